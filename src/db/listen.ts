import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import type { Database } from './open.ts'

const firstWaitMs = 100
const longestWaitMs = 5_000

/**
 * Calls `wake` when another process may have changed something. Only a hint: whoever waits for changes also looks by
 * themselves now and then. A connection that is dropped is opened again, and `wake` is called for what was missed. On an
 * embedded database, which one process holds, there is nobody to listen to.
 */
export async function listenForChanges(database: Database, wake: () => void): Promise<() => void> {
  if (database.engine === 'embedded') return () => undefined
  let stopped = false
  const again = async () => {
    for (let wait = firstWaitMs; !stopped; wait = Math.min(2 * wait, longestWaitMs)) {
      await pause(wait, undefined, { ref: false })
      const opened = await listen(database.pool, wake, () => void again()).catch(() => undefined)
      if (!opened) continue
      close = opened
      if (stopped) close()
      else wake()
      return
    }
  }
  let close = await listen(database.pool, wake, () => void again())
  return () => {
    stopped = true
    close()
  }
}

/** Answers how to end it. `lost` is called once, and only where it had listened and was not ended. */
async function listen(pool: pg.Pool, wake: () => void, lost: () => void): Promise<() => void> {
  const client = await pool.connect()
  let held = true
  const close = () => {
    if (held) client.release(true)
    held = false
  }
  let listening = false
  client.on('notification', wake)
  client.on('error', () => {
    if (!held || !listening) return
    close()
    lost()
  })
  try {
    await client.query('listen portolan_change')
    listening = true
    return close
  } catch (error) {
    close()
    throw error
  }
}
