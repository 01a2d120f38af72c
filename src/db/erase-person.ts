import { sql } from 'kysely'
import type { Db } from './open.ts'

export interface Erased {
  readonly organisationId: string
  readonly personId: string
  /** Where mail reached the person: as the organisation knew them, and as their account does. */
  readonly addresses: readonly string[]
}

/**
 * Empties a person, here and in every image the history keeps of the person. The record, its id and all acts stay.
 * What was meant for the person goes: notices, mail, answers kept for repeated requests. In mail to others that is still
 * on its way, the name goes.
 */
export async function erasePerson(db: Db, { organisationId, personId, addresses }: Erased): Promise<void> {
  await forgetMail(db, { organisationId, personId, addresses })
  await sql`delete from notice where organisation_id = ${organisationId} and person_id = ${personId}`.execute(db)
  await sql`
    delete from remembered_answer
    where organisation_id = ${organisationId} and (person_id = ${personId} or answer::text like ${`%${personId}%`})`.execute(db)
  await sql`
    update aim_order set said_by = '' where organisation_id = ${organisationId} and said_by_person = ${personId}`.execute(db)
  await sql`
    update person set name = '', email = null, sort_key = '', erased_at = current_moment(), revision = revision + 1
    where organisation_id = ${organisationId} and id = ${personId}`.execute(db)
  await sql`select empty_history_of_person(${personId})`.execute(db)
}

async function forgetMail(db: Db, { organisationId, personId, addresses }: Erased): Promise<void> {
  const theirs = sql`select id from outbox_mail where organisation_id = ${organisationId} and recipient = any (${[...addresses]}::text[])`
  await sql`
    delete from notice
    where organisation_id = ${organisationId} and kind = 'mail_undeliverable' and about_id in (${theirs})`.execute(db)
  await sql`delete from outbox_mail where organisation_id = ${organisationId} and id in (${theirs})`.execute(db)
  await sql`
    update outbox_mail m set subject = replace(m.subject, p.name, '…'), text = replace(m.text, p.name, '…')
    from person p
    where m.organisation_id = ${organisationId} and p.organisation_id = m.organisation_id and p.id = ${personId}
      and (strpos(m.text, p.name) > 0 or strpos(m.subject, p.name) > 0)`.execute(db)
}
