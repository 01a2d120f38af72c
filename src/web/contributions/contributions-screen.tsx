import { Plural, useLingui } from '@lingui/react/macro'
import { type Aim, listAims } from '#contract/aim.ts'
import { listContributions } from '#contract/contribution.ts'
import { Answered } from '../parts/answered.tsx'
import { Card } from '../parts/card.tsx'
import { Screen } from '../parts/screen.tsx'
import { Empty } from '../parts/states.tsx'
import { useEverything } from '../parts/use-everything.ts'
import { useAnswer } from '../parts/use-operation.ts'
import { AimsCard } from './aims-card.tsx'
import { ContributionGrid } from './contribution-grid.tsx'
import type { Row } from './row.ts'

/** The aims in the leader's order, and what each piece of work gives to each of them. */
export function ContributionsScreen() {
  const { t } = useLingui()
  const aims = useAnswer(listAims, {})
  const rows = useEverything<Row>(listContributions)
  return (
    <Screen
      title={t`What matters`}
      path={[t`Right things`, t`What matters`]}
      facts={t`Aims in the leader’s order; for each piece of work none, some or big, or 0 to 100`}
      finding={aims.state === 'answered' && rows.state === 'answered' && <Finding aims={aims.answer.items} rows={rows.answer} />}
    >
      <Answered asked={aims} rows={4}>
        {({ items }) => <AimsCard aims={items} />}
      </Answered>
      <Card title={t`What each piece of work gives to each aim`} flush>
        <Answered asked={aims} rows={0}>
          {({ items }) => (
            <Answered asked={rows} rows={8}>
              {(answer) => {
                const leaves = items.filter(({ holdsOthers }) => !holdsOthers)
                return leaves.length === 0 || answer.length === 0 ? (
                  <div style={{ padding: '0 16px' }}>
                    <Empty what={t`The sheet appears once there is an aim above and work in the portfolio.`} />
                  </div>
                ) : (
                  <ContributionGrid aims={leaves} rows={answer} />
                )
              }}
            </Answered>
          )}
        </Answered>
      </Card>
    </Screen>
  )
}

function Finding({ aims, rows }: { aims: readonly Aim[]; rows: readonly Row[] }) {
  const { t } = useLingui()
  const first = aims.filter(({ holdsOthers }) => !holdsOthers).toSorted((a, b) => b.weightBasisPoints - a.weightBasisPoints)[0]
  const silent = rows.filter(({ cells }) => cells.every(({ score }) => score === null)).length
  if (!first) return t`Nobody has said yet what the work is for.`
  return silent === 0 ? (
    t`What matters most is “${first.name}”, and everybody has said what their work gives to it.`
  ) : (
    <>
      {t`What matters most is “${first.name}”.`}{' '}
      <Plural value={silent} one="# piece of work has no contribution yet." other="# pieces of work have no contribution yet." />
    </>
  )
}
