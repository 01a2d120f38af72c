import type { ReactNode } from 'react'

/** A column of a list: what it shows and what it is ordered by. */
export interface Column<Row> {
  readonly id: string
  readonly title: string
  readonly cell: (row: Row) => ReactNode
  /** Without it the column cannot be ordered by. Null stands last, whichever way. */
  readonly sortBy?: (row: Row) => string | number | null
  /** Least width in pixels; `grow` shares what is left. */
  readonly width: number
  readonly grow?: number
  readonly right?: boolean
  /** Not shown until somebody asks for it. */
  readonly hidden?: boolean
  /** One of the three fields of its card on a phone; the first column is the card's title and needs none. */
  readonly onCard?: boolean
}
