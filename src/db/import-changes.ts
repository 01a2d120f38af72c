import { sql } from 'kysely'
import type { Db } from './open.ts'

export interface ChangeRow {
  readonly id: string
  readonly shape: string
  readonly kind: 'component' | 'role' | 'field' | 'person'
  readonly recordId: string
  readonly outcome: 'new' | 'changed' | 'unchanged'
  /** The row as it was; null when it was not there or did not change. */
  readonly before: unknown
  readonly afterRevision: number
  /** Of a component: where the lists say its money. */
  readonly places?: Readonly<Partial<Record<'budget' | 'spent', PlaceInFile>>> | null | undefined
}

export interface PlaceInFile {
  readonly file: string
  readonly sheet: string
  readonly row: number
}

const chunk = 2000

export async function insertChanges(
  db: Db,
  { organisationId, batchId }: { organisationId: string; batchId: string },
  rows: readonly ChangeRow[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += chunk) {
    const part = rows.slice(at, at + chunk)
    const of = <Key extends keyof ChangeRow>(key: Key) => part.map((row) => row[key])
    await sql`
      insert into import_change (organisation_id, id, batch_id, shape, kind, record_id, outcome, before, after_revision, places)
      select ${organisationId}, id, ${batchId}, shape, kind, record, outcome, before, revision, places
      from unnest(${of('id')}::uuid[], ${of('shape')}::text[], ${of('kind')}::text[], ${of('recordId')}::uuid[], ${of('outcome')}::text[],
        ${part.map(({ before }) => (before === null ? null : JSON.stringify(before)))}::jsonb[], ${of('afterRevision')}::int[],
        ${part.map(({ places }) => (places ? JSON.stringify(places) : null))}::jsonb[])
        as given (id, shape, kind, record, outcome, before, revision, places)`.execute(db)
  }
}

/** Components that the latest import of one of these shapes spoke of, and that still exist. */
export async function lastSpokenOf(db: Db, shapes: readonly string[]): Promise<{ id: string; name: string; reference: string | null }[]> {
  const { rows } = await sql<{ id: string; name: string; reference: string | null }>`
    with latest as (
      select distinct on (change.shape) change.shape, change.batch_id from import_change change
      join import_batch batch on batch.id = change.batch_id and batch.undone_at is null
      where change.shape = any (${[...shapes]}::text[]) and change.kind = 'component'
      order by change.shape, batch.imported_at desc, batch.id desc
    )
    select component.id, component.name, component.reference from latest
    join import_change change on change.batch_id = latest.batch_id and change.shape = latest.shape and change.kind = 'component'
    join component on component.id = change.record_id
    order by component.sort_key, component.id`.execute(db)
  return rows
}

/** Components with a key that imports spoke of, with the shape of the list that did so last; at most `most`. */
export async function importedComponents(db: Db, most: number): Promise<{ shape: string; reference: string; id: string }[]> {
  const { rows } = await sql<{ shape: string; reference: string; id: string }>`
    select distinct on (component.id) change.shape, component.reference, component.id from component
    join import_change change on change.record_id = component.id and change.kind = 'component'
    join import_batch batch on batch.id = change.batch_id and batch.undone_at is null
    where component.reference is not null and change.shape <> ''
    order by component.id, batch.imported_at desc, batch.id desc limit ${most}`.execute(db)
  return rows
}

/** What undoing left alone, because somebody changed it or something rests on it since. */
export interface LeftAlone {
  readonly id: string
  readonly name: string
}

/**
 * Takes back what an import did: components it made go with the people and columns made for them, those it changed are as
 * they were. A component that was
 * changed since, or that children, needs of others or decisions rest on, is left alone and answered.
 */
