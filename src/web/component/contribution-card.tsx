import { useLingui } from '@lingui/react/macro'
import { SegmentedControl } from '@mantine/core'
import { listAims } from '#contract/aim.ts'
import type { Component } from '#contract/component.ts'
import { listContributions } from '#contract/contribution.ts'
import { type QuickContribution, quickContributions, quickScores } from '#domain/aims/contribution.ts'
import { Answered } from '../parts/answered.tsx'
import { Card } from '../parts/card.tsx'
import { useMay } from '../parts/session.tsx'
import { useSaveCells } from '../parts/stale/use-save-cells.ts'
import { Empty } from '../parts/states.tsx'
import { useAnswer } from '../parts/use-operation.ts'
import { useWords } from '../parts/words.ts'
import css from './component.module.css'

/** What it gives to each aim: none, some or big. */
export function ContributionCard({ component }: { component: Component }) {
  const { t } = useLingui()
  const aims = useAnswer(listAims, {})
  const rows = useAnswer(listContributions, { componentId: [component.id] })
  const saveCells = useSaveCells(({ aimId }) =>
    aims.state === 'answered' ? (aims.answer.items.find(({ id }) => id === aimId)?.name ?? '') : '',
  )
  const mayEdit = useMay('contribution.edit')
  const { quick } = useWords()
  const own = rows.state === 'answered' ? rows.answer.items.find(({ componentId }) => componentId === component.id) : undefined
  const cellOf = (aimId: string) => own?.cells.find((one) => one.aimId === aimId)
  const seenOf = (aimId: string) => cellOf(aimId)?.quick ?? cellOf(aimId)?.score ?? null
  const wordOf = (aimId: string) => {
    const cell = cellOf(aimId)
    return cell?.quick ?? quickContributions.find((word) => quickScores[word] === cell?.score) ?? ''
  }
  return (
    <Card title={t`What it gives to each aim`}>
      <Answered asked={aims} rows={3}>
        {({ items }) => {
          const leaves = items.filter(({ holdsOthers }) => !holdsOthers)
          return leaves.length === 0 ? (
            <Empty what={t`The aims appear here once somebody has named them.`} />
          ) : (
            <ul className={css.aims}>
              {leaves.map(({ id, name }) => (
                <li key={id}>
                  <span id={`aim-${id}`}>{name}</span>
                  <SegmentedControl
                    aria-labelledby={`aim-${id}`}
                    disabled={!mayEdit}
                    value={wordOf(id)}
                    data={quickContributions.map((value) => ({ value, label: quick[value] }))}
                    onChange={(value) =>
                      void saveCells([{ componentId: component.id, aimId: id, value: value as QuickContribution, seen: seenOf(id) }])
                    }
                  />
                </li>
              ))}
            </ul>
          )
        }}
      </Answered>
    </Card>
  )
}
