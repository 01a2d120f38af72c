import { useLingui } from '@lingui/react/macro'
import { Button, Select } from '@mantine/core'
import type { FormEvent } from 'react'
import { changePeriods, type Organisation, previewPeriods } from '#contract/organisation.ts'
import { periodKinds } from '#domain/foundation/calendar.ts'
import { Card } from '../parts/card.tsx'
import { DateField, NumberField } from '../parts/fields.tsx'
import { useFormat } from '../parts/format.ts'
import { useSave } from '../parts/stale/use-save.ts'
import { toast } from '../parts/toast.tsx'
import { useDraft } from '../parts/use-draft.ts'
import { useAnswer } from '../parts/use-operation.ts'
import { useTakeBack } from '../parts/use-take-back.ts'
import { CalendarPreview } from './calendar-preview.tsx'
import css from './settings.module.css'

type Planning = Pick<Organisation, 'periodKind' | 'planningStart' | 'periodCount' | 'fiscalYearFirstMonth'>

function planningOf({ periodKind, planningStart, periodCount, fiscalYearFirstMonth }: Planning): Planning {
  return { periodKind, planningStart, periodCount, fiscalYearFirstMonth }
}

/** How the plan is cut and what its periods are called. What a change would touch is said before it is made. */
export function CalendarCard({ organisation, mayEdit }: { organisation: Organisation; mayEdit: boolean }) {
  const { t } = useLingui()
  const { month } = useFormat()
  const { values, base, changed, set, forget } = useDraft(organisation)
  const { periodKind, planningStart, periodCount, fiscalYearFirstMonth } = values
  const preview = useAnswer(previewPeriods, planningOf(values), { enabled: changed })
  const { save, busy } = useSave(changePeriods)
  const takeBack = useTakeBack()
  const words: Readonly<Record<(typeof periodKinds)[number], string>> = { month: t`Months`, quarter: t`Quarters`, year: t`Years` }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const input = (said: object, revision: number) => ({ ...(said as Planning), revision })
    if (!(await save({ base, change: planningOf(values), input }))) return
    forget()
    toast(t`Periods changed`, await takeBack('organisation', organisation.id))
  }
  const fits = preview.state === 'answered' && preview.answer.outside.length === 0 && !preview.answer.limitOutside
  return (
    <Card title={t`The plan’s periods`}>
      <form className={css.form} onSubmit={(event) => void submit(event)}>
        <Select
          size="xs"
          label={t`The fiscal year begins in`}
          description={t`Names the periods here, and says what “FY 27” in a list means`}
          allowDeselect={false}
          disabled={!mayEdit}
          data={Array.from({ length: 12 }, (_, at) => ({ value: String(at + 1), label: month(at + 1) }))}
          value={String(fiscalYearFirstMonth)}
          onChange={(next) => next && set({ fiscalYearFirstMonth: Number(next) })}
        />
        <Select
          size="xs"
          label={t`Plan in`}
          description={t`Money, people and limits are kept by these periods`}
          allowDeselect={false}
          disabled={!mayEdit}
          data={periodKinds.map((value) => ({ value, label: words[value] }))}
          value={periodKind}
          onChange={(next) => set({ periodKind: periodKinds.find((kind) => kind === next) ?? periodKind })}
        />
        <DateField
          label={t`From`}
          description={t`The first day of a month`}
          value={planningStart}
          disabled={!mayEdit}
          onCommit={(day) => day && set({ planningStart: day })}
        />
        <NumberField
          label={t`How many`}
          value={periodCount}
          least={1}
          most={40}
          whole
          disabled={!mayEdit}
          onCommit={(count) => count && set({ periodCount: count })}
        />
        {changed && <CalendarPreview asked={preview} />}
        {mayEdit && (
          <div className={css.buttons}>
            <Button type="submit" variant="default" loading={busy} disabled={!changed || !fits}>{t`Change the periods`}</Button>
            {changed && <Button variant="subtle" onClick={forget}>{t`Leave them as they are`}</Button>}
          </div>
        )}
      </form>
    </Card>
  )
}
