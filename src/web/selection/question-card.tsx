import { useLingui } from '@lingui/react/macro'
import { ActionIcon, Switch } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { SelectionRecord } from '#contract/selection.ts'
import { Card } from '../parts/card.tsx'
import { useChoose } from '../parts/selection/use-choose.ts'
import { useTold } from '../parts/selection/use-told.ts'
import { useMay } from '../parts/session.tsx'
import { MeasureFields } from './measure-fields.tsx'
import css from './selection.module.css'

/** What was asked: what is added up, and what people put in or left out whatever it is worth. Each change chooses again. */
export function QuestionCard({ record }: { record: SelectionRecord }) {
  const { t } = useLingui()
  const told = useTold(record)
  const mayRun = useMay('selection.run')
  const { choose, busy } = useChoose(record)
  const { forced, measure, runningCompetes } = record.question
  const isAnythingRunning = record.input.portfolio.candidates.some(({ state }) => state === 'under_way')
  return (
    <Card title={t`What was asked`} note={t`A change here chooses again`}>
      <div className={css.question} aria-busy={busy}>
        <MeasureFields measure={measure} disabled={!mayRun || busy} onChange={(next) => void choose({ measure: next })} />
        {isAnythingRunning && (
          <Switch
            label={t`Let work that runs compete too`}
            description={t`What it still needs is weighed against the rest; what it has cost is spent either way`}
            checked={runningCompetes}
            disabled={!mayRun || busy}
            onChange={(event) => void choose({ runningCompetes: event.currentTarget.checked })}
          />
        )}
        <div>
          <h3>{t`Put in or left out by people`}</h3>
          {forced.length === 0 && <p>{t`Nothing: press a row above to put it in or leave it out, with your reason.`}</p>}
          <ul>
            {forced.map(({ componentId, to, reason }) => (
              <li key={componentId}>
                <span>
                  <b>{told.name(componentId)}</b> {to === 'in' ? t`put in: ${reason}` : t`left out: ${reason}`}
                </span>
                {mayRun && (
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    disabled={busy}
                    aria-label={t`Let ${told.name(componentId)} compete again`}
                    onClick={() => void choose({ forced: forced.filter((one) => one.componentId !== componentId) })}
                  >
                    <IconX size={14} stroke={1.6} aria-hidden />
                  </ActionIcon>
                )}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </Card>
  )
}
