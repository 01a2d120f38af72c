import { type Expression, type SqlBool, sql } from 'kysely'
import type { Category, ComponentKind } from '#domain/component/kinds.ts'
import type { ComponentState } from '#domain/component/states.ts'
import { sortKey } from '#domain/foundation/sort-key.ts'
import { behind, type ComponentOrdering, type ComponentPosition, demandMinutes, inOrder } from './component-order.ts'
import { type ComponentContent, namedColumns } from './components.ts'
import type { Db } from './open.ts'
import { keepPlan } from './spare-trips.ts'

/** Words narrow by all of them; each list by any of its members. */
export interface ComponentQuery {
  readonly id?: readonly string[] | undefined
  readonly search?: string | undefined
  readonly kind?: readonly ComponentKind[] | undefined
  readonly state?: readonly ComponentState[] | undefined
  readonly category?: readonly Category[] | undefined
  readonly tag?: string | undefined
  readonly ownerId?: readonly string[] | undefined
  readonly sponsorId?: readonly string[] | undefined
  readonly parentId?: string | undefined
  readonly mandatory?: boolean | undefined
}

function matching(query: ComponentQuery): Expression<SqlBool> {
  const words = sortKey(query.search ?? '')
    .split(' ')
    .filter(Boolean)
  const conditions = [
    ...words.map((word) => sql<SqlBool>`component.search_key like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`),
    ...(query.id ? [sql<SqlBool>`component.id = any (${[...query.id]}::uuid[])`] : []),
    ...(query.kind ? [sql<SqlBool>`component.kind = any (${[...query.kind]}::text[])`] : []),
    ...(query.state ? [sql<SqlBool>`component.state = any (${[...query.state]}::text[])`] : []),
    ...(query.category ? [sql<SqlBool>`component.category = any (${[...query.category]}::text[])`] : []),
    ...(query.tag === undefined ? [] : [sql<SqlBool>`${query.tag} = any (component.tags)`]),
    ...(query.ownerId ? [sql<SqlBool>`component.owner_id = any (${[...query.ownerId]}::uuid[])`] : []),
    ...(query.sponsorId ? [sql<SqlBool>`component.sponsor_id = any (${[...query.sponsorId]}::uuid[])`] : []),
    ...(query.parentId === undefined ? [] : [sql<SqlBool>`component.parent_id = ${query.parentId}::uuid`]),
    ...(query.mandatory === undefined ? [] : [sql<SqlBool>`component.mandatory = ${query.mandatory}`]),
  ]
  return conditions.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`${sql.join(conditions, sql` and `)}`
}

/** In order, from just after `after`; one row more than `limit`, so that the caller sees whether there is more. */
export async function listComponents(
  db: Db,
  query: ComponentQuery,
  { ordering, after, limit }: { ordering: ComponentOrdering; after: ComponentPosition | undefined; limit: number },
) {
  const rows = await db
    .selectFrom('component')
    .leftJoin('person as owner', (join) =>
      join.onRef('owner.organisation_id', '=', 'component.organisation_id').onRef('owner.id', '=', 'component.owner_id'),
    )
    .leftJoin('person as sponsor', (join) =>
      join.onRef('sponsor.organisation_id', '=', 'component.organisation_id').onRef('sponsor.id', '=', 'component.sponsor_id'),
    )
    .select(namedColumns)
    .select([
      'component.sort_key as sortKey',
      'owner.name as ownerName',
      'sponsor.name as sponsorName',
      sql<number | null>`(select sum(amount)::bigint from unnest(component.budget_minor) amount)`.as('budgetTotalMinor'),
      sql<number | null>`(select sum(amount)::bigint from unnest(component.benefit_minor) amount)`.as('benefitTotalMinor'),
      demandMinutes.as('demandMinutes'),
      (ordering.by ?? sql<null>`null`).as('orderedBy'),
    ])
    .where(matching(query))
    .$if(after !== undefined, (rest) => rest.where(behind(ordering, after!)))
    .orderBy(inOrder(ordering))
    .limit(sql.lit(limit + 1)) // an unknown limit would be planned as a tenth of the table
    .modifyEnd(keepPlan)
    .execute()
  return rows.map((row) => ({ ...row, custom: row.custom as ComponentContent['custom'] }))
}

/** The ids a query finds, by name, then id. */
export async function findIds(db: Db, query: ComponentQuery): Promise<string[]> {
  const rows = await db.selectFrom('component').select('id').where(matching(query)).orderBy('sort_key').orderBy('id').execute()
  return rows.map(({ id }) => id)
}

export function countByKindAndState(db: Db, query: ComponentQuery) {
  return db
    .selectFrom('component')
    .select((eb) => ['kind', 'state', eb.fn.countAll<number>().as('components')])
    .where(matching(query))
    .groupBy(['kind', 'state'])
    .orderBy('kind')
    .orderBy('state')
    .execute()
}

/** Work that somebody has said yes to, or that runs, without a decision behind it; what runs the business needs none. By name. */
export function listUnauthorised(db: Db): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('component')
    .select(['id', 'name'])
    .where('state', 'in', ['approved', 'in_delivery', 'on_hold'])
    .where('kind', 'not in', ['team', 'business_as_usual'])
    .where('authorised_by', 'is', null)
    .orderBy('sort_key')
    .orderBy('id')
    .execute()
}
