import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { migrate } from '../../src/db/migrate.ts'
import { type Database, openDatabase, type Place } from '../../src/db/open.ts'
import { startPostgresServer } from '../../test/postgres-server.ts'
import { aWorld, type World } from '../../test/server.ts'

/**
 * `npm run bench -- history --changes 100000`: the first 50 acts of an organisation's history and its narrowed forms, over HTTP,
 * on the embedded database and on PostgreSQL. Half of the changes are one act, an import; the others are one act each, of a
 * hundred people, over a year. Ann made ten of them, in the middle.
 */
export async function benchHistory(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      changes: { type: 'string', default: '100000' },
      rounds: { type: 'string', default: '20' },
      json: { type: 'boolean', default: false },
    },
  })
  const folder = mkdtempSync(join(tmpdir(), 'portolan-bench-history-'))
  const postgres = await startPostgresServer()
  const server = postgres ? [{ kind: 'server', url: postgres.url } as const] : []
  const rows = []
  for (const place of [{ kind: 'folder', data: join(folder, 'data') } as const, ...server])
    rows.push(...(await readOn(place, Number(values.changes), Number(values.rounds))))
  await postgres?.stop()
  rmSync(folder, { recursive: true })
  if (values.json) console.log(JSON.stringify({ ...values, rows }))
  else for (const { engine, what, p50, most } of rows) console.log(`${engine}: ${what}, p50 ${p50} ms, slowest ${most} ms`)
}

async function readOn(place: Place, changes: number, rounds: number) {
  const database = await openDatabase(place)
  await migrate(database)
  const world = await aWorld(database)
  await addChanges(database, world, changes)
  const questions = {
    'first page': '',
    'a page in the middle': 'until=2026-03-01T00:00:00Z',
    'one month': 'since=2026-02-01T00:00:00Z&until=2026-03-01T00:00:00Z',
    'one person': `personId=${world.owner.personId}`,
    'one kind': 'table=aim',
    'one person and kind': `personId=${world.owner.personId}&table=aim`,
  }
  const rows = []
  for (const [what, query] of Object.entries(questions)) {
    const took: number[] = []
    for (let round = 0; round <= rounds; round++) {
      const from = performance.now()
      const { status } = await world.call(world.owner, ['GET', `/history?${query}`])
      if (status !== 200) throw new Error(`${what}: ${status}`)
      if (round > 0) took.push(performance.now() - from)
    }
    took.sort((one, other) => one - other)
    const at = (place: number) => Number((took[place] ?? 0).toFixed(1))
    rows.push({ engine: database.engine, what, p50: at(Math.floor(took.length / 2)), most: at(took.length - 1) })
  }
  await world.server.close()
  await database.close()
  return rows
}

async function addChanges(database: Database, { organisationId, owner }: World, changes: number): Promise<void> {
  await sql`
    insert into history (organisation_id, transaction, happened_at, person_id, hat, act, table_name, record_id, before, after)
    select ${organisationId}::uuid, case when n % 2 = 0 then '1' else (n + 1)::text end::xid8,
      '2025-11-01'::timestamptz + case when n % 2 = 0 then 0 else n end * interval '1 year' / ${changes},
      case when n between ${changes / 2} and ${changes / 2 + 20} then ${owner.personId}::uuid else ('00000000-0000-7000-8000-' || lpad((n % 100)::text, 12, '0'))::uuid end,
      'owner', case when n % 2 = 0 then 'runImport' else 'editComponent' end, case when n % 1000 = 1 then 'aim' else 'component' end,
      gen_random_uuid(), case when n % 2 = 1 then '{"name": "Before"}'::jsonb end, '{"name": "After"}'
    from generate_series(1, ${changes}::int) n`.execute(database.owner)
  await database.pool.query('vacuum analyze')
}
