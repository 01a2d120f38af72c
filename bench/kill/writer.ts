/**
 * Opens the database, counts acts of which only a part is there, and writes until it is killed. Each act is one transaction
 * of five statements; its name goes to the standard output after the database has acknowledged it.
 * Arguments: the place as JSON, the organisation, a prefix for the names.
 */
import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { openDatabase, type Place } from '../../src/db/open.ts'
import { transact } from '../../src/db/transact.ts'
import { countTorn, rowsOfAnAct } from './torn.ts'

/** The writer's first line. */
export interface Opened {
  /** From opening to the first answer, replaying what the kill left behind. */
  readonly recoveryMs: number
  readonly torn: number
}

const [, , place = '', organisationId = '', prefix = ''] = process.argv

const began = performance.now()
const database = await openDatabase(JSON.parse(place) as Place)
await database.pool.query('select count(*) from organisation')
const recoveryMs = performance.now() - began
const opened: Opened = { recoveryMs, torn: await countTorn(database) }
writeSync(1, `${JSON.stringify(opened)}\n`)
await Promise.all([0, 1, 2].map(write))

async function write(writer: number): Promise<never> {
  for (let number = 0; ; number++) {
    const act = `${prefix}/${writer}/${number}`
    await transact(database, { organisationId, act }, async (db) => {
      for (let part = 0; part < rowsOfAnAct; part++) {
        await db.insertInto('person').values({ organisation_id: organisationId, id: randomUUID(), name: act, sort_key: act }).execute()
      }
      await db.updateTable('organisation').set({ name: act }).execute()
    })
    writeSync(1, `${act}\n`)
  }
}
