import { sql } from 'kysely'
import type { Db } from './open.ts'

/** One change of one record: what it was before and after. A record that did not exist has no image. */
export interface Change {
  readonly id: number
  /** Changes of one transaction were one act, and are undone together. */
  readonly transaction: string
  readonly happenedAt: Date
  readonly personId: string | null
  readonly hat: string | null
  readonly act: string | null
  readonly tableName: string
  readonly recordId: string
  readonly before: Image | null
  readonly after: Image | null
}

export type Image = Readonly<Record<string, unknown>>

/** A place in the stream of changes; `start` is before the first. */
export interface Position {
  readonly transaction: string
  readonly id: number
}
export const start: Position = { transaction: '0', id: 0 }

/** The changes of a record, the latest first; those before change `beforeId` when it is given. */
export function listHistory(db: Db, asked: { tableName: string; recordId: string; beforeId?: number; limit: number }): Promise<Change[]> {
  return changes(db)
    .where('table_name', '=', asked.tableName)
    .where('record_id', '=', asked.recordId)
    .where('id', '<', asked.beforeId ?? Number.MAX_SAFE_INTEGER)
    .orderBy('id', 'desc')
    .limit(asked.limit)
    .execute() as Promise<Change[]>
}

/**
 * Changes after a position, in an order into which nothing is inserted later: a reader that goes on from the last one
 * misses none. Changes of transactions that may still be running are held back, and so is everything behind them.
 */
export function listChangesAfter(db: Db, after: Position, limit: number): Promise<Change[]> {
  return changes(db)
    .where(sql<boolean>`(transaction, id) > (${after.transaction}::xid8, ${after.id}::bigint)`)
    .where(sql<boolean>`transaction < pg_snapshot_xmin(pg_current_snapshot())`)
    .orderBy('transaction')
    .orderBy('id')
    .limit(limit)
    .execute() as Promise<Change[]>
}

/** Where the stream of changes stands now: what a page that was just read has seen. */
export async function currentPosition(db: Db): Promise<Position> {
  const last = await changes(db)
    .where(sql<boolean>`transaction < pg_snapshot_xmin(pg_current_snapshot())`)
    .orderBy('transaction', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last ? { transaction: last.transaction, id: last.id } : start
}

/** The changes of one transaction, in the order in which they happened. */
export function listChangesTogether(db: Db, transaction: string): Promise<Change[]> {
  return changes(db).where(sql<boolean>`transaction = ${transaction}::xid8`).orderBy('id').execute() as Promise<Change[]>
}

export async function findChange(db: Db, id: number): Promise<Change | undefined> {
  return (await changes(db).where('id', '=', id).executeTakeFirst()) as Change | undefined
}

function changes(db: Db) {
  return db
    .selectFrom('history')
    .select(['id', 'transaction', 'happened_at as happenedAt', 'person_id as personId', 'hat', 'act'])
    .select(['table_name as tableName', 'record_id as recordId', 'before', 'after'])
}
