import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { getCapacity } from '#contract/role.ts'
import { Answered } from '../parts/answered.tsx'
import { Card } from '../parts/card.tsx'
import { useFormat } from '../parts/format.ts'
import { LimitBars } from '../parts/limit-bars.tsx'
import { Empty } from '../parts/states.tsx'
import { useAnswer } from '../parts/use-operation.ts'
import css from './start.module.css'

/** Each team in its fullest period: what authorised work and day-to-day business ask for beside what it can do. */
export function TeamsAsked() {
  const { t } = useLingui()
  const { share, period } = useFormat()
  const asked = useAnswer(getCapacity, {})
  return (
    <Answered asked={asked} rows={4}>
      {({ roles, periods }) => {
        const one = periods.length === 1
        const fullest = roles
          .map(({ roleId, name, cells }) => {
            const loads = cells.map(({ available, free }, at) => ({ used: available - free, limit: available, at }))
            return { roleId, name, ...loads.reduce((most, load) => (loadOf(load) > loadOf(most) ? load : most), loads[0]!) }
          })
          .toSorted((first, second) => loadOf(second) - loadOf(first))
        const over = fullest.filter((team) => loadOf(team) > 1).length
        const title =
          over === 0
            ? t`No team is asked for more than it can do`
            : t`${plural(over, { one: '# team is asked for more than it can do', other: '# teams are asked for more than they can do' })}`
        if (roles.length === 0) {
          return (
            <Card title={t`No team has been named yet`}>
              <Empty what={t`Work is not held back by people until you name a team and its heads.`}>
                <Link to="/limits">{t`Name a team`}</Link>
              </Empty>
            </Card>
          )
        }
        return (
          <Card
            title={title}
            {...(!one && { note: t`Each in its fullest period` })}
            foot={<Link to="/limits">{t`See and change people by team`}</Link>}
          >
            <div className={css.bars}>
              <LimitBars
                bars={fullest.map((team) => ({
                  key: team.roleId,
                  label: team.name,
                  used: team.used,
                  limit: team.limit,
                  told: one ? share(loadOf(team)) : t`${share(loadOf(team))} in ${period(periods[team.at]?.label ?? '')}`,
                }))}
              />
            </div>
          </Card>
        )
      }}
    </Answered>
  )
}

/** Somebody asked for who is not there at all is asked for beyond measure. */
function loadOf({ used, limit }: { readonly used: number; readonly limit: number }): number {
  return limit > 0 ? used / limit : used > 0 ? Number.POSITIVE_INFINITY : 0
}
