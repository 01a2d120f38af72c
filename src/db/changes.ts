import { sql } from 'kysely'
import type { Database, Db } from './open.ts'

/** A place in the order of changes: everything up to it has been seen. */
export interface ChangePosition {
  readonly transaction: string
  readonly id: number
}

export interface Change extends ChangePosition {
  readonly table: string
  readonly recordId: string
  readonly personId: string | null
  readonly act: string | null
}

/**
 * Changes after a position, in an order in which nothing appears behind what was read: by transaction, then id, and
 * only transactions that ended before the oldest still running.
 */
export async function listChanges(db: Db, after: ChangePosition, limit: number): Promise<readonly Change[]> {
  const { rows } = await sql<Change>`
    select transaction::text as transaction, id, table_name as "table", record_id as "recordId", person_id as "personId", act
    from history
    where (transaction, id) > (${after.transaction}::xid8, ${after.id}::bigint)
      and transaction < pg_snapshot_xmin(pg_current_snapshot())
      and organisation_id = current_organisation()
    order by history.transaction, id limit ${limit}`.execute(db)
  return rows
}

/** Where the order of changes stands now. */
export async function currentPosition(db: Db): Promise<ChangePosition> {
  const { rows } = await sql<ChangePosition>`
    select transaction::text as transaction, id from history
    where transaction < pg_snapshot_xmin(pg_current_snapshot()) and organisation_id = current_organisation()
    order by history.transaction desc, id desc limit 1`.execute(db)
  return rows[0] ?? { transaction: '0', id: 0 }
}

/**
 * Calls `wake` when another process may have changed something. Only a hint: whoever waits for changes also looks by
 * themselves now and then. On an embedded database, which one process holds, there is nobody to listen to.
 */
export async function listenForChanges(database: Database, wake: () => void): Promise<() => void> {
  if (database.engine === 'embedded') return () => undefined
  const client = await database.pool.connect()
  client.on('notification', wake)
  client.on('error', wake)
  await client.query('listen portolan_change')
  return () => client.release(true)
}
