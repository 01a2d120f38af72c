import { useLingui } from '@lingui/react/macro'
import type { SelectionRecord } from '#contract/selection.ts'
import { differenceOf } from '#domain/portfolio/difference.ts'
import { Card } from '../parts/card.tsx'
import { type Chosen, shareLess } from '../parts/selection/figures.ts'
import { Difference } from '../parts/selection/money-try.tsx'
import { useTold } from '../parts/selection/use-told.ts'
import css from './selection.module.css'

type Explained = NonNullable<NonNullable<SelectionRecord['outcome']>['explained']>

/** Clearly different sets that are nearly as good: a choice that figures alone do not settle. */
export function AlternativesCard({ record, found, explained }: { record: SelectionRecord; found: Chosen; explained: Explained }) {
  const { t } = useLingui()
  const told = useTold(record)
  const named = (ids: readonly string[]) => ids.map((id) => ({ name: told.name(id) }))
  return (
    <Card
      title={explained.alternatives.length > 0 ? t`Nearly as good, and clearly different` : t`Nothing clearly different is nearly as good`}
    >
      {explained.alternatives.length === 0 && (
        <p>{t`Every other set that keeps your limits is worth at least 2 % less, or differs by little.`}</p>
      )}
      <ul className={css.alternatives}>
        {explained.alternatives.map((set) => {
          const { comesIn, goesOut, moves } = differenceOf(found.placements, set.placements)
          return (
            <li key={set.placements.map(({ id, delay }) => `${id}${delay}`).join()}>
              <p>{t`Worth ${told.share(shareLess(found.value, set.value), 1)} less, ${told.money(set.moneyMinor)}`}</p>
              <Difference
                record={record}
                difference={{
                  comesIn: named(comesIn),
                  goesOut: named(goesOut),
                  moves: moves.map(({ id, to }) => ({ name: told.name(id), to })),
                }}
              />
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
