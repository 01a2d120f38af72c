import { sql } from 'kysely'
import { readMigrations } from './migrate.ts'
import type { Database } from './open.ts'

/** True when the database answers and stands exactly where this version wants it. */
export async function isReady(database: Pick<Database, 'owner'>): Promise<boolean> {
  try {
    const { rows } = await sql<{ newest: number }>`select max(number) as newest from identity.migration`.execute(database.owner)
    return rows[0]?.newest === readMigrations().length
  } catch {
    return false
  }
}
