import type { Column } from './columns.ts'
import type { CurrenciesTaken } from './currencies.ts'
import type { OwnType, OwnValue } from './draft.ts'
import type { Amount } from './money.ts'
import type { Span } from './quantities.ts'
import type { Reason } from './reading.ts'
import type { ColumnType, Value } from './value.ts'
import type { When } from './when.ts'

/** The middle of the range an amount gives; the amount itself where it gives one figure. */
export function middleOf({ lowMinor, highMinor }: Amount): number {
  return Math.round(lowMinor + (highMinor - lowMinor) / 2)
}

const ownTypes: Partial<Record<ColumnType, OwnType>> = {
  choice: 'choice',
  number: 'number',
  percent: 'number',
  duration: 'number',
  risk: 'number',
  money: 'money',
  date: 'date',
  yes_no: 'yes_no',
}

/** A value as a column of one's own keeps it: a period by its first day, a length of time by its number, a list as text. */
export function ownValue({ type }: Column, value: Value): OwnValue {
  const own = ownTypes[type] ?? 'text'
  if (own === 'money') return { type: own, value: middleOf(value as Amount) }
  if (own === 'date') return { type: own, value: (value as When).first }
  if (type === 'duration') return { type: own, value: (value as Span).amount }
  if (Array.isArray(value)) return { type: 'text', value: value.join('; ') }
  return { type: own, value: value as string | number | boolean }
}

/** Why an amount cannot be a budget, a benefit or money spent of a row counted in `currency`, if it cannot. */
export function unfitAmount(amount: Amount, currency: string, of: CurrenciesTaken['of']): Reason | undefined {
  if (amount.currency !== null && of(amount.currency) !== currency) return 'other_currency'
  return amount.lowMinor < 0 ? 'below_zero' : undefined
}
