import type { Chosen } from './chosen.ts'
import type { Column } from './column.ts'
import type { ListOrder } from './list-search.ts'

export interface DataTableProps<Row> {
  readonly label: string
  /** In the order asked for; may be fewer than `count` while the rest is on its way. */
  readonly rows: readonly Row[]
  readonly count?: number
  /** Those shown, in their order. */
  readonly columns: readonly Column<Row>[]
  readonly idOf: (row: Row) => string
  readonly nameOf: (row: Row) => string
  readonly order: ListOrder | null
  readonly onOrder: (order: ListOrder | null) => void
  readonly choosing?: { readonly chosen: Chosen; readonly onChoose: (chosen: Chosen) => void } | undefined
  readonly onOpen?: (row: Row) => void
  /** Told the last row in view, so that more can be fetched. */
  readonly onReach?: (row: number) => void
}
