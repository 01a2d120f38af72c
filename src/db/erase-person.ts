import { sql } from 'kysely'
import type { Db } from './open.ts'

/**
 * Empties a person, here and in every image the history keeps of the person. The record, its id and all acts stay.
 * Notices and mail for the person go. False when there is no such person.
 */
export async function erasePerson(db: Db, personId: string): Promise<boolean> {
  await db.deleteFrom('notice').where('person_id', '=', personId).execute()
  await db
    .deleteFrom('outbox_mail')
    .where('recipient', '=', (eb) => eb.selectFrom('person').select(sql<string>`email`.as('email')).where('id', '=', personId))
    .execute()
  const erased = await db
    .updateTable('person')
    .set(({ fn }) => ({ name: '', email: null, sort_key: '', erased_at: fn<Date>('current_moment', []), revision: sql`revision + 1` }))
    .where('id', '=', personId)
    .returning('id')
    .executeTakeFirst()
  if (erased) await sql`select empty_history_of_person(${personId})`.execute(db)
  return erased !== undefined
}
