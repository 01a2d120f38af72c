import { sql } from 'kysely'
import type { BulkContent } from '#domain/component/bulk-change.ts'
import { sortKey } from '#domain/foundation/sort-key.ts'
import type { Db } from './open.ts'

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
      state: row.state,
      kind: row.kind,
      authorised: row.authorisedBy,
      sponsor: row.sponsorId,
      owner: row.ownerId,
      parent: row.parentId,
      starts: row.startDate,
      ends: row.endDate,
      category: row.category,
      mandatory: row.mandatory,
      competes: row.competes,
      risk: row.deliveryRisk,
      tags: row.tags,
      custom: row.custom,
      search: sortKey([row.name, row.reference ?? '', ...row.tags].join(' ')),
    })),
  )
  const { rows: changed } = await sql<{ id: string }>`
    update component set state = given.state, kind = given.kind, authorised_by = given.authorised,
      sponsor_id = given.sponsor, owner_id = given.owner, parent_id = given.parent, start_date = given.starts, end_date = given.ends,
      category = given.category, mandatory = given.mandatory, competes = given.competes, delivery_risk = given.risk,
      tags = array(select jsonb_array_elements_text(given.tags)), custom = given.custom, search_key = given.search,
      revision = component.revision + 1
    from jsonb_to_recordset(${given}::jsonb) as given (id uuid, revision integer, state text, kind text, authorised uuid, sponsor uuid,
      owner uuid, parent uuid, starts date, ends date, category text, mandatory boolean, competes boolean, risk smallint, tags jsonb,
      custom jsonb, search text)
    where component.id = given.id and component.revision = given.revision
    returning component.id`.execute(db)
  return changed.map(({ id }) => id)
}

/** What a bulk edit changed of a component, as it was before, and the revision the edit left the component at. */
export type BulkBefore = Partial<BulkContent> & { readonly id: string; readonly name: string; readonly revisionAfter: number }

/** What was said of all, and the decision that was written down with it. */
export interface KeptChange {
  readonly state?: BulkContent['state'] | undefined
  readonly decisionId?: string | undefined
}

export interface BulkEditRow {
  readonly id: string
  readonly change: KeptChange
  readonly before: readonly BulkBefore[]
  readonly madeBy: string
  readonly undoneAt: Date | null
}

export async function insertBulkEdit(
  db: Db,
  { organisationId, ...edit }: Omit<BulkEditRow, 'undoneAt'> & { readonly organisationId: string },
): Promise<void> {
  await db
    .insertInto('bulk_edit')
    .values({
      organisation_id: organisationId,
      id: edit.id,
      change: JSON.stringify(edit.change),
      before: JSON.stringify(edit.before),
      made_by: edit.madeBy,
    })
    .execute()
}

export async function findBulkEdit(db: Db, id: string): Promise<BulkEditRow | undefined> {
  const row = await db
    .selectFrom('bulk_edit')
    .select(['id', 'change', 'before', 'made_by as madeBy', 'undone_at as undoneAt'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { ...row, change: row.change as KeptChange, before: row.before as BulkBefore[] }
}

export async function markUndone(db: Db, id: string): Promise<void> {
  await db.updateTable('bulk_edit').set({ undone_at: sql<Date>`current_moment()` }).where('id', '=', id).execute()
}
