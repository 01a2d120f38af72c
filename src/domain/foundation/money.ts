/** Decimal places of the currencies that do not have two. Source: ISO 4217:2015, list one. */
const exponents: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    ['BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'UYI', 'VND', 'VUV', 'XAF', 'XOF', 'XPF'].map((code) => [
      code,
      0,
    ]),
  ),
  ...Object.fromEntries(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'].map((code) => [code, 3])),
  CLF: 4,
  UYW: 4,
}

/** Rates are whole billionths, so that converting is exact until the one rounding at its end. */
export const rateScale = 1_000_000_000

/** From `fromDay` on, until a later rate of the same currency, one unit of `currency` is worth `rateBillionths` ÷ 10^9 units of the base. */
export interface Rate {
  readonly currency: string
  readonly fromDay: number
  readonly rateBillionths: number
}

export type Converted =
  | { readonly kind: 'converted'; readonly amountMinor: number }
  /** No rate of `currency` is in force on `day`. */
  | { readonly kind: 'rate_missing'; readonly currency: string; readonly day: number }
  /** More than 2^53 minor units of the base currency. */
  | { readonly kind: 'too_large'; readonly currency: string; readonly day: number }

/** How many decimal places the currency has: 2 for the euro, 0 for the yen. A code that is not in the list has 2. */
export function currencyExponent(currency: string): number {
  return exponents[currency] ?? 2
}

/**
 * A decimal text in major units ("1234.5") as whole minor units; null if it is not a plain decimal number, has more
 * places than the currency, or goes beyond 2^53.
 */
export function minorFromDecimal(text: string, currency: string): number | null {
  const match = /^(-?)(\d+)(?:\.(\d*?)0*)?$/.exec(text)
  if (!match) return null
  const [, sign = '', whole = '', fraction = ''] = match
  const places = currencyExponent(currency)
  if (fraction.length > places) return null
  const minor = Number(whole + fraction.padEnd(places, '0'))
  if (!Number.isSafeInteger(minor)) return null
  return sign === '-' && minor > 0 ? -minor : minor
}

/** Whole minor units as a decimal text in major units, always with the currency's places: the inverse of `minorFromDecimal`. */
export function decimalFromMinor(amountMinor: number, currency: string): string {
  const places = currencyExponent(currency)
  const digits = String(Math.abs(amountMinor)).padStart(places + 1, '0')
  const sign = amountMinor < 0 ? '-' : ''
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`
}

/**
 * An amount of `currency` in minor units of `base`, by the rate in force on `day`: the latest that begins on or before
 * it. Halves are rounded away from zero. A missing rate is an answer that names currency and day, never a guess.
 * The order of `rates` does not matter; of two that begin on one day the last listed counts.
 */
export function convert(
  amountMinor: number,
  { currency, base, day }: { readonly currency: string; readonly base: string; readonly day: number },
  rates: readonly Rate[],
): Converted {
  if (currency === base) return { kind: 'converted', amountMinor }
  const inForce = rates
    .filter((rate) => rate.currency === currency && rate.fromDay <= day)
    .reduce<Rate | null>((latest, rate) => (latest === null || rate.fromDay >= latest.fromDay ? rate : latest), null)
  if (inForce === null) return { kind: 'rate_missing', currency, day }

  const places = currencyExponent(base) - currencyExponent(currency)
  const product = BigInt(amountMinor) * BigInt(inForce.rateBillionths) * 10n ** BigInt(Math.max(places, 0))
  const divisor = BigInt(rateScale) * 10n ** BigInt(Math.max(-places, 0))
  const converted = roundedQuotient(product, divisor)
  if (!Number.isSafeInteger(converted)) return { kind: 'too_large', currency, day }
  return { kind: 'converted', amountMinor: converted }
}

function roundedQuotient(product: bigint, divisor: bigint): number {
  const magnitude = product < 0n ? -product : product
  const rounded = Number((2n * magnitude + divisor) / (2n * divisor))
  return product < 0n && rounded > 0 ? -rounded : rounded
}
