import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { afterAll, expect, it, vi } from 'vitest'
import { aDataFolder } from '../../../test/database.ts'
import { DurableFiles } from './durable-files.ts'
import { startParameters } from './start-parameters.ts'

/** Counts the calls of everybody who imports it. */
const synced = vi.spyOn(fs, 'fdatasyncSync')
syncBuiltinESMExports()
afterAll(() => {
  synced.mockRestore()
  syncBuiltinESMExports()
})

it('every commit reaches the disk before it is acknowledged', async () => {
  const folder = join(aDataFolder('empty'), 'database')
  const database = new PGlite({ fs: new DurableFiles(folder), startParams: startParameters('durable') })
  await database.exec('create table t (n int)')
  synced.mockClear()
  for (let n = 0; n < 20; n++) await database.exec(`insert into t values (${n})`)
  expect(synced.mock.calls.length).toBeGreaterThanOrEqual(20)
  await database.close()
})
