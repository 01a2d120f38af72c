import { sql } from 'kysely'
import type { Db } from '../open.ts'

/** Somebody's place in an organisation. */
export interface Seat {
  readonly organisationId: string
  readonly accountId: string
}

/**
 * Takes an account out of an organisation: seat, tokens and invitations there. One that sits nowhere else ends, with its
 * sessions and the attempts to come in under its address; the account of whoever started the installation stays.
 */
export async function leaveOrganisation(db: Db, { organisationId, accountId }: Seat): Promise<void> {
  for (const table of ['seat', 'token', 'link']) {
    await sql`
      delete from ${sql.table(`identity.${table}`)}
      where account_id = ${accountId} and organisation_id = ${organisationId}`.execute(db)
  }
  const { rows } = await sql<{ email: string | null }>`
    delete from identity.account
    where id = ${accountId}
      and id <> (select id from identity.account order by created_at, id limit 1)
      and not exists (select from identity.seat where account_id = ${accountId})
    returning email`.execute(db)
  await sql`delete from identity.attempt where key = ${`email:${rows[0]?.email ?? ''}`}`.execute(db)
}
