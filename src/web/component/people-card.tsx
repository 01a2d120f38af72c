import { useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Component } from '#contract/component.ts'
import { listRoles } from '#contract/role.ts'
import { Answered } from '../parts/answered.tsx'
import { Card } from '../parts/card.tsx'
import { NumberField } from '../parts/fields.tsx'
import { useMay, useSession } from '../parts/session.tsx'
import { Empty } from '../parts/states.tsx'
import { useAnswer } from '../parts/use-operation.ts'
import css from './component.module.css'
import { useEdit } from './use-edit.ts'

/** Days of work asked of each team in each period. */
export function PeopleCard({ component }: { component: Component }) {
  const { t } = useLingui()
  const { organisation } = useSession()
  const roles = useAnswer(listRoles, {})
  const edit = useEdit(component)
  const mayStaff = useMay('component.staff')
  const dayMinutes = organisation.workingDayMinutes
  const put = (roleId: string, at: number, days: number | null) => {
    const demand = component.demand ?? []
    const own = demand.find((one) => one.roleId === roleId)?.minutes ?? []
    const minutes = Array.from({ length: Math.max(own.length, at + 1) }, (_, index) =>
      index === at ? Math.round((days ?? 0) * dayMinutes) : (own[index] ?? 0),
    )
    edit({
      demand: [...demand.filter((one) => one.roleId !== roleId), { roleId, minutes }].filter((one) =>
        one.minutes.some((amount) => amount > 0),
      ),
    })
  }
  return (
    <Card title={t`People, in days of work`} note={component.demand === null ? t`not known yet` : undefined}>
      <Answered asked={roles} rows={3}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty what={t`Name a team first; then this says how many days of it the work needs.`}>
              <Button component={Link} to="/limits" variant="default">{t`Name a team`}</Button>
            </Empty>
          ) : (
            items.map(({ id, name }) => {
              const minutes = component.demand?.find(({ roleId }) => roleId === id)?.minutes
              return (
                <div key={id} className={css.series}>
                  <h3>{name}</h3>
                  <div className={css.periods}>
                    {organisation.periods.map(({ index, label }) => (
                      <NumberField
                        key={index}
                        label={label}
                        value={component.demand === null ? null : Math.round((10 * (minutes?.[index] ?? 0)) / dayMinutes) / 10}
                        least={0}
                        disabled={!mayStaff}
                        onCommit={(days) => put(id, index, days)}
                      />
                    ))}
                  </div>
                </div>
              )
            })
          )
        }
      </Answered>
    </Card>
  )
}
