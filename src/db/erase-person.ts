import { sql } from 'kysely'
import type { Db } from './open.ts'

/**
 * Empties a person, here and in every image the history keeps of the person. The record, its id and all acts stay.
 * False when there is no such person.
 */
export async function erasePerson(db: Db, personId: string): Promise<boolean> {
  const erased = await db
    .updateTable('person')
    .set(({ fn }) => ({ name: '', email: null, sort_key: '', erased_at: fn<Date>('current_moment', []), revision: sql`revision + 1` }))
    .where('id', '=', personId)
    .returning('id')
    .executeTakeFirst()
  if (erased) await sql`select empty_history_of_person(${personId})`.execute(db)
  return erased !== undefined
}
