import type { Cell } from './cell.ts'
import { isBlank, textOf } from './cell.ts'
import { type CurrencySign, readCurrency } from './currency.ts'
import { readWhen } from './dates.ts'
import { type Amount, readMoney } from './money.ts'
import type { DecimalSign } from './numerals.ts'
import { readDuration, readNumber, readPercent, readYesNo, type Span, type TimeUnit } from './quantities.ts'
import { blank, type Reading, understood } from './reading.ts'
import type { DateStyle, When } from './when.ts'
import { readKind, readList, readRisk, readState } from './words.ts'

/** How the cells of a column are read. */
export const columnTypes = [
  'text',
  'long_text',
  'choice',
  'number',
  'percent',
  'money',
  'date',
  'duration',
  'yes_no',
  'risk',
  'state',
  'kind',
  'list',
  'currency',
] as const
export type ColumnType = (typeof columnTypes)[number]

/** What all cells of a column have in common in how they are written. */
export interface ColumnStyle {
  readonly decimal: DecimalSign
  readonly dates: DateStyle
  readonly currency: CurrencySign | null
  /** Power of ten of amounts without a magnitude of their own. */
  readonly power: number
  readonly time: TimeUnit | null
  /** Percentages without a sign are shares of one. */
  readonly shares: boolean
  /** High is good, as with confidence, and not bad, as with risk. */
  readonly highIsGood: boolean
}

/** A cell's value: text, number (percentages as 35), yes or no, amount, period of days, length of time, or list. */
export type Value = string | number | boolean | Amount | When | Span | readonly string[]

/** Reads one cell as its column is to be read. */
export function readAs(type: ColumnType, cell: Cell, style: ColumnStyle): Reading<Value> {
  switch (type) {
    case 'number':
      return readNumber(cell, style.decimal)
    case 'percent':
      return readPercent(cell, style)
    case 'money':
      return readMoney(cell, style)
    case 'date':
      return readWhen(cell, style.dates)
    case 'duration':
      return readDuration(cell, { decimal: style.decimal, unit: style.time })
    case 'yes_no':
      return readYesNo(cell)
    case 'risk':
      return readRisk(cell, style)
    case 'state':
      return readState(cell)
    case 'kind':
      return readKind(cell)
    case 'list':
      return readList(cell)
    case 'currency':
      return readCurrency(cell)
    default:
      return isBlank(cell) ? blank : understood(textOf(cell).trim())
  }
}
