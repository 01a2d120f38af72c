import { useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type ComponentRow, countComponents, listComponents } from '#contract/component.ts'
import { listFields } from '#contract/custom-field.ts'
import { Answered } from '../parts/answered.tsx'
import { useFormat } from '../parts/format.ts'
import { type Chosen, noneChosen } from '../parts/list/chosen.ts'
import { DataTable } from '../parts/list/data-table.tsx'
import { ListFrame } from '../parts/list/list-frame.tsx'
import { orderIn, withOrder } from '../parts/list/list-search.ts'
import { shownColumns } from '../parts/list/seen-rows.ts'
import { useListSearch } from '../parts/list/use-list-search.ts'
import { useMay } from '../parts/session.tsx'
import { Empty } from '../parts/states.tsx'
import { everyPage } from '../parts/use-everything.ts'
import { useAnswer } from '../parts/use-operation.ts'
import { usePages } from '../parts/use-pages.ts'
import { BulkBar } from './bulk-bar.tsx'
import { componentFilter } from './component-query.ts'
import css from './portfolio.module.css'
import { useColumns } from './portfolio-columns.tsx'
import { useFilters } from './portfolio-filters.ts'

/** The list to act on: found, narrowed, ordered by the server, chosen and changed at once. */
export function PortfolioList({ all }: { all: number }) {
  const { t } = useLingui()
  const { number } = useFormat()
  const navigate = useNavigate()
  const state = useListSearch('components')
  const fields = useAnswer(listFields, {})
  const columns = useColumns(fields.state === 'answered' ? fields.answer.items : [])
  const filters = useFilters()
  const mayEdit = useMay('component.edit')

  const filter = componentFilter(state.search)
  const order = orderIn(state.search, columns)
  const query = { ...filter, ...(order && { order: order.id, descending: order.desc }) }
  const { asked, reach } = usePages<ComponentRow>(listComponents, query)
  const counted = useAnswer(countComponents, filter)
  const found = counted.state === 'answered' ? counted.answer.total : asked.state === 'answered' ? asked.answer.length : 0

  const narrowing = JSON.stringify(filter)
  const [choice, choose] = useState<{ narrowing: string; chosen: Chosen }>({ narrowing, chosen: noneChosen })
  // What was chosen among other work is not what is seen now.
  const chosen = choice.narrowing === narrowing ? choice.chosen : noneChosen
  const shown = shownColumns(columns, state.search)
  return (
    <>
      <ListFrame
        title={t`All work`}
        note={t`${number(found)} of ${number(all)}`}
        state={state}
        filters={filters}
        columns={columns}
        shown={shown}
        everyRow={() => everyPage<ComponentRow>(listComponents, query, { limit: 1000 })}
      >
        <Answered asked={asked} rows={10}>
          {(rows) =>
            rows.length === 0 ? (
              <div className={css.none}>
                <Empty what={t`No work fits these filters.`} />
              </div>
            ) : (
              <DataTable
                label={t`All work`}
                rows={rows}
                count={Math.max(found, rows.length)}
                columns={shown}
                idOf={(row) => row.id}
                nameOf={(row) => row.name}
                order={order}
                onOrder={(next) => state.change(withOrder(state.search, next))}
                onOpen={(row) => void navigate({ to: '/components/$componentId', params: { componentId: row.id } })}
                onReach={reach}
                {...(mayEdit && { choosing: { chosen, onChoose: (chosen) => choose({ narrowing, chosen }) } })}
              />
            )
          }
        </Answered>
      </ListFrame>
      <BulkBar chosen={chosen} found={found} filter={filter} onDone={() => choose({ narrowing, chosen: noneChosen })} />
    </>
  )
}
