import { sql, type Updateable } from 'kysely'
import type { Db } from './open.ts'
import type { Tables } from './tables.gen.ts'

/** Tables that people edit: each row counts its revisions. */
export type EditableTable = { [Name in keyof Tables]: Tables[Name] extends { id: unknown; revision: unknown } ? Name : never }[keyof Tables]

/** A field that two people gave different values. */
export interface Difference {
  readonly field: string
  readonly yours: unknown
  readonly theirs: unknown
}

export type EditOutcome =
  | { readonly kind: 'saved'; readonly revision: number }
  /** Somebody else was faster. `differences` holds the fields of this edit that now have another value than it wants. */
  | { readonly kind: 'stale'; readonly revision: number; readonly differences: readonly Difference[] }
  | { readonly kind: 'not_found' }

export interface Edit<Table extends EditableTable> {
  readonly id: string
  /** The revision the editor saw. */
  readonly revision: number
  readonly set: Readonly<Omit<Updateable<Tables[Table]>, 'organisation_id' | 'id' | 'revision'>>
}

/** Changes a record that nobody changed since the editor read it; otherwise changes nothing and shows both values. */
export async function editRecord<Table extends EditableTable>(
  db: Db,
  table: Table,
  { id, revision, set }: Edit<Table>,
): Promise<EditOutcome> {
  const fields = Object.entries(set)
  const assignments = fields.map(([field, value]) => sql`${sql.ref(field)} = ${value}`)
  const { rows: saved } = await sql<{ revision: number }>`
    update ${sql.table(table)} set ${sql.join([...assignments, sql`revision = revision + 1`])}
    where id = ${id} and revision = ${revision} returning revision`.execute(db)
  if (saved[0]) return { kind: 'saved', revision: saved[0].revision }

  const { rows: found } = await sql<Record<string, unknown> & { revision: number }>`
    select * from ${sql.table(table)} where id = ${id}`.execute(db)
  const theirs = found[0]
  if (!theirs) return { kind: 'not_found' }
  const differences = fields
    .filter(([field, value]) => !same(value, theirs[field]))
    .map(([field, yours]) => ({ field, yours, theirs: theirs[field] }))
  return { kind: 'stale', revision: theirs.revision, differences }
}

/** JSON is written as text and read as a value. */
function same(written: unknown, read: unknown): boolean {
  const found = JSON.stringify(read)
  return JSON.stringify(written) === found || written === found
}
