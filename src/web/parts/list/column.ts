import type { ReactNode } from 'react'
import type { ListCell, ListColumnType } from '#contract/list-file.ts'

/** A column of a list: what it shows, and what it says as data. */
export interface Column<Row> {
  readonly id: string
  readonly title: string
  readonly cell: (row: Row) => ReactNode
  /** What the list is searched for, ordered by and taken along with; a column without it holds nothing but buttons. */
  readonly value?: (row: Row) => ListCell
  /** Of `value`; text unless said. */
  readonly type?: ListColumnType
  /** Where its order is not that of `value`: the place of a word in a closed list. Null stands last, whichever way. */
  readonly sortBy?: (row: Row) => string | number | null
  /** Least width in pixels; `grow` shares what is left. */
  readonly width: number
  readonly grow?: number
  readonly right?: boolean
  /** The list comes in an order of its own, and in no other. */
  readonly unordered?: boolean
  /** Not shown until somebody asks for it. */
  readonly hidden?: boolean
  /** Left away, the last first, where the list is narrower than its columns. */
  readonly spare?: boolean
  /** One of the three fields of its card on a phone, `whole` on a line of its own; the first column is the card's title and needs none. */
  readonly onCard?: boolean | 'whole'
}

/** A way to narrow a list: any of its options may be chosen, none means all. */
export interface ListFilter {
  readonly id: string
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** One that the page itself applies: `of` says which options a row belongs to. */
export interface RowFilter<Row> extends ListFilter {
  readonly of: (row: Row) => readonly string[]
}

/** Whether a list can be put in the order of this column. */
export function canOrder<Row>({ value, sortBy, unordered }: Column<Row>): boolean {
  return unordered !== true && (value !== undefined || sortBy !== undefined)
}

/** A moment as a list takes it along: on the clock of whoever looks. */
export function momentCell(iso: string): string {
  const moment = new Date(iso)
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
