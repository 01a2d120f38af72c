import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { oneRowEach } from '../../test/bare-rows.ts'
import { onEachDatabase } from '../../test/database.ts'
import { tenancyFaults } from '../../test/tenancy.ts'
import { transact } from './transact.ts'

const theirs = randomUUID()
const ours = randomUUID()

/** What can be tried on a table. `insert` takes the row of the other organisation as a model. */
const attempts: Readonly<Record<string, (table: string) => string>> = {
  select: (table) => `select * from ${table} where organisation_id = '${theirs}'`,
  'select for update': (table) => `select * from ${table} where organisation_id = '${theirs}' for update`,
  insert: (table) => `insert into ${table} (${table === 'organisation' ? 'id' : 'organisation_id'}) values ('${theirs}') returning 1`,
  update: (table) =>
    `update ${table} set ${table === 'organisation' ? 'id = id' : 'organisation_id = organisation_id'} where organisation_id = '${theirs}' returning 1`,
  'give away': (table) => `update ${table} set ${table === 'organisation' ? 'id' : 'organisation_id'} = '${theirs}' returning 1`,
  delete: (table) => `delete from ${table} where organisation_id = '${theirs}' returning 1`,
  truncate: (table) => `truncate ${table}`,
}

onEachDatabase('tenancy', ({ database }) => {
  it('has no fault in the catalogue', async () => {
    expect(await tenancyFaults(database().owner)).toEqual([])
  })

  it.each([
    ['another organisation', ours],
    ['no organisation', ''],
  ])('lets %s at no row of any table, whatever it tries', async (_, organisationId) => {
    const tables = await oneRowEach(database().owner, [theirs, ours])
    const before = await everything(tables)
    const gotThrough: string[] = []
    for (const table of tables) {
      for (const [attempt, text] of Object.entries(attempts)) {
        const rows = await transact(database(), { organisationId }, async (db) => (await sql.raw(text(table)).execute(db)).rows).catch(
          refused,
        )
        if (rows.length > 0) gotThrough.push(`${attempt} on ${table}`)
      }
    }
    expect(gotThrough).toEqual([])
    expect(await everything(tables)).toEqual(before)
    expect(tables.length).toBeGreaterThanOrEqual(3)
  })

  it('shows an organisation its own row of every table, so that silence above means something', async () => {
    const tables = await oneRowEach(database().owner, [theirs, ours])
    const seen = await transact(database(), { organisationId: ours }, async (db) => {
      const counts = tables.map(async (table) => (await sql`select from ${sql.table(table)}`.execute(db)).rows.length)
      return Promise.all(counts)
    })
    expect(new Set(seen)).toEqual(new Set([1]))
  })

  it.each([
    ['create table wolf (organisation_id uuid, id uuid primary key)', 'public.wolf has no key (organisation_id, id)'],
    ['create table wolf (organisation_id uuid, id uuid, primary key (organisation_id, id))', 'public.wolf has no row-level security'],
    ['create table wolf (organisation_id uuid, id uuid, primary key (organisation_id, id))', 'public.wolf does not remember its changes'],
    [
      "create table wolf (organisation_id uuid, id uuid); select guard('wolf'); create policy all_of_it on wolf using (true)",
      'public.wolf has policy all_of_it that does not ask for the organisation',
    ],
    [
      'alter table history add organiser uuid, add constraint loose foreign key (organiser) references organisation (id)',
      'public.history refers by loose without its organisation',
    ],
    ['create schema den', 'schema den is not on the list'],
    ['grant usage on schema identity to portolan_request', 'a request may enter schema identity'],
    ['create view wolf as select * from person', 'public.wolf is a view with the rights of its owner'],
    [
      "create function wolf() returns bigint language sql security definer as 'select count(*) from person'",
      'a request may call wolf, which has the rights of its owner',
    ],
  ])('barks at: %s', async (planted, fault) => {
    for (const statement of planted.split(';')) await sql.raw(statement).execute(database().owner)
    expect(await tenancyFaults(database().owner)).toContain(fault)
  })

  async function everything(tables: readonly string[]) {
    const rows = tables.map(
      async (table) => (await sql`select * from ${sql.table(table)} order by organisation_id`.execute(database().owner)).rows,
    )
    return Promise.all(rows)
  }
})

/** Not permitted, or a column that only the database writes: anything else is a fault of the test. */
function refused(error: { code?: string; message: string }): [] {
  if (error.code === '42501' || error.code === '428C9') return []
  throw error
}
