import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { sql } from 'kysely'
import type pg from 'pg'
import type { Database } from './open.ts'

export interface Migration {
  readonly number: number
  readonly name: string
  readonly text: string
  readonly checksum: string
}

interface Applied {
  readonly number: number
  readonly name: string
  readonly checksum: string
}

/** Every database of this version has run these, in this order. Read from `migrations/`, checked to be numbered 1, 2, 3 … */
export function readMigrations(folder: URL = new URL('./migrations/', import.meta.url)): readonly Migration[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
  return files.map((file, index) => {
    const [, digits = '', name = ''] = /^(\d{4})_([a-z0-9_]+)[.]sql$/.exec(file) ?? []
    if (Number(digits) !== index + 1) throw new Error(`Migration ${file} should be number ${index + 1}.`)
    const text = readFileSync(new URL(file, folder), 'utf8')
    return { number: index + 1, name, text, checksum: createHash('sha256').update(text).digest('hex') }
  })
}

/**
 * Brings the database to this version: all pending migrations in one transaction, one process at a time.
 * `beforeChange` runs first when a database that holds something is about to change.
 *
 * Refused in words: a database from a newer version, and a migration whose text is not the one that was run.
 */
export async function migrate(
  database: Database,
  beforeChange: (pending: readonly Migration[]) => Promise<void> = async () => undefined,
  migrations: readonly Migration[] = readMigrations(),
): Promise<readonly Migration[]> {
  const known = await appliedTo(database)
  const pending = pendingAfter(known, migrations)
  if (pending.length === 0) return []
  if (known.length > 0) await beforeChange(pending)

  const client = await database.pool.connect()
  try {
    return await applyPending(client, migrations)
  } catch (error) {
    await client.query('rollback')
    throw inWords(error as pg.DatabaseError)
  } finally {
    client.release()
  }
}

/** What a database user may not do is mended by whoever runs the server. */
function inWords(error: pg.DatabaseError): Error {
  if (error.code !== '42501') return error
  return new Error(
    `The database user may not bring the database into this form: ${error.message}. It has to own the database, and at the first start to make the role portolan_request: let an administrator run "alter role USER createrole", and take that back after the start with "nocreaterole".`,
  )
}

async function applyPending(client: pg.PoolClient, migrations: readonly Migration[]): Promise<readonly Migration[]> {
  await client.query('begin')
  await client.query("select pg_advisory_xact_lock(hashtext('portolan.migration'))")
  await client.query('create schema if not exists identity')
  await client.query(
    'create table if not exists identity.migration (number integer primary key, name text not null, checksum text not null, applied_at timestamptz not null default now())',
  )
  const { rows } = await client.query<Applied>('select number, name, checksum from identity.migration order by number')
  const pending = pendingAfter(rows, migrations)
  for (const { number, name, text, checksum } of pending) {
    await client.query(text)
    await client.query('insert into identity.migration (number, name, checksum) values ($1, $2, $3)', [number, name, checksum])
  }
  await client.query('commit')
  return pending
}

async function appliedTo({ owner }: Database): Promise<readonly Applied[]> {
  const { rows: found } =
    await sql`select to_regclass('identity.migration') as found where to_regclass('identity.migration') is not null`.execute(owner)
  if (found.length === 0) return []
  const { rows } = await sql<Applied>`select number, name, checksum from identity.migration order by number`.execute(owner)
  return rows
}

function pendingAfter(applied: readonly Applied[], migrations: readonly Migration[]): readonly Migration[] {
  const newest = applied.at(-1)
  if (newest && newest.number > migrations.length) {
    throw new Error(
      `This data was written by a newer Portolan: it has migration ${newest.number} (${newest.name}), this version ends at ${migrations.length}. Start the newer version, or restore a backup.`,
    )
  }
  for (const { number, name, checksum } of applied) {
    if (migrations[number - 1]?.checksum === checksum) continue
    throw new Error(
      `Migration ${number} (${name}) was run with another text than the one in this version. Migrations are never edited: add a new one.`,
    )
  }
  return migrations.slice(applied.length)
}
