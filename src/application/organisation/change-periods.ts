import type { AnswerGiven, InputOf } from '#contract/operation.ts'
import type * as contract from '#contract/organisation.ts'
import { refuse } from '#contract/refusals.ts'
import { updateFigures } from '#db/component-figures.ts'
import { upsertLimits } from '#db/limits.ts'
import type { Db } from '#db/open.ts'
import { findOrganisation, type OrganisationRow, planningCalendarOf, updateOrganisation } from '#db/organisation.ts'
import { updateRole } from '#db/roles.ts'
import { dateOf, dayOf, monthStart, monthsIn } from '#domain/foundation/calendar.ts'
import { periodsOf } from '#domain/foundation/planning-periods.ts'
import type { App } from '../app.ts'
import { sameKeysOf } from '../defined-only.ts'
import { refuseStale } from '../history/refuse-stale.ts'
import { permit } from '../permissions.ts'
import { organisationOf, periodOf } from './organisation.ts'
import { type Calendars, planPeriods } from './plan-periods.ts'

/** Cuts the plan anew, in one act: what is kept by period is laid over the new periods, and all of it is undone together. */
export async function changePeriods(
  app: App,
  input: InputOf<typeof contract.changePeriods>,
): Promise<AnswerGiven<typeof contract.changePeriods>> {
  permit(app, 'organisation.edit')
  const { revision, ...planning } = input
  refusePlan(planning)
  const row = await app.transact(async (db) => {
    const before = await findOrganisation(db)
    const calendars = calendarsOf(before, planning)
    if (!(await updateOrganisation(db, planning, revision))) {
      await refuseStale(db, { table: 'organisation', recordId: before.id, yours: input, theirs: sameKeysOf(before, planning) })
    }
    await relayAll(db, calendars, before.id)
    return findOrganisation(db)
  })
  return organisationOf(row, app.now())
}

/** What `changePeriods` would do, and change nothing. */
export async function previewPeriods(
  app: App,
  planning: InputOf<typeof contract.previewPeriods>,
): Promise<AnswerGiven<typeof contract.previewPeriods>> {
  permit(app, 'organisation.read')
  refusePlan(planning)
  return app.transact(async (db) => {
    const calendars = calendarsOf(await findOrganisation(db), planning)
    const plan = await planPeriods(db, calendars)
    const lost = plan.roles.flatMap(({ before, after }) => {
      const kept = after.exceptions.map(({ period }) => calendars.to[period]?.startDay)
      return before.exceptions
        .filter(({ period }) => !kept.includes(calendars.from[period]?.startDay))
        .map(({ period }) => ({ team: before.name, period: calendars.from[period]?.label ?? '' }))
    })
    return {
      periods: calendars.to.map(periodOf),
      components: plan.figures.length,
      moneyByPeriod: plan.limits !== null,
      exceptionsLost: lost,
      outside: plan.outside,
      limitOutside: plan.limitOutside,
    }
  })
}

type Planning = InputOf<typeof contract.previewPeriods>

/** A plan must begin with a month, and the day after its last, which every answer names, must be one that can be written. */
function refusePlan({ planningStart, periodKind, periodCount }: Planning): void {
  const startDay = dayOf(planningStart)
  if (startDay === null || monthStart(startDay) !== startDay) {
    refuse('planning_start_invalid', { planningStart })
  } else if (dayOf(dateOf(monthStart(startDay, monthsIn[periodKind] * periodCount))) === null) {
    refuse('date_beyond_calendar', { date: planningStart })
  }
}

function calendarsOf(before: OrganisationRow, planning: Planning): Calendars {
  const { fiscalYearFirstMonth = before.fiscalYearFirstMonth, ...cut } = planning
  return {
    from: periodsOf(planningCalendarOf(before)),
    to: periodsOf(planningCalendarOf({ ...before, ...cut, fiscalYearFirstMonth })),
  }
}

async function relayAll(db: Db, calendars: Calendars, organisationId: string): Promise<void> {
  const { figures, limits, roles, outside, limitOutside } = await planPeriods(db, calendars)
  const [first] = limitOutside ? ['the money limit'] : outside
  if (first !== undefined) refuse('figures_outside_plan', { whose: first })
  await updateFigures(db, figures)
  if (limits) await upsertLimits(db, organisationId, limits.after)
  for (const { after } of roles) await updateRole(db, after.id, after)
}
