import { useLingui } from '@lingui/react/macro'
import { Button, Select } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { changePeriods, type Organisation } from '#contract/organisation.ts'
import { periodKinds } from '#domain/foundation/calendar.ts'
import { Card } from '../parts/card.tsx'
import { DateField, NumberField } from '../parts/fields.tsx'
import { toast } from '../parts/toast.tsx'
import { useAct } from '../parts/use-operation.ts'
import css from './settings.module.css'

/** How the plan is cut. What stands in it is laid over the new periods. */
export function CalendarCard({ organisation, mayEdit }: { organisation: Organisation; mayEdit: boolean }) {
  const { t } = useLingui()
  const [periodKind, setKind] = useState(organisation.periodKind)
  const [planningStart, setStart] = useState(organisation.planningStart)
  const [periodCount, setCount] = useState(organisation.periodCount)
  const { act, busy } = useAct(changePeriods)
  const words: Readonly<Record<(typeof periodKinds)[number], string>> = { month: t`Months`, quarter: t`Quarters`, year: t`Years` }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await act({ periodKind, planningStart, periodCount, revision: organisation.revision })) toast(t`Periods changed`)
  }
  return (
    <Card title={t`The plan’s periods`}>
      <form className={css.form} onSubmit={(event) => void submit(event)}>
        <Select
          size="xs"
          label={t`Plan in`}
          allowDeselect={false}
          disabled={!mayEdit}
          data={periodKinds.map((value) => ({ value, label: words[value] }))}
          value={periodKind}
          onChange={(next) => setKind(periodKinds.find((kind) => kind === next) ?? periodKind)}
        />
        <DateField
          label={t`From`}
          description={t`The first day of a month`}
          value={planningStart}
          disabled={!mayEdit}
          onCommit={(day) => day && setStart(day)}
        />
        <NumberField
          label={t`How many`}
          value={periodCount}
          least={1}
          most={40}
          whole
          disabled={!mayEdit}
          onCommit={(count) => count && setCount(count)}
        />
        {mayEdit && <Button type="submit" variant="default" loading={busy}>{t`Change the periods`}</Button>}
      </form>
    </Card>
  )
}
