import { rateScale } from '#domain/foundation/money.ts'
import { readWhen } from '#domain/intake/dates.ts'
import { readMoney } from '#domain/intake/money.ts'
import { readNumber, readPercent } from '#domain/intake/quantities.ts'
import type { Reading } from '#domain/intake/reading.ts'
import { usualDates } from '#domain/intake/when.ts'

/** What somebody typed into a field, read as imports read cells: `1.2bn`, `1 234,5`, `31/03/27`. Null is an emptied field. */
export type FieldReading<Value> =
  | { readonly kind: 'read'; readonly value: Value | null }
  | { readonly kind: 'unreadable'; readonly problem: FieldProblem }

export type FieldProblem =
  | 'not_money'
  | 'other_currency'
  | 'a_range'
  | 'not_a_number'
  | 'too_small'
  | 'too_large'
  | 'not_whole'
  | 'not_a_rate'
  | 'not_a_date'

export interface NumberBounds {
  readonly least?: number | undefined
  readonly most?: number | undefined
  readonly whole?: boolean | undefined
}

/** Minor units of `currency`; another currency named in the field is a problem, never converted in silence. */
export function readMoneyField(text: string, currency: string, region: string): FieldReading<number> {
  const reading = readMoney(text, { decimal: decimalOf(region), currency, power: 0 })
  if (reading.kind !== 'understood') return otherwise(reading, 'not_money')
  const { lowMinor, highMinor, currency: said } = reading.value
  if (lowMinor !== highMinor) return { kind: 'unreadable', problem: 'a_range' }
  if (said !== null && said !== currency && !isSignOf(said, currency)) return { kind: 'unreadable', problem: 'other_currency' }
  return { kind: 'read', value: lowMinor }
}

export function readNumberField(text: string, bounds: NumberBounds, region: string): FieldReading<number> {
  const decimal = decimalOf(region)
  const reading = /%|per|pour/.test(text) ? readPercent(text, { decimal, shares: false }) : readNumber(text, decimal)
  if (reading.kind !== 'understood') return otherwise(reading, 'not_a_number')
  const { value } = reading
  if (bounds.least !== undefined && value < bounds.least) return { kind: 'unreadable', problem: 'too_small' }
  if (bounds.most !== undefined && value > bounds.most) return { kind: 'unreadable', problem: 'too_large' }
  if (bounds.whole && !Number.isInteger(value)) return { kind: 'unreadable', problem: 'not_whole' }
  return { kind: 'read', value }
}

/** What one unit is worth, in billionths: more than nothing, and no more than can be counted. */
export function readRateField(text: string, region: string): FieldReading<number> {
  const reading = readNumber(text, decimalOf(region))
  if (reading.kind !== 'understood') return otherwise(reading, 'not_a_rate')
  const billionths = Math.round(reading.value * rateScale)
  return billionths > 0 && Number.isSafeInteger(billionths)
    ? { kind: 'read', value: billionths }
    : { kind: 'unreadable', problem: 'not_a_rate' }
}

/** A day as YYYY-MM-DD; a month or quarter counts as its first day. */
export function readDateField(text: string): FieldReading<string> {
  const reading = readWhen(text, usualDates)
  return reading.kind === 'understood' ? { kind: 'read', value: reading.value.first } : otherwise(reading, 'not_a_date')
}

function otherwise(reading: Reading<unknown>, problem: FieldProblem): FieldReading<never> {
  return reading.kind === 'blank' ? { kind: 'read', value: null } : { kind: 'unreadable', problem }
}

/** A sign that several currencies share, such as `$`, stands for the one in use. */
function isSignOf(sign: string, currency: string): boolean {
  return (sign === '$' && currency.endsWith('D')) || (sign === 'kr' && /^(SEK|NOK|DKK|ISK)$/.test(currency)) || sign === '¥'
}

function decimalOf(region: string): '.' | ',' {
  return region.startsWith('fr') ? ',' : '.'
}
