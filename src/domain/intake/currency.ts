import { currencyExponent } from '../foundation/money.ts'
import { type Cell, fold } from './cell.ts'
import { notUnderstood, type Reading, readCell, understood } from './reading.ts'

/**
 * What amounts are counted in: a code of ISO 4217, or a sign that several currencies share (`$`, `kr`, `¥`), left as it
 * is until somebody says which one is meant.
 */
export type CurrencySign = string

const codes =
  'AED ARS AUD BGN BHD BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP GHS HKD HRK HUF IDR ILS INR ISK JOD JPY KES KRW KWD LKR MAD MXN MYR NGN NOK NZD OMR PEN PHP PKR PLN QAR RON RSD RUB SAR SEK SGD THB TND TRY TWD UAH UGX USD UYU VND XAF XOF ZAR'.split(
    ' ',
  )

const signs: ReadonlyArray<readonly [RegExp, CurrencySign]> = [
  [/^(ca\$|c\$|cdn\$|can\$|\$ ?ca|\$ ?can|\$ ?cdn|canadian dollars?|dollars? canadiens?)/, 'CAD'],
  [/^(us\$|u\.s\.\$|\$ ?us|us dollars?|dollars? us|dollars? americains?)/, 'USD'],
  [/^(au\$|a\$|australian dollars?)/, 'AUD'],
  [/^(nz\$|new zealand dollars?)/, 'NZD'],
  [/^(hk\$)/, 'HKD'],
  [/^(s\$|sg\$)/, 'SGD'],
  [/^(r\$)/, 'BRL'],
  [/^(£|pounds?( sterling)?|livres? sterling)/, 'GBP'],
  [/^(€|euros?)/, 'EUR'],
  [/^(₹|rs\.?(?![a-z])|rupees?)/, 'INR'],
  [/^(zł|zl)/, 'PLN'],
  [/^(₪)/, 'ILS'],
  [/^(₩)/, 'KRW'],
  [/^(sfr\.?|fr\.)/, 'CHF'],
  [/^(\$|dollars?)/, '$'],
  [/^(¥|yen|yuan)/, '¥'],
  [/^(kr\.?(?![a-z]))/, 'kr'],
]

/** Currency named at the start of a folded text: its sign and how many characters it takes. */
export function currencyAtStart(text: string): { readonly currency: CurrencySign; readonly length: number } | undefined {
  for (const [pattern, currency] of signs) {
    const match = pattern.exec(text)
    if (match) return { currency, length: match[0].length }
  }
  const code = /^[a-z]{3}(?![a-z])/.exec(text)?.[0].toUpperCase() ?? /^[a-z]{3}(?=(k|m|mn|bn)(?![a-z]))/.exec(text)?.[0].toUpperCase()
  return code && codes.includes(code) ? { currency: code, length: 3 } : undefined
}

/** Reads a cell that holds nothing but a currency: a code, a sign or its name. */
export function readCurrency(cell: Cell): Reading<CurrencySign> {
  return readCell(cell, (text) => {
    const word = fold(text)
    const found = currencyAtStart(word)
    return found?.length === word.length ? understood(found.currency) : notUnderstood('unknown_word')
  })
}

/** Digits of the minor unit; two where no currency is named, none for `¥`. */
export function minorDigits(currency: CurrencySign | null): number {
  return currency === null ? 2 : currency === '¥' ? 0 : currencyExponent(currency)
}

/** Power of ten, longest word first, as amounts and column heads name it. */
const magnitudes: ReadonlyArray<readonly [RegExp, number]> = [
  [/^(trillions?|trn|tn)/, 12],
  [/^(billions?|milliards?|milliarden|mrds?|mds?|bln|bns?|b)/, 9],
  [/^(crores?)/, 7],
  [/^(millions?|millionen|mlns?|mill|mio|mns?|mm|m)/, 6],
  [/^(lakhs?|lacs?)/, 5],
  [/^(thousands?|milliers?|mille|tausend|tsd|t(?=€|eur|chf)|'?000'?s?|k)/, 3],
]

/** Magnitude named at the start of a folded text, if a word ends there or a currency sign follows. */
export function magnitudeAtStart(text: string): { readonly power: number; readonly length: number } | undefined {
  for (const [pattern, power] of magnitudes) {
    const match = pattern.exec(text)
    const length = match?.[0].length ?? 0
    if (match && !/^[a-z0-9]/.test(text.slice(length))) return { power, length: text[length] === '.' ? length + 1 : length }
    if (match && /^(eur|gbp|usd|cad|chf)(?![a-z])/.test(text.slice(length))) return { power, length }
  }
  return undefined
}
