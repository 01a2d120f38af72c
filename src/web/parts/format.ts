import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'

/** English is British here; French is that of France. */
const regions: Readonly<Record<string, string>> = { en: 'en-GB', fr: 'fr-FR' }

/** Numbers, money, dates and lists in the page's language. Money is minor units; shares are 0 to 1. */
export function useFormat() {
  const { i18n } = useLingui()
  return useMemo(() => formatIn(regions[i18n.locale] ?? 'en-GB'), [i18n.locale])
}

export type Format = ReturnType<typeof formatIn>

export function formatIn(region: string) {
  const plain = new Intl.NumberFormat(region, { maximumFractionDigits: 1 })
  const list = new Intl.ListFormat(region, { type: 'conjunction' })
  const day = new Intl.DateTimeFormat(region, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
  const moment = new Intl.DateTimeFormat(region, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' })
  return {
    region,
    number: (value: number) => plain.format(value),
    /** As written in full: £1,234,500. */
    money: (minor: number, currency: string) => fullMoney(region, currency).format(minor / 10 ** exponent(currency)),
    /** As read at a glance: £1.2m. */
    shortMoney: (minor: number, currency: string) => shortMoney(region, currency).format(minor / 10 ** exponent(currency)),
    share: (share: number, digits = 0) => new Intl.NumberFormat(region, { style: 'percent', maximumFractionDigits: digits }).format(share),
    /** Of a day written YYYY-MM-DD. */
    day: (iso: string) => day.format(new Date(`${iso}T00:00:00Z`)),
    moment: (iso: string) => moment.format(new Date(iso)),
    list: (items: readonly string[]) => list.format(items),
  }
}

/** How many minor units' digits a currency has: 2 for GBP, 0 for JPY (ISO 4217). */
export function exponent(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}

function fullMoney(region: string, currency: string) {
  return new Intl.NumberFormat(region, { style: 'currency', currency, currencyDisplay: 'narrowSymbol', maximumFractionDigits: 0 })
}

function shortMoney(region: string, currency: string) {
  return new Intl.NumberFormat(region, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    notation: 'compact',
    minimumFractionDigits: 0,
    maximumFractionDigits: 1,
  })
}
