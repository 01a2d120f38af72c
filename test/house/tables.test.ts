import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { tableTypes } from '../../tools/table-types.ts'
import { openMigrated } from '../database.ts'

it('the types of the tables are those of the migrations (else: npm run tables)', async () => {
  const { database, remove } = await openMigrated('embedded')
  const types = await tableTypes(database.pool)
  await remove()
  expect(readFileSync(new URL('../../src/db/tables.gen.ts', import.meta.url), 'utf8')).toBe(types)
})
