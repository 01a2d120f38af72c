import { readMigrations } from '../migrate.ts'
import type { Database, Db } from '../open.ts'
import { type ArchiveHead, ArchiveUnreadable, readArchive, writeArchive } from './archive-file.ts'
import { migrationsOf } from './backup.ts'
import { archivedTables, readRows, writeRows } from './contents.ts'

export type ExportOutcome = { readonly kind: 'exported'; readonly rows: number } | { readonly kind: 'not_found' }

export type ImportOutcome =
  | { readonly kind: 'imported'; readonly organisationId: string; readonly rows: number }
  /** Here already, or another has its short name. Nothing was changed. */
  | { readonly kind: 'taken'; readonly what: 'organisation' | 'slug' }
  | { readonly kind: 'unreadable'; readonly reason: string }

/**
 * Writes one organisation, with its people and its history, into a file. Accounts and passwords belong to the
 * installation and stay: on the other side people are invited, or the owner comes in by a link.
 */
export function exportOrganisation(database: Database, organisationId: string, file: string): Promise<ExportOutcome> {
  return database.owner
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (db) => {
      const found = await db.selectFrom('organisation').select('id').where('id', '=', organisationId).executeTakeFirst()
      if (!found) return { kind: 'not_found' }
      const migrations = readMigrations().map(({ checksum }) => checksum)
      const head: ArchiveHead = { format: 'portolan-archive', version: 1, holds: 'organisation', organisationId, migrations }
      const rows = await writeArchive(file, head, readRows(db, await archivedTables(db, ['public']), organisationId))
      return { kind: 'exported', rows }
    })
}

/**
 * Brings an exported organisation into this database, of either kind, with the same ids. All of it or nothing; `seat` lets
 * somebody in, in the same transaction, so that none is ever here that nobody can enter.
 */
export async function importOrganisation(
  database: Database,
  file: string,
  seat: (db: Db, organisationId: string) => Promise<unknown>,
): Promise<ImportOutcome> {
  try {
    const { head, lines } = await readArchive(file)
    const { organisationId } = head
    if (!organisationId) return { kind: 'unreadable', reason: `${file} holds a whole installation: restore it.` }
    if (migrationsOf(head, file).length < readMigrations().length) {
      return { kind: 'unreadable', reason: `${file} was written by an older version: update Portolan there and export again.` }
    }
    return await database.owner.transaction().execute(async (db) => {
      const found = await db.selectFrom('organisation').select('id').where('id', '=', organisationId).executeTakeFirst()
      if (found) return { kind: 'taken', what: 'organisation' } as const
      const rows = await writeRows(db, lines, { tables: await archivedTables(db, ['public']), organisationId })
      await seat(db, organisationId)
      return { kind: 'imported', organisationId, rows } as const
    })
  } catch (error) {
    if (error instanceof ArchiveUnreadable) return { kind: 'unreadable', reason: error.message }
    if ((error as { constraint?: string }).constraint === 'organisation_slug_key') return { kind: 'taken', what: 'slug' }
    throw error
  }
}
