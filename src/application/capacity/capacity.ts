import type { AnswerGiven } from '#contract/operation.ts'
import type { getCapacity as operation } from '#contract/role.ts'
import { listRoles, type RoleRow } from '#db/roles.ts'
import { availableMinutes, capacityCell } from '#domain/capacity/capacity.ts'
import { currentPeriod, stillToCome } from '#domain/component/candidates.ts'
import type { Setting } from '#domain/component/kept.ts'
import { runsTheBusiness } from '#domain/component/kinds.ts'
import { isAuthorisedState } from '#domain/component/states.ts'
import { dateOf } from '#domain/foundation/calendar.ts'
import type { App } from '../app.ts'
import { permit } from '../permissions.ts'
import { staffingOf } from '../selection/read-limits.ts'
import { type ReadPortfolio, readPortfolio } from '../selection/read-portfolio.ts'

type Answer = AnswerGiven<typeof operation>

/** Business as usual and authorised change beside what people can do, by team, from the current period on. */
export async function getCapacity(app: App): Promise<Answer> {
  permit(app, 'capacity.read')
  const { read, roles } = await app.transact(async (db) => ({ read: await readPortfolio(db, app.now()), roles: await listRoles(db) }))
  const { setting } = read
  const periods = setting.periods.slice(currentPeriod(setting))
  const loads = roles.map((role) => ({ roleId: role.id, name: role.name, cells: cellsOf(role, read) }))
  return {
    asOf: dateOf(setting.asOf),
    periods: periods.map(({ index, label }) => ({ index, label })),
    roles: loads,
    bottleneck: bottleneckOf(loads, setting),
  }
}

function cellsOf(role: RoleRow, { components, setting }: ReadPortfolio): Answer['roles'][number]['cells'] {
  const periods = setting.periods.slice(currentPeriod(setting))
  const demand = components
    .filter(({ state }) => isAuthorisedState(state) && state !== 'closed' && state !== 'on_hold')
    .map((component) => ({
      runs: runsTheBusiness(component.kind),
      amounts: stillToCome(component, setting).effort?.find((effort) => effort.role === role.id)?.amounts ?? [],
    }))
  return periods.map((period, at) => {
    const sum = (runs: boolean) => demand.reduce((all, one) => (one.runs === runs ? all + (one.amounts[at] ?? 0) : all), 0)
    const staffing = staffingOf(role, period.index)
    return capacityCell(availableMinutes(staffing, period, setting), staffing.businessAsUsualPercent, {
      run: sum(true),
      change: sum(false),
    })
  })
}

/** Where the most is asked beside what there is; nobody to do what is asked counts as the most of all. */
function bottleneckOf(roles: Answer['roles'], setting: Setting): Answer['bottleneck'] {
  const first = currentPeriod(setting)
  const asked = roles.flatMap(({ roleId, cells }) =>
    cells.flatMap(({ available, businessAsUsual, change }, at) =>
      businessAsUsual + change > 0
        ? [{ roleId, period: first + at, loadPercent: Math.round((100 * (businessAsUsual + change)) / Math.max(1, available)) }]
        : [],
    ),
  )
  return asked.reduce<Answer['bottleneck']>((most, one) => (most === null || one.loadPercent > most.loadPercent ? one : most), null)
}
