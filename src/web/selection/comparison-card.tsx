import { useLingui } from '@lingui/react/macro'
import type { SelectionRecord } from '#contract/selection.ts'
import type { Broken } from '#domain/portfolio/check.ts'
import { Card } from '../parts/card.tsx'
import { type Chosen, hasSet, peopleMissing } from '../parts/selection/figures.ts'
import { useTold } from '../parts/selection/use-told.ts'
import { StatusMark } from '../parts/status-mark.tsx'
import { PlainTable } from '../parts/twin.tsx'

/** Beside the two usual ways: funding down the ranked list, and looking at money alone. */
export function ComparisonCard({ record, found }: { record: SelectionRecord; found: Chosen }) {
  const { t } = useLingui()
  const told = useTold(record)
  const { rankedList, moneyOnly } = record.outcome ?? {}
  const minutes = record.input.labels.periods.map(({ minutesOfOne }) => minutesOfOne)
  const ways = [
    { key: 'best', name: t`This selection`, set: found, breaks: [] as readonly Broken[] },
    ...(rankedList ? [{ key: 'list', name: t`Down the ranked list`, set: rankedList, breaks: rankedList.breaks }] : []),
    ...(moneyOnly && hasSet(moneyOnly) ? [{ key: 'money', name: t`Money alone`, set: moneyOnly, breaks: moneyOnly.breaks ?? [] }] : []),
  ]
  const other = (breaks: readonly Broken[]) => breaks.filter(({ rule }) => rule.kind !== 'people').length
  return (
    <Card title={t`Beside the usual ways of choosing`}>
      <PlainTable
        columns={[
          { title: t`Way` },
          { title: t`Worth`, right: true },
          { title: t`Money`, right: true },
          { title: t`Work`, right: true },
          { title: t`Can it be done` },
        ]}
        rows={ways.map(({ key, name, set, breaks }) => {
          const people = peopleMissing(breaks, minutes)
          const rules = other(breaks)
          return {
            key,
            cells: [
              name,
              told.value(set.value),
              told.money(set.moneyMinor),
              told.number(set.placements.length),
              breaks.length === 0 ? (
                <StatusMark key="fit" status="ok" form="plain" word={t`Yes`} />
              ) : (
                <StatusMark
                  key="short"
                  status="off"
                  form="plain"
                  word={people > 0 ? t`No: ${told.number(people)} people short` : t`No: breaks ${told.number(rules)} of your rules`}
                />
              ),
            ],
          }
        })}
      />
    </Card>
  )
}
