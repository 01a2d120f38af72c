import { sql } from 'kysely'
import type { Db } from '../open.ts'
import { type ArchiveLine, ArchiveUnreadable } from './archive-file.ts'

/** Tables that live for hours, or that the database itself needs. */
const leftOut = [
  'public.outbox_mail', // sent twice, were it in two places; and the links in it let nobody in elsewhere
  'public.remembered_answer',
  'public.search_entry', // the rows it repeats write it anew as they arrive
  'identity.migration',
  'identity.session',
  'identity.link',
  'identity.attempt',
]
const batchRows = 1_000
/** Of a table that holds files, in which a row may be a mebibyte. */
const fileRows = 16
const batchBytes = 2 * 2 ** 20

/** Tables in an order in which references point backwards, as far as they form no circle. */
export async function archivedTables(db: Db, schemas: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ table: string; needs: string[] }>`
    select n.nspname || '.' || c.relname as table,
           array(select confrelid::regclass::text from pg_constraint where conrelid = c.oid and contype = 'f' and confrelid <> c.oid) as needs
    from pg_class c join pg_namespace n on n.oid = relnamespace
    where relkind = 'r' and nspname = any (${schemas}) and n.nspname || '.' || c.relname <> all (${leftOut})
    order by nspname <> 'public', relname collate "C"`.execute(db)
  const ordered: string[] = []
  const visited = new Set<string>()
  const visit = (table: string) => {
    if (visited.has(table)) return
    visited.add(table)
    for (const needed of rows.find((row) => row.table === table)?.needs ?? []) visit(needed.includes('.') ? needed : `public.${needed}`)
    if (rows.some((row) => row.table === table)) ordered.push(table)
  }
  for (const { table } of rows) visit(table)
  return ordered
}

/**
 * Every row of the tables as JSON text, which no program reads on its way: figures keep every digit.
 * Runs inside a transaction that sees one moment.
 */
export async function* readRows(db: Db, tables: readonly string[], organisationId?: string): AsyncGenerator<ArchiveLine> {
  await sql`select set_config('timezone', 'UTC', true), set_config('extra_float_digits', '3', true)`.execute(db)
  for (const table of tables) {
    yield { kind: 'table', table }
    const rowsAtOnce = (await holdsFiles(db, table)) ? fileRows : batchRows
    const only = organisationId === undefined ? sql`` : sql`where organisation_id = ${sql.lit(organisationId)}`
    await sql`declare archived no scroll cursor for select to_jsonb(t)::text as json from ${sql.table(table)} t ${only}`.execute(db)
    for (;;) {
      const { rows } = await sql<{ json: string }>`fetch ${sql.lit(rowsAtOnce)} from archived`.execute(db)
      for (const { json } of rows) yield { kind: 'row', json }
      if (rows.length < rowsAtOnce) break
    }
    await sql`close archived`.execute(db)
  }
}

async function holdsFiles(db: Db, table: string): Promise<boolean> {
  const { rows } = await sql`select from pg_attribute where attrelid = ${table}::regclass and atttypid = 'bytea'::regtype`.execute(db)
  return rows.length > 0
}

/** Where the rows of an archive may go. `organisationId`: rows of any other are refused. */
export interface Destination {
  readonly tables: readonly string[]
  readonly organisationId?: string
}

/**
 * Writes rows as they were, without history of it; what the transaction does after that has one again. Answers how many.
 * References are checked at the end.
 * Runs as the owner of the tables, so what an archive says is not believed: see `Destination`.
 */
export async function writeRows(db: Db, lines: AsyncIterable<ArchiveLine>, destination: Destination): Promise<number> {
  await sql`select set_config('portolan.history', 'off', true)`.execute(db)
  await sql`set constraints all deferred`.execute(db)
  let table = ''
  let batch: string[] = []
  let bytes = 0
  let written = 0
  const flush = async () => {
    if (batch.length > 0) await insertRows(db, { table, rows: batch, organisationId: destination.organisationId })
    written += batch.length
    batch = []
    bytes = 0
  }
  for await (const line of lines) {
    if (line.kind === 'table') {
      await flush()
      table = line.table
      if (!destination.tables.includes(table))
        throw new ArchiveUnreadable(`The archive names the table ${table}, which is not one it may fill.`)
    } else {
      batch.push(line.json)
      bytes += line.json.length
      if (batch.length >= batchRows || bytes >= batchBytes) await flush()
    }
  }
  await flush()
  await sql`set constraints all immediate`.execute(db)
  await sql`select set_config('portolan.history', 'on', true)`.execute(db)
  await sql`
    select setval(sequence, greatest((select max(id) from history), nextval(sequence)))
    from pg_get_serial_sequence('history', 'id') sequence`.execute(db)
  return written
}

interface Batch {
  readonly table: string
  readonly rows: readonly string[]
  readonly organisationId: string | undefined
}

/** A transaction's number means something in its own database only: the rows arrive with the one that brings them. */
async function insertRows(db: Db, { table, rows, organisationId }: Batch): Promise<void> {
  const { rows: columns } = await sql<{ name: string; transaction: boolean }>`
    select attname as name, atttypid = 'xid8'::regtype as transaction from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`.execute(db)
  const names = columns.map(({ name }) => sql.ref(name))
  const values = columns.map(({ name, transaction }) => (transaction ? sql`pg_current_xact_id()` : sql.ref(name)))
  const owner = sql.ref(table === 'public.organisation' ? 'id' : 'organisation_id')
  const only = organisationId === undefined ? sql`` : sql`where ${owner} = ${organisationId}`
  const { numAffectedRows } = await sql`
    insert into ${sql.table(table)} (${sql.join(names)}) overriding system value
    select ${sql.join(values)} from jsonb_populate_recordset(null::${sql.table(table)}, ${`[${rows.join(',')}]`}::jsonb) ${only}`.execute(
    db,
  )
  if (Number(numAffectedRows) !== rows.length)
    throw new ArchiveUnreadable(`The archive holds rows of ${table} that belong to another organisation.`)
}
