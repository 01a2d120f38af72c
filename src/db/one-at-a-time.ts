import type { Database } from './open.ts'

/**
 * Runs `work` while no other process runs work of this name on the same database. An embedded database belongs to one
 * process anyway. Inside, transactions are free: the lock has a connection of its own.
 */
export async function oneAtATime<T>(database: Database, name: string, work: () => Promise<T>): Promise<T> {
  if (database.engine === 'embedded') return work()
  const client = await database.pool.connect()
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [`portolan.${name}`])
    return await work()
  } finally {
    client.release(true) // ending the connection gives the lock back, whatever happened
  }
}
