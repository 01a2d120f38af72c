import { useLingui } from '@lingui/react/macro'
import type { Aim } from '#contract/aim.ts'
import { componentKinds } from '#domain/component/kinds.ts'
import { componentStates } from '#domain/component/states.ts'
import { Card } from '../parts/card.tsx'
import { useFormat } from '../parts/format.ts'
import type { Column, RowFilter } from '../parts/list/column.ts'
import { ListFrame } from '../parts/list/list-frame.tsx'
import { seenRows, shownColumns } from '../parts/list/seen-rows.ts'
import { useListSearch } from '../parts/list/use-list-search.ts'
import { Empty } from '../parts/states.tsx'
import { useWords } from '../parts/words.ts'
import { ContributionGrid } from './contribution-grid.tsx'
import css from './contributions.module.css'
import { type Row, valueIn } from './row.ts'

interface ContributionListProps {
  /** Those that hold no others. */
  readonly aims: readonly Aim[]
  readonly rows: readonly Row[]
  /** Whether these are all rows, or the rest is still on its way. */
  readonly whole: boolean
}

/** What each piece of work gives to each aim, as a sheet to write in and as a list like every other: its columns are the aims. */
export function ContributionList({ aims, rows, whole }: ContributionListProps) {
  const { t } = useLingui()
  const { number } = useFormat()
  const state = useListSearch('contributions')
  const columns = useColumns(aims)
  const filters = useFilters(aims)
  const title = t`What each piece of work gives to each aim`
  const shown = shownColumns(columns, state.search)
  const shownAims = shown.flatMap(({ id }) => aims.find((aim) => aim.id === id) ?? [])
  const seen = seenRows(rows, { columns, filters }, state.search)
  if (aims.length === 0 || rows.length === 0)
    return (
      <Card title={title}>
        <Empty what={t`The sheet appears once there is an aim above and work in the portfolio.`} />
      </Card>
    )
  return (
    <ListFrame
      title={title}
      note={whole ? t`${number(seen.length)} of ${number(rows.length)}` : t`the first ${number(rows.length)}, the rest is coming`}
      state={state}
      filters={filters}
      columns={columns}
      shown={shown}
      orderMenu
      everyRow={async () => seen}
    >
      {seen.length === 0 || shownAims.length === 0 ? (
        <div className={css.none}>
          <Empty what={seen.length === 0 ? t`No work fits these filters.` : t`No aim is among the columns shown.`} />
        </div>
      ) : (
        <ContributionGrid aims={shownAims} rows={seen} />
      )}
    </ListFrame>
  )
}

function useColumns(aims: readonly Aim[]): readonly Column<Row>[] {
  const { t } = useLingui()
  const { quick } = useWords()
  const said = (row: Row, aimId: string) => {
    const value = valueIn(row, aimId)
    return typeof value === 'string' ? quick[value] : value
  }
  return [
    { id: 'name', title: t`Work`, width: 180, value: ({ name }) => name, cell: ({ name }) => name },
    ...aims.map(
      ({ id, name }): Column<Row> => ({
        id,
        title: name,
        width: 96,
        value: (row) => said(row, id),
        sortBy: (row) => row.cells.find(({ aimId }) => aimId === id)?.score ?? null,
        cell: (row) => said(row, id),
      }),
    ),
  ]
}

function useFilters(aims: readonly Aim[]): readonly RowFilter<Row>[] {
  const { t } = useLingui()
  const { kinds, states } = useWords()
  const said = (row: Row) => aims.filter(({ id }) => valueIn(row, id) !== null).length
  return [
    {
      id: 'said',
      label: t`Said:`,
      options: [
        { value: 'nothing', label: t`Nothing yet` },
        { value: 'part', label: t`Of some aims` },
        { value: 'all', label: t`Of every aim` },
      ],
      of: (row) => [said(row) === 0 ? 'nothing' : said(row) < aims.length ? 'part' : 'all'],
    },
    {
      id: 'state',
      label: t`State:`,
      options: componentStates.map((value) => ({ value, label: states[value] })),
      of: ({ state }) => [state],
    },
    { id: 'kind', label: t`Kind:`, options: componentKinds.map((value) => ({ value, label: kinds[value] })), of: ({ kind }) => [kind] },
  ]
}
