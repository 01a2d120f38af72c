import { sql } from 'kysely'
import type { Db } from './open.ts'

export interface ImportFileRow {
  readonly id: string
  readonly name: string
  readonly sha256: string
  readonly bytes: number
}

interface GivenFile extends Omit<ImportFileRow, 'bytes'> {
  readonly organisationId: string
  readonly givenBy: string
  readonly content: Uint8Array
}

const partBytes = 2 ** 20

/** Keeps a file; the same bytes under the same name are kept once. Answers the id they are kept under. */
export async function keepFile(db: Db, file: GivenFile, newId: () => string): Promise<string> {
  const { organisationId, content } = file
  const { rows } = await sql<{ id: string }>`
    insert into import_file (organisation_id, id, name, sha256, bytes, given_by)
    values (${organisationId}, ${file.id}, ${file.name}, ${file.sha256}, ${content.length}, ${file.givenBy})
    on conflict (organisation_id, sha256, name) do update set given_by = excluded.given_by, given_at = excluded.given_at
    returning id`.execute(db)
  const { id } = rows[0]!
  if (id !== file.id) return id
  for (let place = 0; place * partBytes < content.length; place++) {
    const part = Buffer.from(content.buffer, content.byteOffset, content.length).subarray(place * partBytes, (place + 1) * partBytes)
    await sql`
      insert into import_file_part (organisation_id, id, file_id, place, content)
      values (${organisationId}, ${newId()}, ${id}, ${place}, ${part})`.execute(db)
  }
  return id
}

/** The bytes as they were given, in memory of their own. */
export async function readContent(db: Db, { id, bytes }: ImportFileRow): Promise<Uint8Array<ArrayBuffer>> {
  const content = new Uint8Array(bytes)
  for (let place = 0; place * partBytes < bytes; place++) {
    const part = db.selectFrom('import_file_part').select('content').where('file_id', '=', id).where('place', '=', place)
    content.set((await part.executeTakeFirstOrThrow()).content, place * partBytes)
  }
  return content
}

/** Forgets files given before `before` that no import uses, of every organisation that the transaction sees. */
export async function forgetUnusedFiles(db: Db, before: Date): Promise<void> {
  await sql`
    delete from import_file where given_at < ${before}
    and not exists (
      select from import_batch b
      where b.organisation_id = import_file.organisation_id and import_file.id = any (b.file_ids)
    )`.execute(db)
}

/** In the order of `ids`; those that are not kept are missing. */
export async function findFiles(db: Db, ids: readonly string[]): Promise<ImportFileRow[]> {
  const rows = await db
    .selectFrom('import_file')
    .select(['id', 'name', 'sha256', 'bytes'])
    .where('id', '=', sql<string>`any (${[...ids]}::uuid[])`)
    .execute()
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])
}

/** Names without the bytes, in the order of `ids`. */
export async function nameFiles(db: Db, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  const rows = await db
    .selectFrom('import_file')
    .select(['id', 'name'])
    .where('id', '=', sql<string>`any (${[...ids]}::uuid[])`)
    .execute()
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])
}

export interface BatchRow {
  readonly id: string
  readonly fileIds: readonly string[]
  readonly rows: number
  readonly rowsRead: number
  readonly unread: number
  readonly made: number
  readonly changed: number
  readonly unchanged: number
  readonly summary: unknown
  readonly importedBy: string
  readonly importedAt: Date
  readonly undoneAt: Date | null
}

const batchColumns = [
  'id',
  'file_ids as fileIds',
  'rows',
  'rows_read as rowsRead',
  'unread',
  'made',
  'changed',
  'unchanged',
  'summary',
  'imported_by as importedBy',
  'imported_at as importedAt',
  'undone_at as undoneAt',
] as const

/** The latest first. */
export function listBatches(db: Db, limit: number): Promise<BatchRow[]> {
  return db.selectFrom('import_batch').select(batchColumns).orderBy('imported_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
}

export function findBatch(db: Db, id: string): Promise<BatchRow | undefined> {
  return db.selectFrom('import_batch').select(batchColumns).where('id', '=', id).executeTakeFirst()
}

export async function insertBatch(db: Db, organisationId: string, batch: Omit<BatchRow, 'importedAt' | 'undoneAt'>): Promise<void> {
  await db
    .insertInto('import_batch')
    .values({
      organisation_id: organisationId,
      id: batch.id,
      file_ids: [...batch.fileIds],
      rows: batch.rows,
      rows_read: batch.rowsRead,
      unread: batch.unread,
      made: batch.made,
      changed: batch.changed,
      unchanged: batch.unchanged,
      summary: JSON.stringify(batch.summary),
      imported_by: batch.importedBy,
    })
    .execute()
}

export async function markUndone(db: Db, id: string, at: Date): Promise<void> {
  await db.updateTable('import_batch').set({ undone_at: at }).where('id', '=', id).execute()
}

export interface UnreadRow {
  readonly id: string
  readonly file: string
  readonly sheet: string
  readonly row: number
  readonly column: string
  readonly value: string
  readonly reason: string
}

const chunk = 5000

export async function insertUnread(
  db: Db,
  { organisationId, batchId }: { organisationId: string; batchId: string },
  rows: readonly UnreadRow[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += chunk) {
    const part = rows.slice(at, at + chunk)
    const of = <Key extends keyof UnreadRow>(key: Key) => part.map((row) => row[key])
    await sql`
      insert into import_unread (organisation_id, id, batch_id, place, file, sheet, row_number, column_name, value, reason)
      select ${organisationId}, id, ${batchId}, ${at}::int + place, file, sheet, number, name, value, reason
      from unnest(${of('id')}::uuid[], ${of('file')}::text[], ${of('sheet')}::text[], ${of('row')}::int[], ${of('column')}::text[],
        ${of('value')}::text[], ${of('reason')}::text[]) with ordinality as given (id, file, sheet, number, name, value, reason, place)`.execute(
      db,
    )
  }
}

/** In the order of the files. */
export function listUnread(db: Db, batchId: string): Promise<Omit<UnreadRow, 'id'>[]> {
  return db
    .selectFrom('import_unread')
    .select(['file', 'sheet', 'row_number as row', 'column_name as column', 'value', 'reason'])
    .where('batch_id', '=', batchId)
    .orderBy('place')
    .execute()
}

/** What people said of lists of one shape. */
export interface MappingRow {
  readonly shape: string
  readonly columns: readonly unknown[]
  readonly merges: readonly { readonly one: string; readonly other: string }[]
}

/** By shape. */
export async function readMappings(db: Db): Promise<ReadonlyMap<string, MappingRow>> {
  const rows = await db.selectFrom('import_mapping').select(['shape', 'columns', 'merges']).execute()
  return new Map(rows.map((row) => [row.shape, row as MappingRow]))
}

/** Takes the place of what was remembered for the shape. */
export async function rememberMapping(
  db: Db,
  { organisationId, id, shape, columns, merges }: MappingRow & { readonly organisationId: string; readonly id: string },
): Promise<void> {
  await db
    .insertInto('import_mapping')
    .values({ organisation_id: organisationId, id, shape, columns: JSON.stringify(columns), merges: JSON.stringify(merges) })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'shape']).doUpdateSet((eb) => ({
        columns: eb.ref('excluded.columns'),
        merges: eb.ref('excluded.merges'),
        revision: eb('import_mapping.revision', '+', 1),
      })),
    )
    .execute()
}
