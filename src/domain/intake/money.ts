import { type Cell, fold } from './cell.ts'
import { type CurrencySign, currencyAtStart, magnitudeAtStart, minorDigits } from './currency.ts'
import { type DecimalSign, plainNumeral, wholeNumber } from './numerals.ts'
import { notUnderstood, type Reading, readCell, understood } from './reading.ts'

/**
 * An amount of money in minor units of `currency`; null where neither the cell nor its column names one.
 * `lowMinor` and `highMinor` differ where the cell gives a range; `about` where it says that the figure is rough.
 */
export interface Amount {
  readonly lowMinor: number
  readonly highMinor: number
  readonly currency: CurrencySign | null
  readonly about: boolean
}

/** What a column says about every amount in it. `power`: of ten, 6 for millions. */
export interface MoneyStyle {
  readonly decimal: DecimalSign
  readonly currency: CurrencySign | null
  readonly power: number
}

/**
 * Reads an amount as people write it: `£1.2bn`, `$4,800,000`, `1,2 M€`, `(350)`, `£10–15m`, `c. 3 million`, `up to £5m`.
 *
 * A magnitude or currency in the cell stands in place of the column's. Amounts are rounded to whole minor units, halves
 * away from zero, and refused from 2^53.
 */
export function readMoney(cell: Cell, style: MoneyStyle): Reading<Amount> {
  return readCell(cell, (text) => {
    if (typeof cell === 'boolean') return notUnderstood('not_money')
    const words = fold(text)
    const remarked = remark.exec(words)?.[1]
    return remarked === undefined ? amountIn(words, style) : roughly(amountIn(remarked, style))
  })
}

/** Whether a cell names a currency or a magnitude, so that it can hardly be anything but money. */
export function namesMoney(cell: Cell): boolean {
  if (typeof cell !== 'string' || cell.length > 60 || !/\d/.test(cell)) return false
  const said = amountSaid(fold(cell), '.')
  return said !== null && (said.currency !== null || said.power !== null)
}

interface Said {
  readonly plain: string
  readonly currency: CurrencySign | null
  readonly power: number | null
}