export async function undoComponents(db: Db, batchId: string): Promise<LeftAlone[]> {
  await sql`delete from observation where batch_id = ${batchId}`.execute(db)
  const { rows: made } = await sql<{ id: string }>`
    select component.id from component
    join import_change change on change.record_id = component.id and change.batch_id = ${batchId} and change.kind = 'component'
    where change.outcome = 'new' and component.revision = change.after_revision
      and not exists (select from decision_verdict where component_id = component.id)
      and not exists (select from observation where component_id = component.id)`.execute(db)
  let going = made.map(({ id }) => id)
  for (;;) {
    const { rows } = await sql<{ id: string }>`
      select going.id from unnest(${going}::uuid[]) as going (id)
      where not exists (select from component child where child.parent_id = going.id and child.id <> all (${going}::uuid[]))
        and not exists (select from component_link link where link.other_id = going.id and link.component_id <> all (${going}::uuid[]))`.execute(
      db,
    )
    if (rows.length === going.length) break
    going = rows.map(({ id }) => id)
  }
  await sql`delete from component_link where component_id = any (${going}::uuid[])`.execute(db)
  await sql`delete from component where id = any (${going}::uuid[])`.execute(db)
  await restore(db, batchId)
  await forgetPeople(db, batchId)
  const { rows: left } = await sql<LeftAlone>`
    select component.id, component.name from import_change change
    join component on component.id = change.record_id
    where change.batch_id = ${batchId} and change.kind = 'component'
      and (change.outcome = 'new' or (change.outcome = 'changed' and component.revision <> change.after_revision + 1))
    order by component.sort_key, component.id`.execute(db)
  return left
}

/** Takes back the people an import made whom nobody has named, invited or told anything since. */
async function forgetPeople(db: Db, batchId: string): Promise<void> {
  await sql`
    delete from person using import_change change
    where change.batch_id = ${batchId} and change.kind = 'person' and person.id = change.record_id
      and person.revision = change.after_revision and person.email is null
      and not exists (select from membership where membership.id = person.id)
      and not exists (select from component where person.id in (component.sponsor_id, component.owner_id))
      and not exists (select from aim_order where aim_order.said_by_person = person.id)
      and not exists (select from notice where notice.person_id = person.id)`.execute(db)
}

/** Whom components needed before, where the import spoke of it and nobody changed them since. */
async function restoreDemand(db: Db, batchId: string): Promise<void> {
  const touched = sql`import_change change join component on component.id = change.record_id and component.revision = change.after_revision
    where change.batch_id = ${batchId} and change.kind = 'component' and change.outcome = 'changed' and change.before ? 'demand'`
  await sql`delete from demand where component_id in (select component.id from ${touched})`.execute(db)
  await sql`
    insert into demand (organisation_id, id, component_id, role_id, minutes)
    select component.organisation_id, gen_random_uuid(), component.id, (was ->> 'role_id')::uuid,
      array(select minutes::bigint from jsonb_array_elements_text(was -> 'minutes') with ordinality as part (minutes, place) order by place)
    from (select component.organisation_id, component.id, change.before -> 'demand' as all_demand from ${touched}) as component,
      jsonb_array_elements(component.all_demand) as was`.execute(db)
}

