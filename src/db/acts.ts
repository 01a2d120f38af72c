import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { type Change, changes } from './history.ts'
import type { Db } from './open.ts'

/** Not `id` alone: for the first few in that order a planner would read all of history by its key, looking for one act. */
const inTurn = sql`history.id + 0`

/** Which changes are asked for. Those of the tables in `own` are seen by who made them only. */
export interface ActQuery {
  readonly everybodys: readonly string[]
  readonly own: readonly string[]
  readonly personId?: string | undefined
  /** All that may be seen when left out. */
  readonly tables?: readonly string[] | undefined
  readonly records?: readonly { readonly table: string; readonly id: string }[] | undefined
  readonly since?: string | undefined
  readonly until?: string | undefined
}

/** An act's place in time. The moment is text, because a `Date` holds no microseconds. */
export interface ActPlace {
  readonly moment: string
  readonly transaction: string
}

/** What somebody did at once: the changes of one transaction and moment. */
export interface ActRow extends ActPlace {
  readonly happenedAt: Date
  readonly personId: string | null
  readonly hat: string | null
  readonly act: string | null
}

/**
 * Acts in which something happened that is asked for, the latest first, from just behind `after`; one more than `limit`.
 * It steps from act to act along an index, table by table: an act of many thousand changes costs no more than one of one.
 */
export async function listActs(
  db: Db,
  query: ActQuery,
  { after, limit }: { readonly after: ActPlace | undefined; readonly limit: number },
): Promise<readonly ActRow[]> {
  const begin = after && sql`${after.moment}::timestamptz, ${after.transaction}::xid8`
  const { rows } = await sql<ActRow>`
    with recursive step as (
      (${latest(query, begin)})
      union all
      select next.* from step, lateral (${latest(query, sql`step.happened_at, step.transaction`)}) next
    )
    select ${inFull(sql`happened_at`)} as moment, transaction,
      happened_at as "happenedAt", person_id as "personId", hat, act
    from step limit ${sql.lit(limit + 1)}`.execute(db)
  return rows
}

/** To the microsecond. */
function inFull(moment: RawBuilder<unknown>) {
  return sql`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
}

/** The latest change of each table behind a place, and of those the latest. */
function latest(query: ActQuery, behind: RawBuilder<unknown> | undefined) {
  return sql`
    select one.* from unnest(${tablesOf(query)}::text[]) touched, lateral (
      select happened_at, transaction, person_id, hat, act from history
      where table_name = touched and ${matching(query)} and ${behind ? sql`(happened_at, transaction) < (${behind})` : sql`true`}
      order by happened_at desc, transaction desc limit 1
    ) one
    order by happened_at desc, transaction desc limit 1`
}

function matching({ own, personId, records, since, until }: ActQuery): RawBuilder<SqlBool> {
  const conditions = [
    ...(own.length > 0 ? [sql`(table_name <> all (${[...own]}::text[]) or person_id = current_person())`] : []),
    ...(personId === undefined ? [] : [sql`person_id = ${personId}::uuid`]),
    ...(records === undefined ? [] : [isOneOf(records)]),
    ...(since === undefined ? [] : [sql`happened_at >= ${since}::timestamptz`]),
    ...(until === undefined ? [] : [sql`happened_at < ${until}::timestamptz`]),
  ]
  return conditions.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`${sql.join(conditions, sql` and `)}`
}

function isOneOf(records: readonly { readonly table: string; readonly id: string }[]) {
  const [tables, ids] = [records.map(({ table }) => table), records.map(({ id }) => id)]
  return sql`(table_name, record_id) in (select * from unnest(${tables}::text[], ${ids}::uuid[]))`
}

export interface ActCount {
  readonly transaction: string
  readonly moment: string
  readonly table: string
  readonly made: number
  readonly changed: number
  readonly removed: number
}

/** What acts did that is asked for, by table; no more than `most` changes of a table are counted. */
export async function countInActs(db: Db, query: ActQuery, { acts, most }: Several): Promise<readonly ActCount[]> {
  const { rows } = await sql<ActCount>`
    select ${inFull(sql`given.moment`)} as moment, given.transaction, table_name as "table", count(*) filter (where before is null) as made,
      count(*) filter (where before is not null and after is not null) as changed, count(*) filter (where after is null) as removed
    from ${given(acts)}, ${partsOf(query, most)}
    group by given.moment, given.transaction, table_name order by min(id)`.execute(db)
  return rows
}

/** The first changes of each act that are asked for, in the order in which they happened. */
export async function firstOfActs(db: Db, query: ActQuery, { acts, most }: Several): Promise<Change[]> {
  const { rows } = await sql<{ id: number }>`
    select id from (
      select id, row_number() over (partition by given.moment, given.transaction order by id) as turn
      from ${given(acts)}, ${partsOf(query, most)}
    ) change where turn <= ${most}`.execute(db)
  const ids = rows.map(({ id }) => id)
  return changes(db).where('id', '=', sql<number>`any (${ids}::bigint[])`).orderBy('id').execute() as Promise<Change[]>
}

/** Table by table, because only so the index is used whose every part is known. */
function partsOf(query: ActQuery, most: number) {
  return sql`unnest(${tablesOf(query)}::text[]) touched, lateral (
    select id, table_name, before, after from history
    where table_name = touched and happened_at = given.moment and history.transaction = given.transaction
      and ${matching(query)}
    limit ${sql.lit(most)}
  ) change`
}

interface Several {
  readonly acts: readonly ActPlace[]
  /** Of each act. */
  readonly most: number
}

/** Of their own types from the start: under row-level security no index is used for what is still to be turned into them. */
function given(acts: readonly ActPlace[]) {
  return sql`unnest(${acts.map(({ moment }) => moment)}::timestamptz[], ${acts.map(({ transaction }) => transaction)}::xid8[])
    given (moment, transaction)`
}

/** The changes of one act that are asked for, in the order in which they happened, from just behind one of them. */
export function listActChanges(
  db: Db,
  query: ActQuery,
  { act, behindId, limit }: { readonly act: ActPlace; readonly behindId: number; readonly limit: number },
): Promise<Change[]> {
  return changes(db)
    .where(sql<boolean>`transaction = ${act.transaction}::xid8 and happened_at = ${act.moment}::timestamptz`)
    .where(sql<boolean>`table_name = any (${tablesOf(query)}::text[]) and ${matching(query)}`)
    .where('id', '>', behindId)
    .orderBy(inTurn)
    .limit(limit)
    .execute() as Promise<Change[]>
}

function tablesOf({ everybodys, own, tables }: ActQuery): readonly string[] {
  return [...everybodys, ...own].filter((table) => tables?.includes(table) ?? true)
}
