import { sql } from 'kysely'
import type { Db } from './open.ts'

/** Whose notices. Named even where row-level security would do: some are written and read across organisations. */
export interface Reader {
  readonly organisationId: string
  readonly personId: string
}

export interface NewNotice {
  readonly id: string
  readonly personId: string
  readonly kind: string
  readonly aboutKind: string
  readonly aboutId: string | null
  readonly facts: object
}

export interface NoticeRow extends Omit<NewNotice, 'facts' | 'personId'> {
  readonly facts: unknown
  /** Who caused it; empty: the product itself, or somebody erased. */
  readonly byName: string
  /** To whom the mail went that it is about. */
  readonly recipient: string | null
  readonly createdAt: Date
  readonly readAt: Date | null
}

/** Writes those whose person is an active member: nobody else would ever read them. */
export async function insertNotices(
  db: Db,
  { organisationId, byPerson, now }: { organisationId: string; byPerson: string | null; now: Date },
  notices: readonly NewNotice[],
): Promise<void> {
  if (notices.length === 0) return
  await sql`
    insert into notice (organisation_id, id, person_id, kind, about_kind, about_id, by_person, facts, created_at)
    select ${organisationId}, n.id, n."personId", n.kind, n."aboutKind", n."aboutId", ${byPerson}, n.facts, ${now}
    from jsonb_to_recordset(${JSON.stringify(notices)}::jsonb)
      as n(id uuid, "personId" uuid, kind text, "aboutKind" text, "aboutId" uuid, facts jsonb)
    join membership m on m.organisation_id = ${organisationId} and m.id = n."personId" and m.state = 'active'`.execute(db)
}

/** Active members who wear one of these hats. */
export async function membersWithHats(db: Db, organisationId: string, hats: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from membership where organisation_id = ${organisationId} and state = 'active' and hats && ${[...hats]}::text[]
    order by id`.execute(db)
  return rows.map(({ id }) => id)
}

function noticesOf(db: Db, { organisationId, personId }: Reader) {
  return db
    .selectFrom('notice')
    .leftJoin('person', (join) =>
      join.onRef('person.organisation_id', '=', 'notice.organisation_id').onRef('person.id', '=', 'notice.by_person'),
    )
    .leftJoin('outbox_mail as mail', (join) =>
      join.onRef('mail.organisation_id', '=', 'notice.organisation_id').onRef('mail.id', '=', 'notice.about_id'),
    )
    .select(['notice.id', 'notice.kind', 'about_kind as aboutKind', 'about_id as aboutId', 'facts'])
    .select(['notice.created_at as createdAt', 'read_at as readAt', 'mail.recipient'])
    .select((eb) => eb.fn.coalesce('person.name', sql<string>`''`).as('byName'))
    .where('notice.organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
}

/** The latest first, from just before `after`; one more than `limit`. */
export function listNotices(
  db: Db,
  reader: Reader,
  { after, limit, unreadOnly }: { after?: { sortKey: string; id: string } | undefined; limit: number; unreadOnly: boolean },
): Promise<NoticeRow[]> {
  return noticesOf(db, reader)
    .$if(unreadOnly, (rest) => rest.where('read_at', 'is', null))
    .$if(after !== undefined, (rest) =>
      rest.where(sql<boolean>`(notice.created_at, notice.id) < (${after?.sortKey}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy('notice.created_at', 'desc')
    .orderBy('notice.id', 'desc')
    .limit(limit + 1)
    .execute()
}

export function findNotice(db: Db, reader: Reader, id: string): Promise<NoticeRow | undefined> {
  return noticesOf(db, reader).where('notice.id', '=', id).executeTakeFirst()
}

export async function countUnread(db: Db, { organisationId, personId }: Reader): Promise<number> {
  const { rows } = await sql<{ unread: number }>`
    select count(*) as unread from notice
    where organisation_id = ${organisationId} and person_id = ${personId} and read_at is null`.execute(db)
  return Number(rows[0]?.unread ?? 0)
}

/** Marks one notice, or all, as read now; what was read before keeps its moment. Answers how many were marked. */
export async function markRead(
  db: Db,
  { organisationId, personId }: Reader,
  { id, now }: { id: string | null; now: Date },
): Promise<number> {
  const { numAffectedRows } = await sql`
    update notice set read_at = ${now}
    where organisation_id = ${organisationId} and person_id = ${personId} and read_at is null
      and (${id}::uuid is null or id = ${id}::uuid)`.execute(db)
  return Number(numAffectedRows ?? 0)
}
