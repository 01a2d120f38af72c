import type { AnswerGiven, InputOf } from '#contract/operation.ts'
import type { changePeriods as operation } from '#contract/organisation.ts'
import { refuse } from '#contract/refusals.ts'
import { listFigures, updateFigures } from '#db/component-figures.ts'
import { findLimits, upsertLimits } from '#db/limits.ts'
import type { Db } from '#db/open.ts'
import { findOrganisation, planningCalendarOf, updateOrganisation } from '#db/organisation.ts'
import { listRoles, updateRole } from '#db/roles.ts'
import { dayOf, monthStart, type Period } from '#domain/foundation/calendar.ts'
import { periodsOf } from '#domain/foundation/planning-periods.ts'
import { relay } from '#domain/foundation/relaying.ts'
import type { App } from '../app.ts'
import { sameKeysOf } from '../defined-only.ts'
import { refuseStale } from '../history/refuse-stale.ts'
import { permit } from '../permissions.ts'
import { organisationOf } from './organisation.ts'

interface Calendars {
  readonly from: readonly Period[]
  readonly to: readonly Period[]
}

/**
 * Cuts the plan anew. Money, people and caps by period are laid over the new periods by days, so that sums stay; what
 * would fall outside refuses the change. Exceptions of a team's heads fall away where a period no longer exists as such.
 */
export async function changePeriods(app: App, input: InputOf<typeof operation>): Promise<AnswerGiven<typeof operation>> {
  permit(app, 'organisation.edit')
  const { revision, ...planning } = input
  const startDay = dayOf(planning.planningStart) ?? refuse('planning_start_invalid', { planningStart: planning.planningStart })
  if (monthStart(startDay) !== startDay) refuse('planning_start_invalid', { planningStart: planning.planningStart })

  const row = await app.transact(async (db) => {
    const before = await findOrganisation(db)
    const from = periodsOf(planningCalendarOf(before))
    if (!(await updateOrganisation(db, planning, revision))) {
      await refuseStale(db, { table: 'organisation', recordId: before.id, yours: input, theirs: sameKeysOf(before, planning) })
    }
    const after = await findOrganisation(db)
    const calendars = { from, to: periodsOf(planningCalendarOf(after)) }
    await relayComponents(db, calendars)
    await relayLimits(db, calendars, app.actor.organisationId)
    await keepExceptions(db, calendars)
    return after
  })
  return organisationOf(row, app.now())
}

async function relayComponents(db: Db, calendars: Calendars): Promise<void> {
  const figures = await listFigures(db)
  const relaid = figures.map((row) => ({
    ...row,
    budgetMinor: row.budgetMinor && relayed(row.budgetMinor, calendars, row.name),
    benefitMinor: row.benefitMinor && relayed(row.benefitMinor, calendars, row.name),
    demand: row.demand.map(({ id, minutes }) => ({ id, minutes: relayed(minutes, calendars, row.name) })),
  }))
  await updateFigures(db, relaid)
}

async function relayLimits(db: Db, calendars: Calendars, organisationId: string): Promise<void> {
  const limits = await findLimits(db)
  if (limits.money.kind !== 'per_period') return
  const perPeriodMinor = relayed(limits.money.perPeriodMinor, calendars, 'the money limit')
  const padded = calendars.to.map((_, at) => perPeriodMinor[at] ?? 0)
  await upsertLimits(db, organisationId, { ...limits, money: { ...limits.money, perPeriodMinor: padded } })
}

async function keepExceptions(db: Db, { from, to }: Calendars): Promise<void> {
  for (const { id, ...role } of await listRoles(db)) {
    const exceptions = role.exceptions.flatMap((exception) => {
      const own = from[exception.period]
      const same = to.find(({ startDay, endDay }) => startDay === own?.startDay && endDay === own.endDay)
      return same ? [{ ...exception, period: same.index }] : []
    })
    if (JSON.stringify(exceptions) !== JSON.stringify(role.exceptions)) await updateRole(db, id, { ...role, exceptions })
  }
}

function relayed(amounts: readonly number[], { from, to }: Calendars, whose: string): readonly number[] {
  const laid = relay(amounts, from, to)
  return laid.kind === 'relaid' ? laid.amounts : refuse('figures_outside_plan', { whose })
}
