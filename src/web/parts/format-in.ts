import { rateScale } from '#domain/foundation/money.ts'
import { periodLabelIn } from '#domain/foundation/planning-periods.ts'

/** Numbers, money, dates and lists as people of a region write them. */
export function formatIn(region: string) {
  const plain = new Intl.NumberFormat(region, { maximumFractionDigits: 1 })
  const score = new Intl.NumberFormat(region, { maximumSignificantDigits: 4 })
  const rate = new Intl.NumberFormat(region, { maximumFractionDigits: 9 })
  const list = new Intl.ListFormat(region, { type: 'conjunction' })
  const day = new Intl.DateTimeFormat(region, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
  /** The French write the first of a month as an ordinal, and no other day. */
  const firstOfMonth = (text: string) => (region === 'fr-FR' ? text.replace(/^1 /, '1er ') : text)
  const moment = new Intl.DateTimeFormat(region, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' })
  const weekday = new Intl.DateTimeFormat(region, { weekday: 'long', timeZone: 'UTC' })
  const month = new Intl.DateTimeFormat(region, { month: 'long', timeZone: 'UTC' })
  return {
    region,
    number: (value: number) => plain.format(value),
    /** Of any size, to four digits that count. */
    score: (value: number) => score.format(value),
    /** As written in full: £1,234,500. */
    money: (minor: number, currency: string) => fullMoney(region, currency).format(minor / 10 ** exponent(currency)),
    /** As read at a glance: £1.2m. */
    shortMoney: (minor: number, currency: string) => shortMoney(region, currency, minor / 10 ** exponent(currency)),
    /** The same of a sum that has to be enough: never less than it is. */
    shortMoneyUp: (minor: number, currency: string) => shortMoney(region, currency, roundedUp(minor / 10 ** exponent(currency))),
    /** Of a rate in billionths, with every digit that counts. */
    rate: (billionths: number) => rate.format(billionths / rateScale),
    share: (share: number, digits = 0) => new Intl.NumberFormat(region, { style: 'percent', maximumFractionDigits: digits }).format(share),
    /** Of a day written YYYY-MM-DD. */
    day: (iso: string) => firstOfMonth(day.format(new Date(`${iso}T00:00:00Z`))),
    /** What the clocks of a zone show now, with the day of the week. */
    clock: (timeZone: string) => clockIn(region, timeZone),
    /** Of a day of the week by ISO number: 1 is Monday. */
    weekday: (isoDay: number) => weekday.format(new Date(Date.UTC(2024, 0, isoDay))),
    /** Of a month by number: 1 is January. */
    month: (number: number) => month.format(new Date(Date.UTC(2024, number - 1, 1))),
    moment: (iso: string) => moment.format(new Date(iso)),
    /** Of a period's label as the server gives it. */
    period: (label: string) => periodLabelIn(region === 'fr-FR' ? 'fr' : 'en', label),
    /** Of a file, at a glance: 165 kB, 1.2 MB. */
    bytes: (count: number) => bytes(region, count),
    list: (items: readonly string[]) => list.format(items),
  }
}

function clockIn(region: string, timeZone: string): string {
  return new Intl.DateTimeFormat(region, { weekday: 'long', hour: '2-digit', minute: '2-digit', timeZone }).format(new Date())
}

function bytes(region: string, count: number): string {
  const [unit, amount] = count < 999_500 ? ['kilobyte', Math.max(1, Math.round(count / 1e3))] : ['megabyte', Math.round(count / 1e5) / 10]
  return new Intl.NumberFormat(region, { style: 'unit', unit, maximumFractionDigits: 1 }).format(amount)
}

/** How many minor units' digits a currency has: 2 for GBP, 0 for JPY (ISO 4217). */
export function exponent(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}

function fullMoney(region: string, currency: string) {
  return new Intl.NumberFormat(region, { style: 'currency', currency, currencyDisplay: 'narrowSymbol', maximumFractionDigits: 0 })
}

/** Powers of a thousand as people write them here. Browsers do not agree on these, so they are not left to them. */
const magnitudes: Readonly<Record<string, readonly string[]>> = { 'en-GB': ['', 'k', 'm', 'bn', 'tn'], 'fr-FR': ['', 'k', 'M', 'Md', 'Bn'] }

function powerOf(amount: number, most: number): number {
  return Math.min(most, Math.max(0, Math.floor(Math.log10(Math.max(1, Math.abs(amount)) * 1.00005) / 3)))
}

/** To the last digit that `shortMoney` writes. */
function roundedUp(amount: number): number {
  const power = powerOf(amount, 4)
  const step = power === 0 ? 1 : 1000 ** power / 10
  return Math.ceil(amount / step - 1e-9) * step
}

/** Four digits at most: £950, £80k, £311.4m; in French 311,4 M €. */
function shortMoney(region: string, currency: string, amount: number): string {
  const signs = magnitudes[region] ?? magnitudes['en-GB']!
  const power = powerOf(amount, signs.length - 1)
  const parts = new Intl.NumberFormat(region, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: 0,
    maximumFractionDigits: power === 0 ? 0 : 1,
  }).formatToParts(amount / 1000 ** power)
  const lastDigit = parts.findLastIndex(({ type }) => type === 'integer' || type === 'fraction')
  const sign = signs[power] === '' ? '' : region === 'fr-FR' ? `\u00a0${signs[power]}` : signs[power]
  return parts.map(({ type, value }, at) => (type === 'minusSign' ? '\u2212' : value) + (at === lastDigit ? sign : '')).join('')
}
