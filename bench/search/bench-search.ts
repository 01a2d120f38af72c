import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { migrate } from '../../src/db/migrate.ts'
import { openDatabase, type Place } from '../../src/db/open.ts'
import { startPostgresServer } from '../../test/postgres-server.ts'
import { aWorld } from '../../test/server.ts'
import { addComponents, words } from '../api/many-components.ts'

/**
 * `npm run bench -- search --components 10000`: somebody types each of ten words into Ctrl K, letter by letter from the second,
 * among so many components; each question over HTTP, one after the other, on the embedded database and on PostgreSQL.
 */
export async function benchSearch(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      components: { type: 'string', default: '10000' },
      rounds: { type: 'string', default: '5' },
      json: { type: 'boolean', default: false },
    },
  })
  const folder = mkdtempSync(join(tmpdir(), 'portolan-bench-search-'))
  const postgres = await startPostgresServer()
  const places: readonly Place[] = [
    { kind: 'folder', data: join(folder, 'data') },
    ...(postgres ? [{ kind: 'server', url: postgres.url } as const] : []),
  ]
  const rows = []
  for (const place of places) rows.push(await typeOn(place, Number(values.components), Number(values.rounds)))
  await postgres?.stop()
  rmSync(folder, { recursive: true })
  if (values.json) console.log(JSON.stringify({ ...values, rows }))
  else for (const { engine, letters, p50, p99 } of rows) console.log(`${engine}: ${letters} questions, p50 ${p50} ms, p99 ${p99} ms`)
}

async function typeOn(place: Place, components: number, rounds: number) {
  const database = await openDatabase(place)
  await migrate(database)
  const world = await aWorld(database)
  await addComponents(world, components, 1)
  await database.pool.query('vacuum analyze')
  const took: number[] = []
  for (let round = 0; round <= rounds; round++) {
    for (const word of words) {
      for (let letters = 2; letters <= word.length; letters++) {
        const from = performance.now()
        const { body } = await world.call(world.owner, ['GET', `/search?q=${word.slice(0, letters)}`])
        if (round > 0) took.push(performance.now() - from) // the first round warms up
        if (body.groups[0]?.items.length !== 8) throw new Error(`found too little for ${word.slice(0, letters)}`)
      }
    }
  }
  await world.server.close()
  await database.close()
  took.sort((one, other) => one - other)
  const at = (share: number) => Number((took[Math.floor(took.length * share)] ?? 0).toFixed(1))
  return { engine: database.engine, letters: took.length, p50: at(0.5), p99: at(0.99) }
}
