import { sql } from 'kysely'
import type { Db } from '../open.ts'
import { keepPlan } from '../spare-trips.ts'
import { seatsOf } from './accounts.ts'
import type { CredentialRow } from './credentials.ts'

export interface TokenRow {
  readonly id: string
  readonly name: string
  readonly hat: string | null
  readonly createdAt: Date
  readonly expiresAt: Date | null
  readonly lastUsedAt: Date | null
}

export async function findToken(db: Db, secretHash: Buffer, now: Date): Promise<CredentialRow | undefined> {
  const { rows } = await sql<CredentialRow>`
    select t.id, a.id as "accountId", a.password_hash is not null as "hasPassword",
           t.organisation_id as "organisationId", t.hat, t.last_used_at as "seenAt",
           ${seatsOf(sql`a.id`)} as seats
    from identity.token t join identity.account a on a.id = t.account_id
    where t.secret_hash = ${secretHash} and (t.expires_at is null or t.expires_at > ${now}) ${keepPlan}`.execute(db)
  return rows[0]
}

export async function noteTokenUse(db: Db, id: string, now: Date): Promise<void> {
  await sql`update identity.token set last_used_at = ${now} where id = ${id}`.execute(db)
}

/** The tokens a person made, newest first; the command line's own is not among them. */
export async function listTokens(db: Db, accountId: string, organisationId: string): Promise<readonly TokenRow[]> {
  const { rows } = await sql<TokenRow>`
    select id, name, hat, created_at as "createdAt", expires_at as "expiresAt", last_used_at as "lastUsedAt"
    from identity.token where account_id = ${accountId} and organisation_id = ${organisationId}
    order by created_at desc, id`.execute(db)
  return rows
}

export async function insertToken(
  db: Db,
  token: Omit<TokenRow, 'lastUsedAt'> & { secretHash: Buffer; accountId: string; organisationId: string | null },
): Promise<void> {
  await sql`
    insert into identity.token (id, secret_hash, account_id, organisation_id, hat, name, created_at, expires_at)
    values (${token.id}, ${token.secretHash}, ${token.accountId}, ${token.organisationId}, ${token.hat}, ${token.name},
            ${token.createdAt}, ${token.expiresAt})`.execute(db)
}

/** True if there was such a token of this account. */
export async function deleteToken(db: Db, accountId: string, id: string): Promise<boolean> {
  const { rows } = await sql`delete from identity.token where account_id = ${accountId} and id = ${id} returning id`.execute(db)
  return rows.length > 0
}

export async function deleteTokensOf(db: Db, accountId: string, organisationId: string): Promise<void> {
  await sql`delete from identity.token where account_id = ${accountId} and organisation_id = ${organisationId}`.execute(db)
}

/** Those bound to no organisation: what the command line of this machine was given. */
export async function deleteLocalTokens(db: Db): Promise<void> {
  await sql`delete from identity.token where organisation_id is null`.execute(db)
}
