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

/** The changes of a record, the latest first; those before change `beforeId`, and those of one person, when they are given. */
export function listHistory(
  db: Db,
  asked: { tableName: string; recordId: string; beforeId?: number; personId?: string; limit: number },
): Promise<Change[]> {
  return changes(db)
    .where('table_name', '=', asked.tableName)
    .where('record_id', '=', asked.recordId)
    .where('id', '<', asked.beforeId ?? Number.MAX_SAFE_INTEGER)
    .$if(asked.personId !== undefined, (rest) => rest.where('person_id', '=', asked.personId ?? null))
    .orderBy('id', 'desc')
    .limit(asked.limit)
    .execute() as Promise<Change[]>
}

/** The changes of one transaction, in the order in which they happened. */
export function listChangesTogether(db: Db, transaction: string): Promise<Change[]> {
  return changes(db).where(sql<boolean>`transaction = ${transaction}::xid8`).orderBy('id').execute() as Promise<Change[]>
}

export async function findChange(db: Db, id: number): Promise<Change | undefined> {
  return (await changes(db).where('id', '=', id).executeTakeFirst()) as Change | undefined
}

export function changes(db: Db) {
  return db
    .selectFrom('history')
    .select(['id', 'transaction', 'happened_at as happenedAt', 'person_id as personId', 'hat', 'act'])
    .select(['table_name as tableName', 'record_id as recordId', 'before', 'after'])
}
