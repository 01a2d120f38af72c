import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openEmpty } from '../../test/database.ts'
import { listenForChanges } from './listen.ts'
import type { Database } from './open.ts'

describe.skipIf(process.env.TEST_DATABASE_URL === undefined)('listening for changes of other processes', () => {
  let database: Database
  let remove: () => Promise<void>
  beforeAll(async () => {
    ;({ database, remove } = await openEmpty('server'))
  })
  afterAll(() => remove())
  const tell = () => database.pool.query("select pg_notify('portolan_change', '')")
  const dropListener = () =>
    database.pool.query(`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query = 'listen portolan_change' and pid <> pg_backend_pid()`)

  it('goes on after the connection was dropped, and looks for what was told meanwhile', async () => {
    const wake = vi.fn()
    const stop = await listenForChanges(database, wake)
    await tell()
    await vi.waitFor(() => expect(wake).toHaveBeenCalledTimes(1))
    for (const times of [2, 4]) {
      const { rowCount } = await dropListener()
      expect(rowCount).toBe(1)
      await tell()
      await vi.waitFor(() => expect(wake).toHaveBeenCalledTimes(times), 3_000)
      await tell()
      await vi.waitFor(() => expect(wake).toHaveBeenCalledTimes(times + 1), 1_000)
    }
    stop()
  })

  it('stops for good, even while the connection is away', async () => {
    const wake = vi.fn()
    const stop = await listenForChanges(database, wake)
    await dropListener()
    stop()
    await new Promise((resolve) => setTimeout(resolve, 500))
    await tell()
    expect(wake).not.toHaveBeenCalled()
    expect((await dropListener()).rowCount).toBe(0)
  })
})
