import * as fs from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { expect, it, vi } from 'vitest'
import { aDataFolder } from '../../../test/database.ts'
import { DurableFiles } from './durable-files.ts'
import { startParameters } from './start-parameters.ts'

vi.mock('node:fs', { spy: true })

it('every commit reaches the disk before it is acknowledged', async () => {
  const folder = join(aDataFolder('empty'), 'database')
  const database = new PGlite({ fs: new DurableFiles(folder), startParams: startParameters('durable') })
  await database.exec('create table t (n int)')
  const before = vi.mocked(fs.fdatasyncSync).mock.calls.length
  for (let n = 0; n < 20; n++) await database.exec(`insert into t values (${n})`)
  const synced = vi.mocked(fs.fdatasyncSync).mock.calls.length - before
  await database.close()
  expect(synced).toBeGreaterThanOrEqual(20)
})
