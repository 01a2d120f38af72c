import { useLingui } from '@lingui/react/macro'
import type { SelectionRecord } from '#contract/selection.ts'
import { Frontier } from '../parts/frontier.tsx'
import { type Chosen, hasSet, moneyLimit } from '../parts/selection/figures.ts'
import { useTold } from '../parts/selection/use-told.ts'
import { ChartCard } from '../parts/twin.tsx'

type Explained = NonNullable<NonNullable<SelectionRecord['outcome']>['explained']>

/** What other money would buy: steps of sets that were found and checked, every money limit scaled alike. */
export function FrontierCard({ record, found, explained }: { record: SelectionRecord; found: Chosen; explained: Explained }) {
  const { t } = useLingui()
  const told = useTold(record)
  const limit = moneyLimit(record)
  const walked = explained.frontier?.steps.map(({ limitMinor, set }) => ({ money: limitMinor, value: set.value }))
  const points = explained.points.flatMap(({ limitMinor, best }) =>
    hasSet(best) ? [{ money: limitMinor, value: best.value, ...(best.kind === 'bounded' && { bound: best.bound }) }] : [],
  )
  const steps = [...(walked && walked.length > 0 ? walked : points)].sort((a, b) => a.money - b.money)
  if (steps.length === 0) return null
  const more = steps.find(({ value }) => value > found.value)
  return (
    <ChartCard
      title={
        more ? t`${told.money(more.money)} would buy ${told.value(more.value - found.value)} more` : t`More money would buy nothing more`
      }
      note={t`The most that fits, by money`}
      picture={
        <Frontier
          steps={steps}
          marks={[{ label: t`This selection`, money: found.moneyMinor, value: found.value, colour: 'accent' }]}
          {...(limit !== null && { limit: { money: limit, label: t`Limit ${told.money(limit)}` } })}
          xTitle={t`Money limit`}
          yTitle={t`Worth, ${told.measure}`}
          writeMoney={told.money}
          writeValue={told.value}
        />
      }
      table={{
        columns: [
          { title: t`Money limit`, right: true },
          { title: t`Worth`, right: true },
        ],
        rows: steps.map(({ money, value }) => ({ key: `${money} ${value}`, cells: [told.money(money), told.value(value)] })),
      }}
    />
  )
}
