import { sql } from 'kysely'
import type { Db } from './open.ts'

/** What a component has by planning period. */
export interface FiguresRow {
  readonly id: string
  readonly name: string
  readonly budgetMinor: readonly number[] | null
  readonly benefitMinor: readonly number[] | null
  readonly demand: readonly { readonly id: string; readonly minutes: readonly number[] }[]
}

/** How many components have money recorded in this currency. */
export async function countMoney(db: Db, currency: string): Promise<number> {
  const { components } = await db
    .selectFrom('component')
    .select((eb) => eb.fn.countAll<number>().as('components'))
    .where('currency', '=', currency)
    .where((eb) => eb.or([eb('budget_minor', 'is not', null), eb('benefit_minor', 'is not', null), eb('spent_minor', 'is not', null)]))
    .executeTakeFirstOrThrow()
  return components
}

/** Of every component, by id. */
export async function listFigures(db: Db): Promise<FiguresRow[]> {
  const components = await db
    .selectFrom('component')
    .select(['id', 'name', 'budget_minor as budgetMinor', 'benefit_minor as benefitMinor'])
    .orderBy('id')
    .execute()
  const demand = await db.selectFrom('demand').select(['id', 'component_id', 'minutes']).orderBy('id').execute()
  const demandOf = Map.groupBy(demand, (row) => row.component_id)
  return components.map((row) => ({ ...row, demand: demandOf.get(row.id) ?? [] }))
}

/** Writes the figures of many components at once; each counts as changed once. */
export async function updateFigures(db: Db, rows: readonly FiguresRow[]): Promise<void> {
  const money = JSON.stringify(
    rows.map(({ id, budgetMinor, benefitMinor }) => ({ id, budget: arrayText(budgetMinor), benefit: arrayText(benefitMinor) })),
  )
  await sql`
    update component set budget_minor = given.budget::bigint[], benefit_minor = given.benefit::bigint[], revision = revision + 1
    from jsonb_to_recordset(${money}::jsonb) as given (id uuid, budget text, benefit text)
    where component.id = given.id`.execute(db)
  const demand = JSON.stringify(rows.flatMap((row) => row.demand.map(({ id, minutes }) => ({ id, minutes: arrayText(minutes) }))))
  await sql`
    update demand set minutes = given.minutes::bigint[]
    from jsonb_to_recordset(${demand}::jsonb) as given (id uuid, minutes text)
    where demand.id = given.id`.execute(db)
}

function arrayText(amounts: readonly number[] | null): string | null {
  return amounts && `{${amounts.join(',')}}`
}
