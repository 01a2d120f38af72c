import { fold } from './cell.ts'
import { type Column, correctColumn } from './columns.ts'
import type { Meaning } from './meanings.ts'
import type { DecimalSign } from './numerals.ts'
import { shapeOf } from './sheet-layout.ts'
import type { Correction } from './survey.ts'
import type { ColumnType } from './value.ts'

/** How a person says one column is to be read; what is left out stays as it was understood. */
export interface ColumnSaid {
  /** The head, as the file has it or folded. */
  readonly header: string
  readonly meaning?: Meaning | undefined
  readonly type?: ColumnType | undefined
  readonly currency?: string | undefined
  /** Power of ten of amounts without a magnitude of their own. */
  readonly power?: number | undefined
  readonly dayOrder?: 'day_first' | 'month_first' | undefined
  readonly decimal?: DecimalSign | undefined
}

/** What several columns of one list may mean beside each other. Of any other meaning the column named last has it. */
export const spreads: ReadonlySet<Meaning> = new Set(['custom', 'role_demand', 'period_budget', 'period_benefit'])

/** What people said about lists: remembered for all of a shape, and now for one list. */
export interface Said {
  /** By shape. */
  readonly remembered: ReadonlyMap<string, readonly ColumnSaid[]>
  /** By file and sheet, `file\nsheet`. */
  readonly now: ReadonlyMap<string, readonly ColumnSaid[]>
}

/** Reads each list as people said: what is said now counts over what is remembered, and both over what was understood. */
export function correctionFrom({ remembered, now }: Said): Correction {
  return ({ file, table }, columns) => {
    const said = [...(remembered.get(shapeOf(table.headers)) ?? []), ...(now.get(`${file}\n${table.sheet}`) ?? [])]
    return said.reduce<readonly Column[]>((known, each) => {
      const found = known.find(({ header }) => fold(header) === fold(each.header))
      if (!found) return known
      const taken = each.meaning && !spreads.has(each.meaning) ? each.meaning : undefined
      return known.map((column) => {
        if (column === found) return corrected(table, column, each)
        return taken !== undefined && column.meaning === taken ? correctColumn(table, column, { meaning: 'custom' }) : column
      })
    }, columns)
  }
}

function corrected(
  table: Parameters<typeof correctColumn>[0],
  column: Column,
  { meaning, type, currency, power, dayOrder, decimal }: ColumnSaid,
): Column {
  const style = {
    ...(currency !== undefined && { currency }),
    ...(power !== undefined && { power }),
    ...(decimal !== undefined && { decimal }),
    ...(dayOrder !== undefined && { dates: { ...column.style.dates, order: dayOrder } }),
  }
  return correctColumn(table, column, { ...(meaning && { meaning }), ...(type && { type }), style })
}
