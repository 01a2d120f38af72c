import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '../data-folder.ts'
import { type Migration, migrate, readMigrations } from '../migrate.ts'
import { oneAtATime } from '../one-at-a-time.ts'
import { type Database, openDatabase } from '../open.ts'
import { type ArchiveHead, ArchiveUnreadable, readArchive, writeArchive } from './archive-file.ts'
import { archivedTables, readRows, writeRows } from './contents.ts'

const schemas = ['public', 'identity']

export type RestoreOutcome =
  | { readonly kind: 'restored'; readonly rows: number }
  /** The database already holds an organisation. Nothing was changed. */
  | { readonly kind: 'not_empty' }
  /** Made by a newer version, or not whole, or no archive at all; `reason` says which. Nothing was changed. */
  | { readonly kind: 'unreadable'; readonly reason: string }

/**
 * Writes everything the database holds at one moment into one file, while it is used. Answers the number of rows.
 * Left out: sign-ins under way, remembered answers, mail on its way out and when jobs are due.
 *
 * An embedded database is copied between two transactions and read from the copy, so that nobody waits for the reading.
 */
export async function backUp(database: Database, file: string): Promise<number> {
  if (!database.bridge || database.copies === undefined) return writeEverything(database, file)
  makeFolder(database.copies)
  const data = await mkdtemp(join(database.copies, 'copy-'))
  try {
    await database.bridge.copy(join(data, 'database'))
    const copy = await openDatabase({ kind: 'folder', data })
    try {
      return await writeEverything(copy, file)
    } finally {
      await copy.close()
    }
  } finally {
    await rm(data, { recursive: true, force: true })
  }
}

function writeEverything(database: Database, file: string): Promise<number> {
  return database.owner
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (db) => {
      const applied = await db.selectFrom('identity.migration').select('checksum').orderBy('number').execute()
      const head: ArchiveHead = {
        format: 'portolan-archive',
        version: 1,
        holds: 'everything',
        migrations: applied.map(({ checksum }) => checksum),
      }
      return writeArchive(file, head, readRows(db, await archivedTables(db, schemas)))
    })
}

/**
 * Fills an empty database, of either kind, with a backup, and brings it to this version.
 * An older backup is first loaded into a database of its own age. No process starts on the database meanwhile.
 */
export function restore(database: Database, file: string): Promise<RestoreOutcome> {
  return oneAtATime(database, 'first-run', () => fill(database, file))
}

async function fill(database: Database, file: string): Promise<RestoreOutcome> {
  try {
    const { head, lines } = await readArchive(file)
    if (head.holds !== 'everything') return { kind: 'unreadable', reason: `${file} holds one organisation: import it.` }
    const known = migrationsOf(head, file)
    if (await holdsSomething(database)) return { kind: 'not_empty' }
    await migrate(database, undefined, known)
    const rows = await database.owner
      .transaction()
      .execute(async (db) => writeRows(db, lines, { tables: await archivedTables(db, schemas) }))
    await migrate(database)
    return { kind: 'restored', rows }
  } catch (error) {
    if (error instanceof ArchiveUnreadable) return { kind: 'unreadable', reason: error.message }
    throw error
  }
}

/** The migrations an archive went through; they must be the first of ours. */
export function migrationsOf({ migrations }: ArchiveHead, file: string): readonly Migration[] {
  const ours = readMigrations()
  const same = migrations.length <= ours.length && migrations.every((checksum, index) => ours[index]?.checksum === checksum)
  if (!same) throw new ArchiveUnreadable(`${file} was written by another, probably newer version of Portolan.`)
  return ours.slice(0, migrations.length)
}

async function holdsSomething({ pool }: Database): Promise<boolean> {
  const { rows } = await pool.query("select to_regclass('public.organisation') is not null as made")
  if (!rows[0]?.made) return false
  return (await pool.query('select from organisation limit 1')).rows.length > 0
}
