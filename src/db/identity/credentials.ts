import { sql } from 'kysely'
import type { Db } from '../open.ts'
import { keepPlan } from '../spare-trips.ts'
import { type SeatRow, seatsOf } from './accounts.ts'

/** What came with a request and was recognised: whose account, and where and as what it means to act. */
export interface CredentialRow {
  readonly id: string
  readonly accountId: string
  readonly hasPassword: boolean
  readonly organisationId: string | null
  readonly hat: string | null
  readonly seenAt: Date | null
  readonly seats: readonly SeatRow[]
}

export async function findSession(db: Db, secretHash: Buffer, now: Date): Promise<CredentialRow | undefined> {
  const { rows } = await sql<CredentialRow>`
    select s.id, a.id as "accountId", a.password_hash is not null as "hasPassword",
           s.organisation_id as "organisationId", s.hat, s.seen_at as "seenAt",
           ${seatsOf(sql`a.id`)} as seats
    from identity.session s join identity.account a on a.id = s.account_id
    where s.secret_hash = ${secretHash} and s.expires_at > ${now} ${keepPlan}`.execute(db)
  return rows[0]
}

export interface SessionRow {
  readonly id: string
  readonly secretHash: Buffer
  readonly accountId: string
  readonly seenAt: Date
  readonly expiresAt: Date
}

export async function insertSession(db: Db, session: SessionRow): Promise<void> {
  await sql`
    insert into identity.session (id, secret_hash, account_id, seen_at, expires_at)
    values (${session.id}, ${session.secretHash}, ${session.accountId}, ${session.seenAt}, ${session.expiresAt})`.execute(db)
}

export async function prolongSession(db: Db, id: string, { seenAt, expiresAt }: { seenAt: Date; expiresAt: Date }): Promise<void> {
  await sql`update identity.session set seen_at = ${seenAt}, expires_at = ${expiresAt} where id = ${id}`.execute(db)
}

export async function updateSessionHat(db: Db, id: string, worn: { organisationId: string; hat: string }): Promise<void> {
  await sql`update identity.session set organisation_id = ${worn.organisationId}, hat = ${worn.hat} where id = ${id}`.execute(db)
}

export async function deleteSession(db: Db, id: string): Promise<void> {
  await sql`delete from identity.session where id = ${id}`.execute(db)
}

/** Ends every session of an account but the one given. */
export async function deleteOtherSessions(db: Db, accountId: string, keep: string | null): Promise<void> {
  await sql`delete from identity.session where account_id = ${accountId} and id is distinct from ${keep}`.execute(db)
}

export async function insertLink(
  db: Db,
  link: {
    secretHash: Buffer
    purpose: 'enter' | 'invitation'
    accountId: string
    organisationId: string | null
    /** The person of the organisation who invites. */
    invitedBy?: string
    expiresAt: Date
  },
): Promise<void> {
  await sql`
    insert into identity.link (secret_hash, purpose, account_id, organisation_id, invited_by, expires_at)
    values (${link.secretHash}, ${link.purpose}, ${link.accountId}, ${link.organisationId}, ${link.invitedBy ?? null}, ${link.expiresAt})`.execute(
    db,
  )
}

/** Takes a link out, so that it lets nobody in a second time; undefined if it is unknown or too old. */
export async function takeLink(
  db: Db,
  { secretHash, purpose, now }: { secretHash: Buffer; purpose: 'enter' | 'invitation'; now: Date },
): Promise<{ accountId: string; organisationId: string | null; invitedBy: string | null } | undefined> {
  const { rows } = await sql<{ accountId: string; organisationId: string | null; invitedBy: string | null; expiresAt: Date }>`
    delete from identity.link where secret_hash = ${secretHash} and purpose = ${purpose}
    returning account_id as "accountId", organisation_id as "organisationId", invited_by as "invitedBy", expires_at as "expiresAt"`.execute(
    db,
  )
  const [link] = rows
  return link && link.expiresAt > now ? link : undefined
}

/** Makes worthless the links given out before, say when a new invitation replaces an old one. */
export async function deleteLinks(db: Db, accountId: string, organisationId: string | null): Promise<void> {
  await sql`
    delete from identity.link
    where account_id = ${accountId} and organisation_id is not distinct from ${organisationId}`.execute(db)
}

/** Notes an attempt and says when the earlier ones of the window happened, oldest first. */
export async function noteAttempt(db: Db, key: string, { now, since }: { now: Date; since: Date }): Promise<readonly Date[]> {
  const { rows } = await sql<{ happenedAt: Date }>`
    select happened_at as "happenedAt" from identity.attempt where key = ${key} and happened_at > ${since} order by happened_at`.execute(db)
  await sql`insert into identity.attempt (key, happened_at) values (${key}, ${now})`.execute(db)
  return rows.map(({ happenedAt }) => happenedAt)
}

export async function forgetAttempts(db: Db, key: string): Promise<void> {
  await sql`delete from identity.attempt where key = ${key}`.execute(db)
}

/** Deletes sessions and links that have ended, and attempts made before `attemptsBefore`. */
export async function forgetCredentials(db: Db, { now, attemptsBefore }: { now: Date; attemptsBefore: Date }): Promise<void> {
  await sql`delete from identity.session where expires_at <= ${now}`.execute(db)
  await sql`delete from identity.link where expires_at <= ${now}`.execute(db)
  await sql`delete from identity.attempt where happened_at <= ${attemptsBefore}`.execute(db)
}
