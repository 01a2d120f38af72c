import { sql } from 'kysely'
import type { Db } from './open.ts'

/** What the records of these ids are called, of whatever kind they are; an erased person's name is empty. */
export async function namesOf(db: Db, ids: Iterable<string>): Promise<Record<string, string>> {
  const given = sql`any (${[...new Set(ids)]}::uuid[])`
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from person where id = ${given}
    union all select id, name from component where id = ${given}
    union all select id, name from aim where id = ${given}
    union all select id, name from role where id = ${given}
    union all select id, name from custom_field where id = ${given}
    union all select id, name from selection where id = ${given}
    union all select id, title from decision where id = ${given}
    union all select id, title from pack where id = ${given}`.execute(db)
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}
