import { Plural, useLingui } from '@lingui/react/macro'
import { type Aim, listAims } from '#contract/aim.ts'
import { listContributions } from '#contract/contribution.ts'
import { Answered } from '../parts/answered.tsx'
import { Screen } from '../parts/screen.tsx'
import { useEverything } from '../parts/use-everything.ts'
import { type Asked, useAnswer } from '../parts/use-operation.ts'
import { AimsCard } from './aims-card.tsx'
import { ContributionList } from './contribution-list.tsx'
import type { Row } from './row.ts'

/** The aims in the leader's order, and what each piece of work gives to each of them. */
export function ContributionsScreen() {
  const { t } = useLingui()
  const aims = useAnswer(listAims, {})
  const { rows, whole } = useRows()
  return (
    <Screen
      title={t`What matters`}
      path={[t`Right things`, t`What matters`]}
      facts={t`Aims in the leader’s order; for each piece of work none, some or big, or 0 to 100`}
      finding={aims.state === 'answered' && rows.state === 'answered' && whole && <Finding aims={aims.answer.items} rows={rows.answer} />}
    >
      <Answered asked={aims} rows={4}>
        {({ items }) => <AimsCard aims={items} />}
      </Answered>
      <Answered asked={aims} rows={0}>
        {({ items }) => (
          <Answered asked={rows} rows={8}>
            {(answer) => <ContributionList aims={items.filter(({ holdsOthers }) => !holdsOthers)} rows={answer} whole={whole} />}
          </Answered>
        )}
      </Answered>
    </Screen>
  )
}

/** The first rows as soon as they are there, all of them once they have come. */
function useRows(): { readonly rows: Asked<readonly Row[]>; readonly whole: boolean } {
  const first = useAnswer(listContributions, { limit: 200 })
  const all = useEverything<Row>(listContributions, {}, { limit: 1000 })
  const whole = all.state !== 'waiting'
  return { rows: whole || first.state !== 'answered' ? all : { ...first, answer: first.answer.items }, whole }
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
