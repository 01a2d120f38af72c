import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../open.ts'

export interface AccountRow {
  readonly id: string
  readonly email: string | null
  readonly passwordHash: string | null
  /** Null until the account has been in a browser, or somebody has chosen one. */
  readonly language: string | null
  readonly theme: string
  readonly timeZone: string | null
  /** Wants a mail of what is unread. */
  readonly digest: boolean
}

const columns = sql`id, email, password_hash as "passwordHash", language, theme, time_zone as "timeZone", digest`

export async function findAccount(db: Db, id: string): Promise<AccountRow | undefined> {
  const { rows } = await sql<AccountRow>`select ${columns} from identity.account where id = ${id}`.execute(db)
  return rows[0]
}

export async function findAccountByEmail(db: Db, email: string): Promise<AccountRow | undefined> {
  const { rows } = await sql<AccountRow>`select ${columns} from identity.account where email = ${email}`.execute(db)
  return rows[0]
}

/** The oldest account: whoever started this installation. */
export async function findFirstAccount(db: Db): Promise<AccountRow | undefined> {
  const { rows } = await sql<AccountRow>`select ${columns} from identity.account order by created_at, id limit 1`.execute(db)
  return rows[0]
}

export async function insertAccount(db: Db, { id, email, now }: { id: string; email: string | null; now: Date }): Promise<void> {
  await sql`insert into identity.account (id, email, created_at) values (${id}, ${email}, ${now})`.execute(db)
}

/** Whether the first start made this account and was cut short since. */
export async function isPreparing(db: Db, id: string): Promise<boolean> {
  const { rows } = await sql<{ preparing: boolean }>`select preparing from identity.account where id = ${id}`.execute(db)
  return rows[0]?.preparing ?? false
}

export async function notePreparing(db: Db, id: string, preparing: boolean): Promise<void> {
  await sql`update identity.account set preparing = ${preparing} where id = ${id}`.execute(db)
}

export async function updateProfile(
  db: Db,
  id: string,
  profile: Pick<AccountRow, 'language' | 'theme' | 'timeZone' | 'digest'>,
): Promise<void> {
  await sql`
    update identity.account set language = ${profile.language}, theme = ${profile.theme}, time_zone = ${profile.timeZone},
      digest = ${profile.digest}
    where id = ${id}`.execute(db)
}

export async function updatePassword(db: Db, id: string, { email, passwordHash }: { email: string; passwordHash: string }): Promise<void> {
  await sql`update identity.account set email = ${email}, password_hash = ${passwordHash} where id = ${id}`.execute(db)
}

export interface SeatRow {
  readonly organisationId: string
  readonly organisationName: string
  /** Fictional, shipped with the product. */
  readonly sample: boolean
  readonly personId: string
  /** The hats given to the person here. */
  readonly hats: readonly string[]
  /** No other active member. */
  readonly alone: boolean
}

/** Where an account is an active member, in the order of founding. */
export async function listSeats(db: Db, accountId: string): Promise<readonly SeatRow[]> {
  const { rows } = await sql<{ seats: readonly SeatRow[] }>`select ${seatsOf(sql`${accountId}::uuid`)} as seats`.execute(db)
  return rows[0]?.seats ?? []
}

/** The same as one value of a larger question. */
export function seatsOf(accountId: RawBuilder<unknown>): RawBuilder<readonly SeatRow[]> {
  return sql`(
    select coalesce(json_agg(json_build_object(
             'organisationId', o.id, 'organisationName', o.name, 'sample', o.sample, 'personId', s.person_id, 'hats', m.hats,
             'alone', not exists (
               select from membership other
               where other.organisation_id = s.organisation_id and other.id <> s.person_id and other.state = 'active'
             )
           ) order by o.created_at, o.id), '[]')
    from identity.seat s
    join organisation o on o.id = s.organisation_id
    join membership m on m.organisation_id = s.organisation_id and m.id = s.person_id and m.state = 'active'
    where s.account_id = ${accountId})`
}

export async function insertSeat(db: Db, seat: { accountId: string; organisationId: string; personId: string }): Promise<void> {
  await sql`
    insert into identity.seat (account_id, organisation_id, person_id)
    values (${seat.accountId}, ${seat.organisationId}, ${seat.personId})`.execute(db)
}

export async function findSeatOfPerson(db: Db, organisationId: string, personId: string): Promise<{ accountId: string } | undefined> {
  const { rows } = await sql<{ accountId: string }>`
    select account_id as "accountId" from identity.seat
    where organisation_id = ${organisationId} and person_id = ${personId}`.execute(db)
  return rows[0]
}

export async function findSeat(db: Db, accountId: string, organisationId: string): Promise<{ personId: string } | undefined> {
  const { rows } = await sql<{ personId: string }>`
    select person_id as "personId" from identity.seat
    where account_id = ${accountId} and organisation_id = ${organisationId}`.execute(db)
  return rows[0]
}
