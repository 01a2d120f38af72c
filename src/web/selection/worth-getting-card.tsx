import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { SelectionRecord } from '#contract/selection.ts'
import type { Figure } from '#domain/portfolio/portfolio.ts'
import { Card } from '../parts/card.tsx'
import { useTold } from '../parts/selection/use-told.ts'
import { PlainTable } from '../parts/twin.tsx'

type Explained = NonNullable<NonNullable<SelectionRecord['outcome']>['explained']>

/** The few figures that could change the choice, the one that changes most first. */
export function WorthGettingCard({ record, explained }: { record: SelectionRecord; explained: Explained }) {
  const { t } = useLingui()
  const told = useTold(record)
  const figures: Readonly<Record<Figure, string>> = {
    money: t`what it costs`,
    effort: t`how many people it needs`,
    value: t`what it is worth`,
  }
  const borderline = explained.robustness.candidates
    .filter(({ standing }) => standing === 'borderline')
    .toSorted((a, b) => Math.abs(a.inPercent - 50) - Math.abs(b.inPercent - 50))
  return (
    <Card
      title={explained.worthGetting.length > 0 ? t`Figures worth getting before you decide` : t`No single figure would change the choice`}
    >
      {explained.worthGetting.length > 0 && (
        <PlainTable
          columns={[{ title: t`Work` }, { title: t`What` }, { title: t`Would change`, right: true }]}
          rows={explained.worthGetting.map(({ id, figure, assumed, expectedChanges }) => ({
            key: `${id} ${figure}`,
            cells: [
              <Link key="work" to="/components/$componentId" params={{ componentId: id }}>
                {told.name(id)}
              </Link>,
              assumed ? t`find out ${figures[figure]}` : t`check ${figures[figure]}`,
              plural(expectedChanges, { one: '# piece of work', other: '# pieces of work' }),
            ],
          }))}
        />
      )}
      {borderline.length > 0 && (
        <p>{t`Borderline: ${told.list(borderline.map(({ id, inPercent }) => t`${told.name(id)} (in ${told.share(inPercent / 100)} of the cases)`))}.`}</p>
      )}
    </Card>
  )
}
