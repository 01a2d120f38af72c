import { sql } from 'kysely'
import type { Db } from './open.ts'

/** A place in the stream of changes; `start` is before the first. */
export interface Position {
  readonly transaction: string
  readonly id: number
}
export const start: Position = { transaction: '0', id: 0 }

/** That a record changed: without what it was, which is long and not what a page asks. */
export interface Sighting extends Position {
  readonly tableName: string
  readonly recordId: string
  /** False: a transaction that began earlier may still end, and its changes would stand before this one. */
  readonly settled: boolean
}

const settled = sql<boolean>`transaction < pg_snapshot_xmin(pg_current_snapshot())`

/**
 * Changes after a position, the settled ones first: in an order into which nothing is inserted later. A reader that goes
 * on from the last settled one misses none; what is not settled yet is seen again, perhaps behind others.
 */
export function listSightings(db: Db, after: Position, limit: number): Promise<Sighting[]> {
  return db
    .selectFrom('history')
    .select(['transaction', 'id', 'table_name as tableName', 'record_id as recordId', settled.as('settled')])
    .where(sql<boolean>`(transaction, id) > (${after.transaction}::xid8, ${after.id}::bigint)`)
    .orderBy('transaction')
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** Where the stream of changes stands now: what a page that was just read has seen. */
export async function currentPosition(db: Db): Promise<Position> {
  const last = await db
    .selectFrom('history')
    .select(['transaction', 'id'])
    .where(settled)
    .orderBy('transaction', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last ?? start
}

/** Whether this database gave the position out. After a restore it may know nothing of what a page saw last. */
export async function isKnown(db: Db, { transaction, id }: Position): Promise<boolean> {
  if (transaction === start.transaction && id === start.id) return true
  const { rows } = await sql`select from history where transaction = ${transaction}::xid8 and id = ${id}::bigint`.execute(db)
  return rows.length > 0
}

/** How what has no history stands for a person: when one of these texts is another, something of that kind changed. */
export interface Standing {
  readonly notice: string
  readonly selection_work: string
}

export async function standingOf(db: Db, personId: string): Promise<Standing> {
  const { rows } = await sql<Standing>`
    select
      (select count(*) || ' ' || coalesce(max(created_at)::text, '') from notice where person_id = ${personId} and read_at is null) as notice,
      (select coalesce(md5(string_agg(concat_ws(' ', w.id, w.progress, w.outcome is null), ',' order by w.id)), '')
       from selection s join selection_work w using (organisation_id, id) where s.state = 'running') as selection_work`.execute(db)
  return rows[0] ?? { notice: '', selection_work: '' }
}
