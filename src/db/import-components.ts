import { sql } from 'kysely'
import { sortKey } from '#domain/foundation/sort-key.ts'
import type { ComponentContent, ComponentRow } from './components.ts'
import type { Db } from './open.ts'

const chunk = 2000

export type WrittenComponent = ComponentContent & Pick<ComponentRow, 'id' | 'kind' | 'state'>

/**
 * Adds many components at once. A parent has to come no later than two thousand rows after its child, or before it:
 * `rows` in order of depth.
 */
export async function bulkInsertComponents(db: Db, organisationId: string, rows: readonly WrittenComponent[]): Promise<void> {
  for (let at = 0; at < rows.length; at += chunk) {
    await sql`
      insert into component (organisation_id, id, reference, name, sort_key, search_key, kind, state, parent_id, sponsor_id, owner_id,
        start_date, end_date, category, mandatory, delivery_risk, tags, custom, currency, budget_minor, benefit_minor, spent_minor, demand_known)
      select ${organisationId}::uuid, id, reference, name, sort_key, search_key, kind, state, parent_id, sponsor_id, owner_id,
        start_date, end_date, category, mandatory, delivery_risk, tags, custom, currency, budget_minor::bigint[],
        benefit_minor::bigint[], spent_minor, demand_known
      from ${recordset(rows.slice(at, at + chunk))}`.execute(db)
  }
}

/** Writes what an import says over components; each counts as changed once. */
export async function bulkUpdateComponents(db: Db, rows: readonly WrittenComponent[]): Promise<void> {
  for (let at = 0; at < rows.length; at += chunk) {
    await sql`
      update component set reference = given.reference, name = given.name, sort_key = given.sort_key, search_key = given.search_key,
        kind = given.kind, state = given.state, parent_id = given.parent_id, sponsor_id = given.sponsor_id, owner_id = given.owner_id,
        start_date = given.start_date, end_date = given.end_date, category = given.category, mandatory = given.mandatory,
        delivery_risk = given.delivery_risk, tags = given.tags, custom = given.custom, currency = given.currency,
        budget_minor = given.budget_minor::bigint[], benefit_minor = given.benefit_minor::bigint[], spent_minor = given.spent_minor,
        demand_known = given.demand_known,
        revision = component.revision + 1
      from ${recordset(rows.slice(at, at + chunk))} where component.id = given.id`.execute(db)
  }
}

/** Whole rows as JSON, by id, to bring them back. */
export async function wholeRows(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
  const { rows } = await sql<{ id: string; whole: unknown }>`
    select id, to_jsonb(component) as whole from component where id = any (${[...ids]}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, whole }) => [id, whole]))
}

/** People by the sort key of their name; of several the one known longest. Erased ones are nobody. */
export async function peopleByName(db: Db): Promise<Map<string, string>> {
  const rows = await db.selectFrom('person').select(['id', 'sort_key']).where('erased_at', 'is', null).orderBy('id', 'desc').execute()
  return new Map(rows.map(({ id, sort_key }) => [sort_key, id]))
}

export async function bulkInsertPeople(
  db: Db,
  organisationId: string,
  people: readonly { readonly id: string; readonly name: string }[],
): Promise<void> {
  await sql`
    insert into person (organisation_id, id, name, sort_key)
    select ${organisationId}::uuid, * from unnest(${people.map(({ id }) => id)}::uuid[], ${people.map(({ name }) => name)}::text[],
      ${people.map(({ name }) => sortKey(name))}::text[])`.execute(db)
}

/** Writes whom components need, by component and role; what others need stays. */
export async function bulkWriteDemand(
  db: Db,
  organisationId: string,
  rows: readonly { readonly id: string; readonly componentId: string; readonly roleId: string; readonly minutes: readonly number[] }[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += chunk) {
    const given = rows.slice(at, at + chunk).map(({ id, componentId, roleId, minutes }) => ({
      id,
      component_id: componentId,
      role_id: roleId,
      minutes: `{${minutes.join(',')}}`,
    }))
    await sql`
      insert into demand (organisation_id, id, component_id, role_id, minutes)
      select ${organisationId}::uuid, id, component_id, role_id, minutes::bigint[]
      from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given (id uuid, component_id uuid, role_id uuid, minutes text)
      on conflict (organisation_id, component_id, role_id) do update set minutes = excluded.minutes
        where demand.minutes is distinct from excluded.minutes`.execute(db)
  }
}

/** Adds what a component needs and excludes; what is known stays. */
export async function bulkInsertLinks(
  db: Db,
  organisationId: string,
  links: readonly { readonly id: string; readonly componentId: string; readonly otherId: string; readonly kind: 'needs' | 'excludes' }[],
): Promise<void> {
  await sql`
    insert into component_link (organisation_id, id, component_id, other_id, kind)
    select ${organisationId}::uuid, * from unnest(${links.map(({ id }) => id)}::uuid[], ${links.map(({ componentId }) => componentId)}::uuid[],
      ${links.map(({ otherId }) => otherId)}::uuid[], ${links.map(({ kind }) => kind)}::text[])
    on conflict (organisation_id, component_id, kind, other_id) do nothing`.execute(db)
}

function recordset(rows: readonly WrittenComponent[]) {
  const given = rows.map((row) => ({
    id: row.id,
    reference: row.reference,
    name: row.name,
    sort_key: sortKey(row.name),
    search_key: sortKey([row.name, row.reference ?? '', ...row.tags].join(' ')),
    kind: row.kind,
    state: row.state,
    parent_id: row.parentId,
    sponsor_id: row.sponsorId,
    owner_id: row.ownerId,
    start_date: row.startDate,
    end_date: row.endDate,
    category: row.category,
    mandatory: row.mandatory,
    delivery_risk: row.deliveryRisk,
    tags: row.tags,
    custom: row.custom,
    currency: row.currency,
    budget_minor: row.budgetMinor && `{${row.budgetMinor.join(',')}}`,
    benefit_minor: row.benefitMinor && `{${row.benefitMinor.join(',')}}`,
    spent_minor: row.spentMinor,
    demand_known: row.demandKnown,
  }))
  return sql`jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given (id uuid, reference text, name text, sort_key text,
    search_key text, kind text, state text, parent_id uuid, sponsor_id uuid, owner_id uuid, start_date date, end_date date, category text,
    mandatory boolean, delivery_risk smallint, tags text[], custom jsonb, currency text, budget_minor text, benefit_minor text,
    spent_minor bigint, demand_known boolean)`
}
