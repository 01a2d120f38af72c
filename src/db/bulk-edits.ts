import { sql } from 'kysely'
import { sortKey } from '#domain/foundation/sort-key.ts'
import type { ComponentRow } from './components.ts'
import type { Db } from './open.ts'

/** What a bulk edit can change. */
export type BulkContent = Pick<
  ComponentRow,
  'sponsorId' | 'ownerId' | 'parentId' | 'category' | 'mandatory' | 'competes' | 'deliveryRisk' | 'tags'
>

/** A component that a bulk edit changes: what it holds afterwards, and the revision it must still be at. */
export interface BulkRow extends BulkContent {
  readonly id: string
  readonly name: string
  readonly reference: string | null
  readonly revision: number
}

/** Writes all rows that are still at their revision, as one statement; answers the ids of those that were. */
export async function updateMany(db: Db, rows: readonly BulkRow[]): Promise<string[]> {
  const given = JSON.stringify(
    rows.map((row) => ({
      id: row.id,
      revision: row.revision,
      sponsor: row.sponsorId,
      owner: row.ownerId,
      parent: row.parentId,
      category: row.category,
      mandatory: row.mandatory,
      competes: row.competes,
      risk: row.deliveryRisk,
      tags: row.tags,
      search: sortKey([row.name, row.reference ?? '', ...row.tags].join(' ')),
    })),
  )
  const { rows: changed } = await sql<{ id: string }>`
    update component set sponsor_id = given.sponsor, owner_id = given.owner, parent_id = given.parent, category = given.category,
      mandatory = given.mandatory, competes = given.competes, delivery_risk = given.risk, search_key = given.search,
      tags = array(select jsonb_array_elements_text(given.tags)), revision = component.revision + 1
    from jsonb_to_recordset(${given}::jsonb) as given (id uuid, revision integer, sponsor uuid, owner uuid, parent uuid, category text,
      mandatory boolean, competes boolean, risk smallint, tags jsonb, search text)
    where component.id = given.id and component.revision = given.revision
    returning component.id`.execute(db)
  return changed.map(({ id }) => id)
}

/** A component as it was before a bulk edit, and the revision the edit left it at. */
export type BulkBefore = BulkContent & { readonly id: string; readonly name: string; readonly revisionAfter: number }

export interface BulkEditRow {
  readonly id: string
  readonly before: readonly BulkBefore[]
  readonly undoneAt: Date | null
}

export async function insertBulkEdit(
  db: Db,
  edit: {
    readonly organisationId: string
    readonly id: string
    readonly change: unknown
    readonly before: readonly BulkBefore[]
    readonly madeBy: string
  },
): Promise<void> {
  await db
    .insertInto('bulk_edit')
    .values({
      organisation_id: edit.organisationId,
      id: edit.id,
      change: JSON.stringify(edit.change),
      before: JSON.stringify(edit.before),
      made_by: edit.madeBy,
    })
    .execute()
}

export async function findBulkEdit(db: Db, id: string): Promise<BulkEditRow | undefined> {
  const row = await db.selectFrom('bulk_edit').select(['id', 'before', 'undone_at as undoneAt']).where('id', '=', id).executeTakeFirst()
  return row && { ...row, before: row.before as BulkBefore[] }
}

export async function markUndone(db: Db, id: string): Promise<void> {
  await db.updateTable('bulk_edit').set({ undone_at: sql<Date>`current_moment()` }).where('id', '=', id).execute()
}
