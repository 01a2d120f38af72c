import { sql } from 'kysely'
import type { Db } from './open.ts'

export interface FieldRow {
  readonly id: string
  readonly name: string
  readonly type: 'text' | 'number' | 'money' | 'date' | 'yes_no' | 'choice'
  readonly choices: readonly string[]
  readonly revision: number
}

/** By name. */
export function listFields(db: Db): Promise<FieldRow[]> {
  return db.selectFrom('custom_field').select(['id', 'name', 'type', 'choices', 'revision']).orderBy('sort_key').orderBy('id').execute()
}

export async function insertField(
  db: Db,
  field: Omit<FieldRow, 'revision'> & { readonly organisationId: string; readonly sortKey: string },
): Promise<void> {
  await db
    .insertInto('custom_field')
    .values({
      organisation_id: field.organisationId,
      id: field.id,
      name: field.name,
      sort_key: field.sortKey,
      type: field.type,
      choices: [...field.choices],
    })
    .execute()
}

/** True if the field was still at `revision`. */
export async function updateField(
  db: Db,
  { id, name, sortKey, choices, revision }: Omit<FieldRow, 'type'> & { readonly sortKey: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('custom_field')
    .set({ name, sort_key: sortKey, choices: [...choices], revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows > 0
}

/** True if there was such a field. Components forget what they held in it; their history does not. */
export async function deleteField(db: Db, id: string): Promise<boolean> {
  await sql`update component set custom = custom - ${id}, revision = revision + 1 where custom ? ${id}`.execute(db)
  const { numDeletedRows } = await db.deleteFrom('custom_field').where('id', '=', id).executeTakeFirst()
  return numDeletedRows > 0
}
