import { sql } from 'kysely'
import type { Db } from './open.ts'

export interface NewMail {
  readonly organisationId: string
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly now: Date
}

/** A mail that is this process's to hand over, until its claim ends. */
export interface ClaimedMail {
  readonly organisationId: string
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  /** How often it was tried, this time included. */
  readonly attempts: number
}

/** Puts a mail on its way with the transaction: when that is undone, there was no mail. */
export async function queueMail(db: Db, { organisationId, id, to, subject, text, now }: NewMail): Promise<void> {
  await db
    .insertInto('outbox_mail')
    .values({ organisation_id: organisationId, id, recipient: to, subject, text, queued_at: now, next_try_at: now })
    .execute()
}

/**
 * Claims the mail that has been due the longest; nobody else gets it before `until`. A process that ends in between
 * leaves it to be tried again then.
 */
export async function claimMail(db: Db, { now, until }: { now: Date; until: Date }): Promise<ClaimedMail | undefined> {
  const { rows } = await sql<ClaimedMail>`
    update outbox_mail set attempts = attempts + 1, next_try_at = ${until}
    where (organisation_id, id) = (
      select organisation_id, id from outbox_mail
      where next_try_at <= ${now} and sent_at is null and gave_up_at is null
      order by next_try_at, id limit 1 for update skip locked
    )
    returning organisation_id as "organisationId", id, recipient as "to", subject, text, attempts`.execute(db)
  return rows[0]
}

type Key = Pick<ClaimedMail, 'organisationId' | 'id'>

function one(db: Db, { organisationId, id }: Key) {
  return db.updateTable('outbox_mail').where('organisation_id', '=', organisationId).where('id', '=', id)
}

/** Notes that a mail was handed over, and forgets what it said. */
export async function markSent(db: Db, mail: Key, now: Date): Promise<void> {
  await one(db, mail).set({ sent_at: now, text: '', last_error: null }).execute()
}

export async function markToRetry(db: Db, mail: Key, { error, at }: { error: string; at: Date }): Promise<void> {
  await one(db, mail).set({ last_error: error, next_try_at: at }).execute()
}

export async function markGivenUp(db: Db, mail: Key, { error, now }: { error: string; now: Date }): Promise<void> {
  await one(db, mail).set({ last_error: error, gave_up_at: now, text: '' }).execute()
}

/** Forgets mail that was handed over before `before`. */
export async function forgetSentMail(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('outbox_mail').where('sent_at', '<', before).execute()
}