const remark = /^(.*[^\s(])\s*(?:\([^()\d]*\)|\*+|†|‡|\[\w{1,3}\])$/
const rough =
  /^(?:c\.?|ca\.?|circa|approx(?:\.|imately)?|about|around|~|≈|est\.?|estimated(?: at)?|environ|env\.?|roughly|nearly|almost|some)\s*/
const atMost = /^(?:up to|max(?:\.|imum)?|≤|<=?|not more than|no more than|less than|under|below|jusqu'a|moins de|au plus)\s*/
const atLeast = /^(?:over|more than|>=?|≥|at least|min(?:\.|imum)?|above|from|plus de|au moins|a partir de)\s*/
const between = /^(?:between|from|entre|de) (.+?) (?:and|to|et|a) (.+)$/

function amountIn(words: string, style: MoneyStyle): Reading<Amount> {
  const said = amountSaid(words, style.decimal)
  if (said) return settled(said, said, style)
  const range = rangeSaid(words, style.decimal)
  if (range) return settled(range.low, range.high, style)
  if (rough.test(words)) return roughly(amountIn(words.replace(rough, ''), style))
  const high = atMost.test(words) ? amountSaid(words.replace(atMost, ''), style.decimal) : null
  if (high) return settled({ ...high, plain: '0' }, high, style)
  const low = amountSaid(words.replace(atLeast, '').replace(/\s*\+$/, ''), style.decimal)
  return notUnderstood(low ? 'only_a_lower_limit' : 'not_money')
}

function roughly(reading: Reading<Amount>): Reading<Amount> {
  return reading.kind === 'understood' ? understood({ ...reading.value, about: true }) : reading
}

function rangeSaid(words: string, decimal: DecimalSign): { readonly low: Said; readonly high: Said } | null {
  const pairs = [
    between.exec(words),
    ...[...words.matchAll(/ to | a |\.{2,3}|-/g)].map((at) => ['', words.slice(0, at.index), words.slice(at.index + at[0].length)]),
  ]
  for (const pair of pairs) {
    const low = pair?.[1] ? amountSaid(pair[1].trim(), decimal) : null
    const high = pair?.[2] ? amountSaid(pair[2].trim(), decimal) : null
    if (!low || !high) continue
    const currency = low.currency ?? high.currency
    return { low: { ...low, currency, power: low.power ?? high.power }, high: { ...high, currency } }
  }
  return null
}

function settled(low: Said, high: Said, style: MoneyStyle): Reading<Amount> {
  const currency = agreed(high.currency, style.currency)
  const minor = ({ plain, power }: Said) => wholeNumber(plain, (power ?? style.power) + minorDigits(currency))
  const lowMinor = minor(low)
  const highMinor = minor(high)
  if (lowMinor === null || highMinor === null) return notUnderstood('too_large')
  return lowMinor > highMinor ? notUnderstood('range_backwards') : understood({ lowMinor, highMinor, currency, about: false })
}

/** The cell's own currency, made exact by the column's where the cell's sign is shared by several. */
function agreed(own: CurrencySign | null, column: CurrencySign | null): CurrencySign | null {
  if (own === null) return column
  const exact =
    column !== null &&
    ((own === '$' && column.endsWith('D')) ||
      (own === 'kr' && /^(SEK|NOK|DKK|ISK)$/.test(column)) ||
      (own === '¥' && /^(JPY|CNY)$/.test(column)))
  return exact ? column : own
}

/** One amount and nothing else, or null. Currency and magnitude may stand before or behind the numeral, in either order. */
function amountSaid(text: string, decimal: DecimalSign): Said | null {
  const bracketed = /^\((.+)\)$/.exec(text)
  const inside = bracketed?.[1] ?? text
  const before = units(inside, true)
  const brackets = /^\(([^()]+)\)(.*)$/.exec(before.rest)
  const body = brackets ? `${brackets[1]}${brackets[2]}` : before.rest
  const numeral = /^[\d.,'][\d.,'\s]*(?:e[+-]?\d+)?/.exec(body)?.[0].trimEnd()
  if (!numeral) return null
  const after = units(body.slice(numeral.length), false)
  const plain = after.rest === '' ? plainNumeral(numeral.replace(/'$/, ''), decimal) : null
  const currency = before.currency && after.currency ? agreedPair(before.currency, after.currency) : (before.currency ?? after.currency)
  if (plain === null || currency === undefined) return null
  const negative = [bracketed !== null, brackets !== null, before.minus, after.minus].filter(Boolean).length % 2 === 1
  return { plain: negative ? `-${plain}` : plain, currency, power: after.power ?? before.power }
}

function agreedPair(one: CurrencySign, other: CurrencySign): CurrencySign | undefined {
  return one === other || agreed(other, one) === one ? one : agreed(one, other) === other ? other : undefined
}

interface Units {
  readonly currency: CurrencySign | null
  readonly power: number | null
  readonly minus: boolean
  readonly rest: string
}

function units(text: string, leading: boolean): Units {
  let rest = text.trim()
  let currency: CurrencySign | null = null
  let power: number | null = null
  let minus = false
  for (;;) {
    const sign = /^[-+](?=.|$)/.exec(rest)
    const money: ReturnType<typeof currencyAtStart> = currency === null ? currencyAtStart(rest) : undefined
    const size: ReturnType<typeof magnitudeAtStart> = power === null && !(leading && currency === null) ? magnitudeAtStart(rest) : undefined
    if (sign && !minus && (leading || rest === '-')) minus = sign[0] === '-'
    else if (money) currency = money.currency
    else if (size) power = size.power
    else return { currency, power, minus, rest }
    rest = rest
      .slice(money?.length ?? size?.length ?? 1)
      .replace(/^ ?(de |d'|of )/, '')
      .trimStart()
  }
}
