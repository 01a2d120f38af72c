import { useLingui } from '@lingui/react/macro'
import { Select } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { listFields } from '#contract/custom-field.ts'
import { type RankedRow, rankComponents } from '#contract/ranking.ts'
import { jobParts } from '#domain/component/ranking.ts'
import { Answered } from '../parts/answered.tsx'
import { Card } from '../parts/card.tsx'
import { useFormat } from '../parts/format.ts'
import { DataTable } from '../parts/list/data-table.tsx'
import { TakeAlong } from '../parts/list/take-along.tsx'
import type { RankingSearch } from '../parts/ranking-search.ts'
import { useScopeWords } from '../parts/scope-words.ts'
import { Screen } from '../parts/screen.tsx'
import { useSession } from '../parts/session.tsx'
import { Empty } from '../parts/states.tsx'
import { everyPage } from '../parts/use-everything.ts'
import { useAnswer } from '../parts/use-operation.ts'
import { usePages } from '../parts/use-pages.ts'
import css from './portfolio.module.css'
import { PortfolioTabs } from './portfolio-tabs.tsx'
import { useRankingColumns, useRankingWords } from './ranking-columns.tsx'
import { columnsRead, methodIn, type RankingMethodName, rankingQuery } from './ranking-query.ts'

/** All work in the order of one method, which the page, the address and the file name. */
export function RankingScreen() {
  const { t } = useLingui()
  const { number, day } = useFormat()
  const { heading } = useScopeWords()
  const { organisation } = useSession()
  const search: RankingSearch = useSearch({ from: '/portfolio/order' })
  const { methods } = useRankingWords(organisation.baseCurrency)
  const by = methodIn(search)
  const query = rankingQuery(search)
  const head = useAnswer(rankComponents, { ...query, limit: 1 }, { enabled: query !== null })
  const told = head.state === 'answered' ? head.answer : undefined
  const leader = told?.items[0]
  const all = (told?.ranked ?? 0) + (told?.incomplete ?? 0)
  const method = methods[by].name
  const finding =
    told === undefined || all === 0
      ? undefined
      : leader && leader.rank !== null
        ? t`By ${method}, ${leader.name} comes first; ${number(told.ranked)} of ${number(all)} can be put in order.`
        : t`By ${method}, nothing can be put in order yet.`
  return (
    <Screen
      title={heading}
      windowTitle={t`In order`}
      path={[t`Right things`, heading, t`In order`]}
      facts={told && t`${organisation.name}, as of ${day(told.asOf)}, in ${told.currency}`}
      tabs={<PortfolioTabs />}
      finding={finding}
    >
      <Method search={search} />
      {query === null ? (
        <Card>
          <Empty what={t`Name the columns that this order reads; own columns of numbers are added in the list of work.`} />
        </Card>
      ) : (
        <Ranked query={query} by={by} title={t`Work in order, by ${method}`} />
      )}
    </Screen>
  )
}

/** Which order is wanted, and the own columns it reads. */
function Method({ search }: { search: RankingSearch }) {
  const { t } = useLingui()
  const navigate = useNavigate({ from: '/portfolio/order' })
  const { organisation } = useSession()
  const { methods, parts } = useRankingWords(organisation.baseCurrency)
  const fields = useAnswer(listFields, {})
  const by = methodIn(search)
  const numbers = fields.state === 'answered' ? fields.answer.items.filter(({ type }) => type === 'number' || type === 'money') : []
  const change = (next: RankingSearch) => void navigate({ search: next, replace: true })
  const names = by === 'column' ? [parts.column] : jobParts.map((part) => parts[part])
  return (
    <div className={css.method}>
      <Select
        size="xs"
        label={t`Put in order by`}
        allowDeselect={false}
        data={Object.entries(methods).map(([value, { name }]) => ({ value, label: name }))}
        value={by}
        onChange={(chosen) => chosen !== null && change({ by: chosen })}
      />
      {Array.from({ length: columnsRead(by) }, (_, at) => (
        <Select
          key={names[at]}
          size="xs"
          label={names[at]}
          allowDeselect={false}
          data={numbers.map(({ id, name }) => ({ value: id, label: name }))}
          value={search.columns?.[at] || null}
          onChange={(chosen) => {
            const columns = Array.from({ length: columnsRead(by) }, (_, place) => search.columns?.[place] ?? '')
            change({ by, columns: columns.with(at, chosen ?? '') })
          }}
        />
      ))}
    </div>
  )
}

interface RankedProps {
  readonly query: NonNullable<ReturnType<typeof rankingQuery>>
  readonly by: RankingMethodName
  readonly title: string
}

function Ranked({ query, by, title }: RankedProps) {
  const { t } = useLingui()
  const { organisation } = useSession()
  const { shown, inFile } = useRankingColumns(by, organisation.baseCurrency)
  const { formula } = useRankingWords(organisation.baseCurrency).methods[by]
  const { asked, reach } = usePages<RankedRow>(rankComponents, query)
  return (
    <Card
      title={title}
      note={t`Score: ${formula}; where equal, less money goes first`}
      aside={<TakeAlong title={title} columns={inFile} everyRow={() => everyPage<RankedRow>(rankComponents, query, { limit: 1000 })} />}
      flush
    >
      <Answered asked={asked} rows={10}>
        {(rows) =>
          rows.length === 0 ? (
            <div className={css.none}>
              <Empty what={t`Here stands all work that is not over, once there is some.`} />
            </div>
          ) : (
            <DataTable
              label={title}
              rows={rows}
              columns={shown}
              idOf={({ id }) => id}
              nameOf={({ name }) => name}
              order={null}
              onOrder={() => undefined}
              onReach={reach}
            />
          )
        }
      </Answered>
    </Card>
  )
}