/** Each restored component counts as changed once more; others are not touched. */
async function restore(db: Db, batchId: string): Promise<void> {
  await restoreDemand(db, batchId)
  await sql`
    update component set reference = was.reference, name = was.name, sort_key = was.sort_key, search_key = was.search_key, kind = was.kind,
      state = was.state, parent_id = was.parent_id, sponsor_id = was.sponsor_id, owner_id = was.owner_id, start_date = was.start_date,
      end_date = was.end_date, category = was.category, mandatory = was.mandatory, delivery_risk = was.delivery_risk, tags = was.tags,
      custom = was.custom, currency = was.currency, budget_minor = was.budget_minor, benefit_minor = was.benefit_minor,
      spent_minor = was.spent_minor, demand_known = was.demand_known, revision = component.revision + 1
    from import_change change, jsonb_populate_record(null::component, change.before) as was
    where change.batch_id = ${batchId} and change.kind = 'component' and change.outcome = 'changed'
      and component.id = change.record_id and component.revision = change.after_revision`.execute(db)
  await sql`
    delete from role using import_change change
    where change.batch_id = ${batchId} and change.kind = 'role' and change.outcome = 'new' and role.id = change.record_id
      and role.revision = change.after_revision and not exists (select from demand where demand.role_id = role.id)`.execute(db)
  await sql`
    update role set heads_hundredths = (change.before ->> 'heads_hundredths')::int,
      business_as_usual_percent = (change.before ->> 'business_as_usual_percent')::int, revision = role.revision + 1
    from import_change change
    where change.batch_id = ${batchId} and change.kind = 'role' and change.outcome = 'changed' and role.id = change.record_id
      and role.revision = change.after_revision`.execute(db)
  await sql`
    delete from custom_field using import_change change
    where change.batch_id = ${batchId} and change.kind = 'field' and change.outcome = 'new' and custom_field.id = change.record_id
      and not exists (select from component where component.custom ? custom_field.id::text)`.execute(db)
}

/** What an import last set a value to, whatever became of it since; none where no import ever set it. `path`: the column, or `custom.<field>`. */
export async function lastImported(
  db: Db,
  table: 'component' | 'role',
  asked: readonly { readonly id: string; readonly path: string }[],
): Promise<{ id: string; path: string; value: unknown }[]> {
  const found: { id: string; path: string; value: unknown }[] = []
  for (let at = 0; at < asked.length; at += chunk) {
    const part = asked.slice(at, at + chunk)
    const { rows } = await sql<{ id: string; path: string; value: unknown }>`
      select distinct on (asked.id, asked.path) asked.id, asked.path, after #> string_to_array(path, '.') as value
      from unnest(${part.map(({ id }) => id)}::uuid[], ${part.map(({ path }) => path)}::text[]) as asked (id, path)
      join history on table_name = ${table} and record_id = asked.id and act = 'runImport' and after is not null
        and (before is null or before #> string_to_array(path, '.') is distinct from after #> string_to_array(path, '.'))
      order by asked.id, asked.path, history.id desc`.execute(db)
    found.push(...rows)
  }
  return found
}

/** What an import last said that components need of people, by component and role, whatever became of it since. */
export async function lastImportedDemand(
  db: Db,
  componentIds: readonly string[],
): Promise<{ componentId: string; roleId: string; minutes: number[] }[]> {
  const { rows } = await sql<{ componentId: string; roleId: string; minutes: number[] }>`
    select distinct on (after ->> 'component_id', after ->> 'role_id')
      after ->> 'component_id' as "componentId", after ->> 'role_id' as "roleId", after -> 'minutes' as minutes
    from history where table_name = 'demand' and act = 'runImport' and after ->> 'component_id' = any (${[...componentIds]}::text[])
    order by after ->> 'component_id', after ->> 'role_id', id desc`.execute(db)
  return rows
}

interface Link {
  readonly componentId: string
  readonly otherId: string
  readonly kind: string
}

export function linkKey({ componentId, otherId, kind }: Link): string {
  return `${componentId} ${kind} ${otherId}`
}

/** Needs and excludes that a person took away since: no list brings them back. Keys by `linkKey`. */
export async function removedLinks(db: Db): Promise<ReadonlySet<string>> {
  const { rows } = await sql<Link & { removed: boolean }>`
    select distinct on (said ->> 'component_id', said ->> 'other_id', said ->> 'kind')
      said ->> 'component_id' as "componentId", said ->> 'other_id' as "otherId", said ->> 'kind' as kind,
      after is null and act is distinct from 'undoImport' as removed
    from (select id, act, after, coalesce(after, before) as said from history where table_name = 'component_link') as change
    order by said ->> 'component_id', said ->> 'other_id', said ->> 'kind', id desc`.execute(db)
  return new Set(rows.filter(({ removed }) => removed).map(linkKey))
}
