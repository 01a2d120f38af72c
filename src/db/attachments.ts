import { sql } from 'kysely'
import type { Db } from './open.ts'
import type { Tables } from './tables.gen.ts'

export type AttachedTo = Tables['attachment']['about_kind']

export interface AttachmentRow {
  readonly id: string
  readonly aboutKind: AttachedTo
  readonly aboutId: string
  readonly name: string
  readonly type: string
  readonly size: number
  readonly sha256: string
  readonly addedById: string
  readonly addedByName: string
  readonly addedAt: Date
  readonly removedAt: Date | null
}

/** The columns that name people, for each kind of record that files can be attached to. */
const peopleIn: Readonly<Record<AttachedTo, readonly string[]>> = {
  component: ['owner_id', 'sponsor_id'],
  aim: [],
  selection: ['asked_by'],
  decision: ['recorded_by'],
  obstacle: ['person_id'],
  thanks: ['person_id'],
}

/** The persons whom a record names; undefined when there is no such record. */
export async function peopleOfRecord(db: Db, kind: AttachedTo, id: string): Promise<readonly string[] | undefined> {
  const columns = peopleIn[kind].map((column) => sql.ref(column))
  const { rows } = await sql<{ people: string[] }>`
    select array_remove(array[${sql.join(columns)}]::uuid[], null) as people from ${sql.table(kind)} where id = ${id}`.execute(db)
  return rows[0]?.people
}

/** Waits for others who attach files here, so that two of them cannot both take the last room. */
export async function lockAttachments(db: Db, organisationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('portolan.attachment'), hashtext(${organisationId}))`.execute(db)
}

export async function hasContent(db: Db, sha256: string): Promise<boolean> {
  const row = await db.selectFrom('attachment_content').select('id').where('sha256', '=', sha256).executeTakeFirst()
  return row !== undefined
}

/** Bytes that all contents take, each counted once. */
export async function usedBytes(db: Db): Promise<number> {
  const { rows } = await sql<{ used: number }>`select coalesce(sum(size_bytes), 0)::bigint as used from attachment_content`.execute(db)
  return Number(rows[0]?.used)
}

/** Keeps bytes unless they are kept already. */
export async function keepContent(
  db: Db,
  content: { readonly organisationId: string; readonly id: string; readonly sha256: string; readonly bytes: Uint8Array },
): Promise<void> {
  await db
    .insertInto('attachment_content')
    .values({ organisation_id: content.organisationId, id: content.id, sha256: content.sha256, content: Buffer.from(content.bytes) })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'sha256']).doNothing())
    .execute()
}

export async function insertAttachment(
  db: Db,
  row: Pick<AttachmentRow, 'id' | 'aboutKind' | 'aboutId' | 'name' | 'type' | 'sha256' | 'addedById'> & { readonly organisationId: string },
): Promise<void> {
  await db
    .insertInto('attachment')
    .values({
      organisation_id: row.organisationId,
      id: row.id,
      about_kind: row.aboutKind,
      about_id: row.aboutId,
      name: row.name,
      type: row.type,
      sha256: row.sha256,
      added_by: row.addedById,
    })
    .execute()
}

function attachments(db: Db) {
  return db
    .selectFrom('attachment as a')
    .innerJoin('attachment_content as c', (join) =>
      join.onRef('c.organisation_id', '=', 'a.organisation_id').onRef('c.sha256', '=', 'a.sha256'),
    )
    .innerJoin('person as p', (join) => join.onRef('p.organisation_id', '=', 'a.organisation_id').onRef('p.id', '=', 'a.added_by'))
    .select(['a.id', 'about_kind as aboutKind', 'about_id as aboutId', 'a.name', 'type', 'size_bytes as size', 'a.sha256'])
    .select(['added_by as addedById', 'p.name as addedByName', 'added_at as addedAt', 'removed_at as removedAt'])
}

/** The latest first, from just before `after`; one more than `limit`. Removed ones are not listed. */
export function listAttachments(
  db: Db,
  {
    kind,
    id,
    after,
    limit,
  }: { kind: AttachedTo; id: string; after: { readonly sortKey: string; readonly id: string } | undefined; limit: number },
): Promise<AttachmentRow[]> {
  return attachments(db)
    .where('about_kind', '=', kind)
    .where('about_id', '=', id)
    .where('removed_at', 'is', null)
    .$if(after !== undefined, (rest) => rest.where(sql<boolean>`(added_at, a.id) < (${after?.sortKey}::timestamptz, ${after?.id}::uuid)`))
    .orderBy('added_at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(limit + 1)
    .execute()
}

/** Also when it was removed. */
export function findAttachment(db: Db, id: string): Promise<AttachmentRow | undefined> {
  return attachments(db).where('a.id', '=', id).executeTakeFirst()
}

export async function readContent(db: Db, sha256: string): Promise<Uint8Array> {
  const row = await db.selectFrom('attachment_content').select('content').where('sha256', '=', sha256).executeTakeFirstOrThrow()
  return row.content
}

/** Marks an attachment as removed, or with null as there again. */
export async function setRemoved(db: Db, id: string, removedAt: Date | null): Promise<void> {
  await db.updateTable('attachment').set({ removed_at: removedAt }).where('id', '=', id).execute()
}

/** Deletes what was removed before `before`, and bytes that nothing refers to, in every organisation that the transaction sees. */
export async function forgetRemoved(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('attachment').where('removed_at', '<=', before).execute()
  await sql`
    delete from attachment_content c where not exists (
      select from attachment a where a.organisation_id = c.organisation_id and a.sha256 = c.sha256
    )`.execute(db)
}
