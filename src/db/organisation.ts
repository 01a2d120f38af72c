import { sql } from 'kysely'
import { dayOf, type PlanningCalendar, type WorkingWeek } from '#domain/foundation/calendar.ts'
import type { Rate } from '#domain/foundation/money.ts'
import type { OfficeScope } from '#domain/office/scope.ts'
import type { Db } from './open.ts'

export interface OrganisationRow {
  readonly id: string
  readonly name: string
  readonly officeScope: OfficeScope
  readonly baseCurrency: string
  readonly fiscalYearFirstMonth: number
  readonly periodKind: PlanningCalendar['kind']
  readonly planningStart: string
  readonly periodCount: number
  readonly timeZone: string
  readonly workingDays: readonly number[]
  readonly workingDayMinutes: number
  readonly sample: boolean
  readonly revision: number
}

/** What an organisation is called; empty when it is gone. For transactions that see more than one. */
export async function findOrganisationName(db: Db, id: string): Promise<string> {
  const row = await db.selectFrom('organisation').select('name').where('id', '=', id).executeTakeFirst()
  return row?.name ?? ''
}

/** The organisation that the transaction sees. */
export function findOrganisation(db: Db): Promise<OrganisationRow> {
  return db
    .selectFrom('organisation')
    .select([
      'id',
      'name',
      'office_scope as officeScope',
      'base_currency as baseCurrency',
      'fiscal_year_start_month as fiscalYearFirstMonth',
      'planning_period as periodKind',
      'planning_start as planningStart',
      'period_count as periodCount',
      'time_zone as timeZone',
      'working_days as workingDays',
      'working_day_minutes as workingDayMinutes',
      'sample',
      'revision',
    ])
    .executeTakeFirstOrThrow()
}

const columns = {
  name: 'name',
  officeScope: 'office_scope',
  baseCurrency: 'base_currency',
  fiscalYearFirstMonth: 'fiscal_year_start_month',
  periodKind: 'planning_period',
  planningStart: 'planning_start',
  periodCount: 'period_count',
  timeZone: 'time_zone',
  workingDays: 'working_days',
  workingDayMinutes: 'working_day_minutes',
} as const

export type OrganisationChange = { readonly [Key in keyof typeof columns]?: OrganisationRow[Key] | undefined }

/** True if the organisation was still at `revision` and now holds what was given. */
export async function updateOrganisation(db: Db, change: OrganisationChange, revision: number): Promise<boolean> {
  const given = (Object.keys(columns) as (keyof typeof columns)[]).filter((key) => change[key] !== undefined)
  const { numUpdatedRows } = await db
    .updateTable('organisation')
    .set(Object.fromEntries(given.map((key) => [columns[key], change[key]])))
    .set({ revision: revision + 1 })
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows > 0
}

export function planningCalendarOf({ planningStart, periodKind, periodCount, fiscalYearFirstMonth }: OrganisationRow): PlanningCalendar {
  return { startDay: dayOf(planningStart) ?? 0, kind: periodKind, count: periodCount, fiscalYearFirstMonth }
}

export function workingWeekOf({ workingDays, workingDayMinutes }: OrganisationRow): WorkingWeek {
  return [1, 2, 3, 4, 5, 6, 7].map((day) => (workingDays.includes(day) ? workingDayMinutes : 0)) as unknown as WorkingWeek
}

export interface RateRow {
  readonly id: string
  readonly currency: string
  readonly fromDate: string
  readonly rateBillionths: number
  readonly revision: number
}

/** By currency, the latest first. */
export function listRates(db: Db): Promise<RateRow[]> {
  return db
    .selectFrom('currency_rate')
    .select(['id', 'currency', 'from_date as fromDate', 'rate_billionths as rateBillionths', 'revision'])
    .orderBy('currency')
    .orderBy('from_date', 'desc')
    .execute()
}

/** The rate that begins on this day, kept from others until the transaction ends. */
export function findRate(db: Db, { currency, fromDate }: Pick<RateRow, 'currency' | 'fromDate'>): Promise<RateRow | undefined> {
  return db
    .selectFrom('currency_rate')
    .select(['id', 'currency', 'from_date as fromDate', 'rate_billionths as rateBillionths', 'revision'])
    .where('currency', '=', currency)
    .where('from_date', '=', fromDate)
    .forUpdate()
    .executeTakeFirst()
}

/** The rate table as kernels read it. */
export async function readRates(db: Db): Promise<Rate[]> {
  const rows = await listRates(db)
  return rows.map(({ currency, fromDate, rateBillionths }) => ({ currency, fromDay: dayOf(fromDate) ?? 0, rateBillionths }))
}

/** One rate for each currency and day: a second replaces the first. */
export function upsertRate(db: Db, rate: Omit<RateRow, 'revision'> & { readonly organisationId: string }): Promise<RateRow> {
  return db
    .insertInto('currency_rate')
    .values({
      organisation_id: rate.organisationId,
      id: rate.id,
      currency: rate.currency,
      from_date: rate.fromDate,
      rate_billionths: rate.rateBillionths,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'currency', 'from_date'])
        .doUpdateSet((eb) => ({ rate_billionths: rate.rateBillionths, revision: eb('currency_rate.revision', '+', 1) })),
    )
    .returning(['id', 'currency', 'from_date as fromDate', 'rate_billionths as rateBillionths', 'revision'])
    .executeTakeFirstOrThrow()
}

export async function deleteRate(db: Db, id: string): Promise<void> {
  await db.deleteFrom('currency_rate').where('id', '=', id).execute()
}

/** Deletes an organisation with everything in it and its history. Only the owner of the tables may. */
export async function deleteOrganisation(db: Db, organisationId: string): Promise<void> {
  await sql`select delete_organisation(${organisationId}::uuid)`.execute(db)
}
