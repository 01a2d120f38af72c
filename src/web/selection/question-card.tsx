import { useLingui } from '@lingui/react/macro'
import { Switch } from '@mantine/core'
import type { SelectionRecord } from '#contract/selection.ts'
import { Card } from '../parts/card.tsx'
import { NumberField } from '../parts/fields.tsx'
import { useChoose } from '../parts/selection/use-choose.ts'
import { useTold } from '../parts/selection/use-told.ts'
import { useMay } from '../parts/session.tsx'
import { MeasureFields } from './measure-fields.tsx'
import { type Said, SaidList } from './said-list.tsx'
import css from './selection.module.css'
import { useLetStay } from './use-let-stay.ts'

/** What was asked: what is added up, what competes, and what people said whatever it is worth. Each change chooses again. */
export function QuestionCard({ record }: { record: SelectionRecord }) {
  const { t } = useLingui()
  const told = useTold(record)
  const mayRun = useMay('selection.run')
  const { choose, busy } = useChoose(record)
  const stay = useLetStay(choose)
  const { forced, measure, runningCompetes, moneyMinor, seconds } = record.question
  const running = record.input.portfolio.candidates.filter(({ state }) => state === 'under_way')
  const competing = runningCompetes ? [] : running.filter(({ competes }) => competes)
  const disabled = !mayRun || busy || stay.busy
  const said: readonly Said[] = [
    ...forced.map(({ componentId: id, to, reason }) => ({
      id,
      name: told.name(id),
      what: to === 'in' ? t`put in: ${reason}` : t`left out: ${reason}`,
      takeBack: t`Let ${told.name(id)} compete again`,
      onTakeBack: () => choose({ forced: forced.filter(({ componentId }) => componentId !== id) }),
    })),
    ...(moneyMinor === null
      ? []
      : [
          {
            id: 'money',
            name: t`Money`,
            what: t`no more than ${told.money(moneyMinor)} for this choice`,
            takeBack: t`Use the money limit of the organisation`,
            onTakeBack: () => choose({ moneyMinor: null }),
          },
        ]),
    ...(stay.mayEdit ? competing : []).map(({ id, name }) => ({
      id,
      name,
      what: t`running, and competes with the rest`,
      takeBack: t`Let ${name} stay in`,
      onTakeBack: () => stay.letStay(id),
    })),
  ]
  return (
    <Card title={t`What was asked`} note={t`A change here chooses again`}>
      <div className={css.question} aria-busy={disabled && mayRun}>
        <MeasureFields measure={measure} disabled={disabled} onChange={(next) => void choose({ measure: next })} />
        {running.length > 0 && (
          <Switch
            label={t`Let all work that runs compete too`}
            description={t`What it still needs is weighed against the rest; what it has cost is spent either way`}
            checked={runningCompetes}
            disabled={disabled}
            onChange={(event) => void choose({ runningCompetes: event.currentTarget.checked })}
          />
        )}
        <NumberField
          label={t`Search no longer than, seconds`}
          placeholder={t`until it is proved`}
          value={seconds}
          least={1}
          most={3600}
          disabled={disabled}
          onCommit={(next) => void choose({ seconds: next })}
        />
        <SaidList said={said} disabled={disabled} mayTakeBack={mayRun} />
      </div>
    </Card>
  )
}
