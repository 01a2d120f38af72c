import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { z } from 'zod'
import { type HistoryAct, listActs } from '#contract/history.ts'
import { listPeople, type Person } from '#contract/person.ts'
import { Answered } from '../parts/answered.tsx'
import type { ListFilter } from '../parts/list/column.ts'
import { DataTable } from '../parts/list/data-table.tsx'
import { ListFrame } from '../parts/list/list-frame.tsx'
import { shownColumns } from '../parts/list/seen-rows.ts'
import { useListSearch } from '../parts/list/use-list-search.ts'
import { Empty } from '../parts/states.tsx'
import { everyPage, useEverything } from '../parts/use-everything.ts'
import { usePages } from '../parts/use-pages.ts'
import css from './history.module.css'
import { actsQuery, periods } from './history-query.ts'
import { useColumns } from './use-columns.tsx'
import { useKindNames } from './use-kind-names.ts'

interface HistoryListProps {
  readonly record: string | undefined
  readonly onOpen: (act: HistoryAct) => void
}

/** Acts, the latest first, fetched as far as somebody looks. */
export function HistoryList({ record, onOpen }: HistoryListProps) {
  const { t } = useLingui()
  const state = useListSearch('acts')
  const columns = useColumns(onOpen)
  const filters = useFilters()
  const [now] = useState(() => new Date())
  const query = actsQuery(state.search, record, now)
  const { asked, reach } = usePages<HistoryAct>(listActs, query)
  const shown = shownColumns(columns, state.search)
  return (
    <ListFrame
      title={t`What people did`}
      note={t`The latest first`}
      state={state}
      filters={filters}
      columns={columns}
      shown={shown}
      everyRow={() => everyPage<HistoryAct>(listActs, query)}
    >
      <Answered asked={asked} rows={10}>
        {(acts) =>
          acts.length === 0 ? (
            <div className={css.none}>
              <Empty what={t`Nothing that fits these filters has happened.`} />
            </div>
          ) : (
            <DataTable
              label={t`What people did`}
              rows={acts}
              columns={shown}
              idOf={({ id }) => id}
              nameOf={({ happenedAt }) => happenedAt}
              order={null}
              onOrder={() => undefined}
              onOpen={onOpen}
              onReach={reach}
            />
          )
        }
      </Answered>
    </ListFrame>
  )
}

function useFilters(): readonly ListFilter[] {
  const { t } = useLingui()
  const people = useEverything<z.output<typeof Person>>(listPeople)
  const kinds = useKindNames()
  const back: Readonly<Record<(typeof periods)[number], string>> = {
    1: t`Today`,
    7: t`Last 7 days`,
    30: t`Last 30 days`,
    90: t`Last 90 days`,
    365: t`Last 365 days`,
  }
  return [
    {
      id: 'person',
      label: t`Who:`,
      options: people.state === 'answered' ? people.answer.map(({ id, name }) => ({ value: id, label: name })) : [],
    },
    { id: 'kind', label: t`Kind:`, options: kinds },
    { id: 'period', label: t`When:`, options: periods.map((value) => ({ value, label: back[value] })) },
  ]
}
