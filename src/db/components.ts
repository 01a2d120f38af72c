import { sql } from 'kysely'
import type { Category, ComponentKind } from '#domain/component/kinds.ts'
import type { ComponentState } from '#domain/component/states.ts'
import { sortKey } from '#domain/foundation/sort-key.ts'
import type { Db } from './open.ts'

/** What people say about a component; figures by planning period. */
export interface ComponentContent {
  readonly name: string
  readonly reference: string | null
  readonly parentId: string | null
  readonly sponsorId: string | null
  readonly ownerId: string | null
  readonly startDate: string | null
  readonly endDate: string | null
  readonly category: Category | null
  readonly mandatory: boolean
  readonly competes: boolean
  readonly deliveryRisk: number | null
  readonly latestDelay: number
  readonly fadePercent: number
  readonly tags: readonly string[]
  readonly custom: Readonly<Record<string, string | number | boolean | null>>
  readonly currency: string
  readonly budgetMinor: readonly number[] | null
  readonly benefitMinor: readonly number[] | null
  readonly spentMinor: number | null
  readonly stopCostMinor: number
  readonly demandKnown: boolean
}

export interface ComponentRow extends ComponentContent {
  readonly id: string
  readonly kind: ComponentKind
  readonly state: ComponentState
  readonly authorisedBy: string | null
  readonly revision: number
}

export const namedColumns = [
  'component.id',
  'component.kind',
  'component.state',
  'component.name',
  'component.reference',
  'component.parent_id as parentId',
  'component.sponsor_id as sponsorId',
  'component.owner_id as ownerId',
  'component.start_date as startDate',
  'component.end_date as endDate',
  'component.category',
  'component.mandatory',
  'component.competes',
  'component.delivery_risk as deliveryRisk',
  'component.tags',
  'component.custom',
  'component.currency',
  'component.spent_minor as spentMinor',
  'component.authorised_by as authorisedBy',
  'component.revision',
] as const

const figures = [
  'component.latest_delay as latestDelay',
  'component.fade_percent as fadePercent',
  'component.budget_minor as budgetMinor',
  'component.benefit_minor as benefitMinor',
  'component.stop_cost_minor as stopCostMinor',
  'component.demand_known as demandKnown',
] as const

/** In id order; all of the organisation's without `ids`. */
export async function findComponents(db: Db, ids?: readonly string[]): Promise<ComponentRow[]> {
  const rows = await db
    .selectFrom('component')
    .select([...namedColumns, ...figures])
    .$if(ids !== undefined, (query) => query.where('id', '=', sql<string>`any (${[...(ids ?? [])]}::uuid[])`))
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, custom: row.custom as ComponentContent['custom'] }))
}

export async function insertComponents(
  db: Db,
  organisationId: string,
  rows: readonly (ComponentContent & Pick<ComponentRow, 'id' | 'kind' | 'state'>)[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += 1000) {
    const values = rows.slice(at, at + 1000).map((row) => ({
      organisation_id: organisationId,
      id: row.id,
      kind: row.kind,
      state: row.state,
      ...columnsOf(row),
    }))
    await db.insertInto('component').values(values).execute()
  }
}

/** True if the component was still at `revision`. */
export async function updateComponent(
  db: Db,
  id: string,
  { revision, ...content }: ComponentContent & { revision: number },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('component')
    .set({ ...columnsOf(content), revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows > 0
}

/** Kind, state and authorisation move by acts of their own. True if the component was still at `revision`. */
export async function updateStanding(
  db: Db,
  id: string,
  { revision, ...standing }: { kind?: ComponentKind; state?: ComponentState; authorised_by?: string; revision: number },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('component')
    .set({ ...standing, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows > 0
}

export async function deleteComponent(db: Db, id: string): Promise<void> {
  await db.deleteFrom('component').where('id', '=', id).execute()
}

/** How many children, needs of others, exclusions by others and verdicts rest on a component. */
export async function countResting(db: Db, id: string): Promise<number> {
  const { resting } = await db
    .selectNoFrom([
      sql<number>`(select count(*) from component where parent_id = ${id}::uuid)
        + (select count(*) from component_link where other_id = ${id}::uuid)
        + (select count(*) from decision_verdict where component_id = ${id}::uuid)`.as('resting'),
    ])
    .executeTakeFirstOrThrow()
  return resting
}

/** What a component holds itself, by name. */
export function childrenOf(db: Db, id: string): Promise<{ id: string; name: string }[]> {
  return db.selectFrom('component').select(['id', 'name']).where('parent_id', '=', id).orderBy('sort_key').orderBy('id').execute()
}

/** Those of the components that hold others. */
export async function holdersAmong(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('component')
    .select('parent_id as id')
    .distinct()
    .where('parent_id', '=', sql<string>`any (${[...ids]}::uuid[])`)
    .execute()
  return new Set(rows.flatMap(({ id }) => id ?? []))
}

/** The parents above a component, nearest first. */
export async function ancestorsOf(db: Db, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive above (id, depth) as (
      select parent_id, 1 from component where id = ${id}::uuid and parent_id is not null
      union all
      select component.parent_id, above.depth + 1 from component join above on component.id = above.id
      where component.parent_id is not null and above.depth < 100
    )
    select id from above order by depth`.execute(db)
  return rows.map((row) => row.id)
}

function columnsOf(content: ComponentContent) {
  return {
    reference: content.reference,
    name: content.name,
    sort_key: sortKey(content.name),
    search_key: sortKey([content.name, content.reference ?? '', ...content.tags].join(' ')),
    parent_id: content.parentId,
    sponsor_id: content.sponsorId,
    owner_id: content.ownerId,
    start_date: content.startDate,
    end_date: content.endDate,
    category: content.category,
    mandatory: content.mandatory,
    competes: content.competes,
    delivery_risk: content.deliveryRisk,
    latest_delay: content.latestDelay,
    fade_percent: content.fadePercent,
    tags: [...content.tags],
    custom: JSON.stringify(content.custom),
    currency: content.currency,
    budget_minor: content.budgetMinor && [...content.budgetMinor],
    benefit_minor: content.benefitMinor && [...content.benefitMinor],
    spent_minor: content.spentMinor,
    stop_cost_minor: content.stopCostMinor,
    demand_known: content.demandKnown,
  }
}
