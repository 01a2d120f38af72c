import type { AnswerGiven, InputOf } from '#contract/operation.ts'
import type * as contract from '#contract/organisation.ts'
import type { PlanningPeriod } from '#contract/organisation.ts'
import { refuse } from '#contract/refusals.ts'
import { countMoney } from '#db/component-figures.ts'
import type { Db } from '#db/open.ts'
import {
  deleteOrganisation as deleteRows,
  findOrganisation,
  listRates,
  type OrganisationRow,
  planningCalendarOf,
  updateOrganisation,
} from '#db/organisation.ts'
import { currentPeriod } from '#domain/component/candidates.ts'
import { dateOf, type Period } from '#domain/foundation/calendar.ts'
import { periodsOf } from '#domain/foundation/planning-periods.ts'
import type { App } from '../app.ts'
import { definedOnly, sameKeysOf } from '../defined-only.ts'
import { refuseStale } from '../history/refuse-stale.ts'
import type { AccountApp } from '../house.ts'
import { permit } from '../permissions.ts'
import { todayIn } from './today.ts'

export function organisationOf(row: OrganisationRow, now: Date): AnswerGiven<typeof contract.getOrganisation> {
  const periods = periodsOf(planningCalendarOf(row))
  return {
    ...row,
    periods: periods.map(periodOf),
    currentPeriod: currentPeriod({ periods, asOf: todayIn(row.timeZone, now) }),
  }
}

export function periodOf({ index, label, startDay, endDay }: Period): PlanningPeriod {
  return { index, label, startDate: dateOf(startDay), endDate: dateOf(endDay) }
}

export async function getOrganisation(app: App): Promise<AnswerGiven<typeof contract.getOrganisation>> {
  permit(app, 'organisation.read')
  return organisationOf(await app.transact(findOrganisation), app.now())
}

/** The base currency stays once money or rates are recorded in it: they would mean something else without having changed. */
export async function editOrganisation(
  app: App,
  { revision, ...given }: InputOf<typeof contract.editOrganisation>,
): Promise<AnswerGiven<typeof contract.getOrganisation>> {
  permit(app, 'organisation.edit')
  const change = definedOnly(given)
  const row = await app.transact(async (db) => {
    const before = await findOrganisation(db)
    if (change.baseCurrency !== undefined && change.baseCurrency !== before.baseCurrency) await keepCurrencyInUse(db, before)
    if (!(await updateOrganisation(db, change, revision))) {
      await refuseStale(db, {
        table: 'organisation',
        recordId: before.id,
        yours: { ...change, revision },
        theirs: sameKeysOf(before, change),
      })
    }
    return findOrganisation(db)
  })
  return organisationOf(row, app.now())
}

async function keepCurrencyInUse(db: Db, { baseCurrency }: OrganisationRow): Promise<void> {
  const rates = (await listRates(db)).length
  if (rates > 0) refuse('rates_in_base', { baseCurrency, rates })
  const components = await countMoney(db, baseCurrency)
  if (components > 0) refuse('currency_in_use', { baseCurrency, components })
}

/** A sample goes at once; what is real goes only to somebody who writes its name. */
export async function deleteOrganisation(
  app: AccountApp,
  { confirmName }: InputOf<typeof contract.deleteOrganisation>,
): Promise<AnswerGiven<typeof contract.deleteOrganisation>> {
  permit(app, 'organisation.delete')
  const { id, name, sample } = await app.transact(findOrganisation)
  if (!sample && confirmName !== name) refuse('confirmation_needed', { name })
  await app.house.trust((db) => deleteRows(db, id))
  return { deletedId: id }
}
