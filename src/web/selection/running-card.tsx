import { useLingui } from '@lingui/react/macro'
import { Button, Progress } from '@mantine/core'
import { cancelSelection, type SelectionRecord } from '#contract/selection.ts'
import { Card } from '../parts/card.tsx'
import { useTold } from '../parts/selection/use-told.ts'
import { useAct } from '../parts/use-operation.ts'
import css from './selection.module.css'

/** How far the search is, and the way to end it with the best it has. */
export function RunningCard({ record }: { record: SelectionRecord }) {
  const { t } = useLingui()
  const told = useTold(record)
  const { act, busy } = useAct(cancelSelection)
  const { value, gap } = record.progress ?? {}
  return (
    <Card title={record.outcome ? t`Working out the reasons` : t`Choosing`}>
      <div className={css.running} role="status">
        <Progress value={100} animated aria-label={t`Choosing`} />
        <p>
          {value === undefined
            ? t`Looking for a first set that fits.`
            : gap === undefined
              ? t`A set worth ${told.value(value)} fits.`
              : t`A set worth ${told.value(value)} fits; nothing can be more than ${told.share(gap, 1)} better.`}
        </p>
        <Button variant="default" loading={busy} onClick={() => void act({ selectionId: record.id })}>{t`End with the best so far`}</Button>
      </div>
    </Card>
  )
}
