import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { SelectionRecord } from '#contract/selection.ts'
import { usageOf } from '#domain/portfolio/usage.ts'
import { Card } from '../parts/card.tsx'
import { LimitBars } from '../parts/limit-bars.tsx'
import { type Chosen, moneyLimit, setFound } from '../parts/selection/figures.ts'
import { useTold } from '../parts/selection/use-told.ts'
import { useMay } from '../parts/session.tsx'
import { Empty } from '../parts/states.tsx'
import type { HomePart } from './homes.ts'

/** What was chosen last costs, period by period, beside what may be committed. */
export function MoneyByPeriod({ record }: HomePart) {
  const { t } = useLingui()
  const found = record && setFound(record)
  if (record && found) return <Periods record={record} found={found} />
  return (
    <Card title={t`Nothing has been chosen yet`}>
      <Empty what={t`Here stands what the chosen work costs in each period, beside what may be committed.`}>
        <Link to="/limits">{t`Say what may be committed`}</Link>
      </Empty>
    </Card>
  )
}

function Periods({ record, found }: { record: SelectionRecord; found: Chosen }) {
  const { t } = useLingui()
  const told = useTold(record)
  const mayEdit = useMay('limit.edit')
  const { portfolio } = record.input
  const used = usageOf(portfolio, found.placements).moneyMinor
  const limit = moneyLimit(record)
  const caps = portfolio.limits.money?.perPeriodMinor
  const [asked, allowed] = [told.money(found.moneyMinor), told.money(limit ?? 0)]
  const title =
    limit === null
      ? t`What was chosen last costs ${asked}; no limit is set`
      : t`What was chosen last costs ${asked} of the ${allowed} that may be committed`
  const byPeriod = caps && !told.carriesOver
  const bars = byPeriod
    ? used.map((minor, at) => bar(told.period(at), minor, caps[at] ?? 0))
    : [bar(t`All periods together`, found.moneyMinor, limit ?? 0)]
  function bar(label: string, minor: number, cap: number) {
    return { key: label, label, used: minor, limit: cap, told: t`${told.money(minor)} of ${told.money(cap)}` }
  }
  return (
    <Card
      title={title}
      {...(told.carriesOver && !told.onePeriod && { note: t`What is not spent in a period may be spent later` })}
      foot={<Link to="/limits">{mayEdit ? t`See and change what may be committed` : t`See what may be committed`}</Link>}
    >
      {limit !== null && <LimitBars bars={bars} />}
    </Card>
  )
}
