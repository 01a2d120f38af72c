import { useLingui } from '@lingui/react/macro'
import type { SelectionRecord } from '#contract/selection.ts'
import type { Marginal } from '#domain/portfolio/marginal.ts'
import { Card } from '../parts/card.tsx'
import { LimitBars } from '../parts/limit-bars.tsx'
import { type Chosen, moneyLimit, teamUses } from '../parts/selection/figures.ts'
import { useTold } from '../parts/selection/use-told.ts'
import { PlainTable } from '../parts/twin.tsx'

/** Money and each team against their limits, and what a step more of the tightest would bring. */
export function LimitsCard({ record, found }: { record: SelectionRecord; found: Chosen }) {
  const { t } = useLingui()
  const told = useTold(record)
  const limit = moneyLimit(record)
  const marginals = (record.outcome?.explained?.marginals ?? []).toSorted((a, b) => gainOf(b) - gainOf(a)).filter((one) => gainOf(one) > 0)
  const nameOf = (tight: Marginal['limit']) => {
    if (told.onePeriod) return tight.kind === 'money' ? t`Money` : told.team(tight.role)
    if (tight.kind === 'people') return t`${told.team(tight.role)} in ${told.period(tight.period)}`
    return told.carriesOver ? t`Money up to ${told.period(tight.period)}` : t`Money in ${told.period(tight.period)}`
  }
  const bars = [
    ...(limit === null
      ? []
      : [
          {
            key: 'money',
            label: t`Money`,
            used: found.moneyMinor,
            limit,
            told: t`${told.money(found.moneyMinor)} of ${told.money(limit)}`,
          },
        ]),
    ...teamUses(record, found).map(({ role, period, used, limit: capacity }) => ({
      key: role,
      label: told.team(role),
      used,
      limit: capacity,
      told: told.onePeriod
        ? t`${told.people(used, period)} of ${told.people(capacity, period)} people`
        : t`${told.people(used, period)} of ${told.people(capacity, period)} people, ${told.period(period)}`,
    })),
  ]
  return (
    <Card title={t`Money and people used`} {...(!told.onePeriod && { note: t`Each team in its fullest period` })}>
      <LimitBars bars={bars} />
      {marginals.length > 0 && (
        <PlainTable
          columns={[{ title: t`A little more of` }, { title: t`How much` }, { title: t`Worth more`, right: true }]}
          rows={marginals.map(({ limit: tight, step, gain }) => ({
            key: JSON.stringify(tight),
            cells: [
              nameOf(tight),
              tight.kind === 'money' ? told.money(step) : t`${told.people(step, tight.period)} people`,
              told.value(gainOf({ gain })),
            ],
          }))}
        />
      )}
    </Card>
  )
}

function gainOf({ gain }: Pick<Marginal, 'gain'>): number {
  return gain.kind === 'value' ? gain.change : 0
}
