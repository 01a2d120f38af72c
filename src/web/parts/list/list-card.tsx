import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { ViewedList } from '#contract/view.ts'
import { Card } from '../card.tsx'
import { useFormat } from '../format.ts'
import { Empty } from '../states.tsx'
import type { Column, RowFilter } from './column.ts'
import { DataTable } from './data-table.tsx'
import { ListFrame } from './list-frame.tsx'
import { orderIn, withOrder } from './list-search.ts'
import css from './list-tools.module.css'
import { seenRows, shownColumns } from './seen-rows.ts'
import { useListSearch } from './use-list-search.ts'

/** Rows that stand apart under a title of their own; a group without rows is not shown. */
interface RowGroup<Row> {
  readonly id: string
  readonly has: (row: Row) => boolean
  readonly title: (rows: readonly Row[]) => string
  readonly note: (rows: readonly Row[]) => string
}

interface ListCardProps<Row> {
  readonly list: ViewedList
  readonly title: string
  readonly note?: ReactNode
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  readonly filters: readonly RowFilter<Row>[]
  readonly groups?: readonly RowGroup<Row>[]
  readonly idOf: (row: Row) => string
  readonly nameOf: (row: Row) => string
  readonly onOpen?: (row: Row) => void
  readonly foot?: ReactNode
  /** Said where the list holds nothing at all. */
  readonly empty: string
}

/** A list whose rows are all on the page: searched, narrowed, ordered, taken along and kept as views like every other. */
export function ListCard<Row extends object>({
  list,
  title,
  note,
  rows,
  columns,
  filters,
  groups = [],
  foot,
  empty,
  ...table
}: ListCardProps<Row>) {
  const { t } = useLingui()
  const { number } = useFormat()
  const state = useListSearch(list)
  const { search, change } = state
  const shown = shownColumns(columns, search)
  const seen = seenRows(rows, { columns, filters }, search)
  if (rows.length === 0) {
    return (
      <Card title={title}>
        <Empty what={empty} />
      </Card>
    )
  }
  return (
    <ListFrame
      title={title}
      note={note ?? t`${number(seen.length)} of ${number(rows.length)}`}
      state={state}
      filters={filters}
      columns={columns}
      shown={shown}
      everyRow={async () => seen}
      foot={foot}
    >
      {seen.length === 0 ? (
        <div className={css.none}>
          <Empty what={t`Nothing fits these filters.`} />
        </div>
      ) : (
        apart(seen, groups).map(({ id, head, note: sums, rows: own }) => (
          <section key={id}>
            {head !== null && (
              <h3 className={css.group}>
                {head} <span>{sums}</span>
              </h3>
            )}
            <DataTable
              label={head ?? title}
              rows={own}
              columns={shown}
              order={orderIn(search, columns)}
              onOrder={(next) => change(withOrder(search, next))}
              {...table}
            />
          </section>
        ))
      )}
    </ListFrame>
  )
}

function apart<Row>(rows: readonly Row[], groups: readonly RowGroup<Row>[]) {
  if (groups.length === 0) return [{ id: 'all', head: null, note: '', rows }]
  return groups
    .map((group) => ({ group, own: rows.filter(group.has) }))
    .filter(({ own }) => own.length > 0)
    .map(({ group: { id, title, note }, own }) => ({ id, head: title(own), note: note(own), rows: own }))
}
