import type { Database } from './open.ts'

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
