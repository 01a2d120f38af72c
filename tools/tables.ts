/** Writes src/db/tables.gen.ts from the migrations, over a database in memory. */
import { writeFileSync } from 'node:fs'
import { migrate } from '../src/db/migrate.ts'
import { openDatabase } from '../src/db/open.ts'
import { tableTypes } from './table-types.ts'

const database = await openDatabase({ kind: 'memory' })
await migrate(database)
writeFileSync(new URL('../src/db/tables.gen.ts', import.meta.url), await tableTypes(database.pool))
await database.close()
