import { useLingui } from '@lingui/react/macro'
import { Button, Checkbox } from '@mantine/core'
import type { FormEvent } from 'react'
import type { Organisation } from '#contract/organisation.ts'
import { Card } from '../parts/card.tsx'
import { NumberField } from '../parts/fields.tsx'
import { useFormat } from '../parts/format.ts'
import css from './settings.module.css'
import { useEditOrganisation } from './use-edit-organisation.ts'

type Week = Pick<Organisation, 'workingDays' | 'workingDayMinutes'>

/** The week that one person works: what every team can do is counted in it. */
export function WeekCard({ organisation, mayEdit }: { organisation: Organisation; mayEdit: boolean }) {
  const { t } = useLingui()
  const { weekday } = useFormat()
  const { values, changed, set, keep, busy } = useEditOrganisation(organisation)
  const { workingDays, workingDayMinutes } = values
  const toggle = (day: number, works: boolean) =>
    set({ workingDays: [...workingDays.filter((other) => other !== day), ...(works ? [day] : [])].toSorted((one, other) => one - other) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void keep()
  }
  return (
    <Card title={t`The working week`} note={t`What people can do is counted in it`}>
      <form className={css.form} onSubmit={submit}>
        <fieldset className={css.days} disabled={!mayEdit}>
          <legend>{t`Days worked`}</legend>
          {[1, 2, 3, 4, 5, 6, 7].map((day) => (
            <Checkbox
              key={day}
              size="xs"
              label={weekday(day)}
              checked={workingDays.includes(day)}
              disabled={workingDays.length === 1 && workingDays.includes(day)}
              onChange={(event) => toggle(day, event.currentTarget.checked)}
            />
          ))}
        </fieldset>
        <NumberField
          label={t`Hours in a day`}
          value={workingDayMinutes / 60}
          least={0.5}
          most={24}
          disabled={!mayEdit}
          onCommit={(hours) => hours !== null && set({ workingDayMinutes: Math.round(hours * 60) })}
        />
        <Effect before={organisation} after={values} />
        {mayEdit && <Button type="submit" variant="default" loading={busy} disabled={!changed}>{t`Change the week`}</Button>}
      </form>
    </Card>
  )
}

/** What the week makes of one person, and what another would change. */
function Effect({ before, after }: { before: Week; after: Week }) {
  const { t } = useLingui()
  const { number, share } = useFormat()
  const [then, now] = [before, after].map(({ workingDays, workingDayMinutes }) => (workingDays.length * workingDayMinutes) / 60) as [
    number,
    number,
  ]
  const hours = number(now)
  if (now === then) return <p className={css.note}>{t`One person works ${hours} hours a week; each team, that times its people.`}</p>
  const [was, change] = [number(then), share(Math.abs(now / then - 1), 1)]
  const said =
    now > then
      ? t`One person would work ${hours} hours a week in place of ${was}: every team can do ${change} more.`
      : t`One person would work ${hours} hours a week in place of ${was}: every team can do ${change} less.`
  return (
    <p role="status" className={css.preview}>
      {said} {t`The hours that work asks for stay as they are, and so do selections made before.`}
    </p>
  )
}
