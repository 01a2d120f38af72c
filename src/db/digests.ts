import { sql } from 'kysely'
import type { Db } from './open.ts'

/** Somebody who has not read something and wants to be told by mail. */
export interface Awaiting {
  readonly organisationId: string
  readonly personId: string
  readonly email: string
  readonly language: string
  readonly timeZone: string
  readonly firstUnreadAt: Date
  readonly lastUnreadAt: Date
  /** When a mail was last sent to them. */
  readonly sentAt: Date | null
}

/** Of every organisation; only those to whom something has come since their last mail. */
export async function listAwaiting(db: Db): Promise<readonly Awaiting[]> {
  const { rows } = await sql<Awaiting>`
    select n.organisation_id as "organisationId", n.person_id as "personId", a.email, coalesce(a.language, 'en') as language, coalesce(a.time_zone, 'UTC') as "timeZone",
           n.first as "firstUnreadAt", n.last as "lastUnreadAt", d.sent_at as "sentAt"
    from (
      select organisation_id, person_id, min(created_at) as first, max(created_at) as last
      from notice where read_at is null group by organisation_id, person_id
    ) n
    join membership m on m.organisation_id = n.organisation_id and m.id = n.person_id and m.state = 'active'
    join identity.seat s on s.organisation_id = n.organisation_id and s.person_id = n.person_id
    join identity.account a on a.id = s.account_id and a.digest and a.email is not null
    left join digest d on d.organisation_id = n.organisation_id and d.id = n.person_id
    where d.sent_at is null or n.last > d.sent_at
    order by n.organisation_id, n.person_id`.execute(db)
  return rows
}

/** Notes that a person is sent a mail now. False if one was sent since `sentAt` was read: two processes never both send. */
export async function claimDigest(
  db: Db,
  { organisationId, personId, sentAt }: Pick<Awaiting, 'organisationId' | 'personId' | 'sentAt'>,
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into digest (organisation_id, id, sent_at) values (${organisationId}, ${personId}, ${now})
    on conflict (organisation_id, id) do update set sent_at = excluded.sent_at where digest.sent_at = ${sentAt}`.execute(db)
  return numAffectedRows === 1n
}
