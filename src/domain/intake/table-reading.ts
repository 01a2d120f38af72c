import type { Cell } from './cell.ts'
import type { Column } from './columns.ts'
import type { Meaning } from './meanings.ts'
import type { Reason } from './reading.ts'
import type { TableRow } from './sheet-layout.ts'
import { readAs, type Value } from './value.ts'

/** A cell that could not be read: where it stands, what it holds and why. */
export interface Unread {
  readonly row: number
  /** Index of the column. */
  readonly column: number
  readonly value: Cell
  readonly reason: Reason
}

/** One row understood. A value is undefined where the cell is blank or could not be read. */
export interface RowRead {
  readonly row: number
  readonly values: readonly (Value | undefined)[]
  readonly unread: readonly Unread[]
}

const allRead: readonly Unread[] = Object.freeze([])

/** Reads one row column by column. Nothing is lost: each cell ends in a value, is blank, or is listed as unread. */
export function readRow({ row, cells }: TableRow, columns: readonly Column[]): RowRead {
  const unread: Unread[] = []
  const values = columns.map(({ index, type, style }) => {
    const cell = cells[index] ?? ''
    const reading = readAs(type, cell, style)
    if (reading.kind === 'not_understood') unread.push({ row, column: index, value: cell, reason: reading.reason })
    return reading.kind === 'understood' ? reading.value : undefined
  })
  return { row, values, unread: unread.length > 0 ? unread : allRead }
}

/** Index of the column with a meaning, -1 when there is none. */
export function columnWith(columns: readonly Column[], meaning: Meaning): number {
  return columns.findIndex((column) => column.meaning === meaning)
}
