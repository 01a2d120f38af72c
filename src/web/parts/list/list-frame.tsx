import type { ReactNode } from 'react'
import { Card } from '../card.tsx'
import type { Column, ListFilter } from './column.ts'
import { ColumnsMenu } from './columns-menu.tsx'
import { ListFilters } from './list-filters.tsx'
import { TakeAlong } from './take-along.tsx'
import type { ListState } from './use-list-search.ts'
import { ViewsMenu } from './views-menu.tsx'

interface ListFrameProps<Row> {
  readonly title: string
  readonly note: ReactNode
  readonly state: ListState
  readonly filters: readonly ListFilter[]
  readonly columns: readonly Column<Row>[]
  readonly shown: readonly Column<Row>[]
  /** Every row that the list finds, in its order, for the file. */
  readonly everyRow: () => Promise<readonly Row[]>
  /** Its order is chosen from a menu on a wide screen too: it has no titles to press. */
  readonly orderMenu?: boolean
  readonly foot?: ReactNode
  readonly children: ReactNode
}

/** What every list has around it: columns, views and the file of what is seen; search and filters; then its rows. */
export function ListFrame<Row>({ title, note, state, filters, columns, shown, everyRow, orderMenu, foot, children }: ListFrameProps<Row>) {
  return (
    <Card
      title={title}
      note={note}
      aside={
        <>
          <ColumnsMenu columns={columns} shown={shown} onChange={(ids) => state.change({ ...state.search, columns: ids })} />
          <ViewsMenu state={state} />
          <TakeAlong title={title} columns={shown} everyRow={everyRow} />
        </>
      }
      flush
      foot={foot}
    >
      <ListFilters state={state} filters={filters} columns={columns} orderMenu={orderMenu} />
      {children}
    </Card>
  )
}
