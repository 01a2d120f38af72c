import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { migrate } from '../../src/db/migrate.ts'
import { openDatabase } from '../../src/db/open.ts'
import { tableTypes } from '../../tools/table-types.ts'

it('the types of the tables are those of the migrations (else: npm run tables)', async () => {
  const database = await openDatabase({ kind: 'memory' })
  await migrate(database)
  const types = await tableTypes(database.pool)
  await database.close()
  expect(readFileSync(new URL('../../src/db/tables.gen.ts', import.meta.url), 'utf8')).toBe(types)
})
