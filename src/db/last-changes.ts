import { sql } from 'kysely'
import type { Db } from './open.ts'

/** Who last changed a record, when, and on which day. `person` is null where the product itself did. */
export interface LastChange {
  readonly recordId: string
  readonly person: string | null
  readonly at: Date
  readonly on: string
}

/** The last change of every record of these tables, or of those with these ids; an erased person's name is empty. */
export async function listLastChanges(db: Db, tables: readonly string[], ids?: readonly string[]): Promise<LastChange[]> {
  const among = ids === undefined ? sql`` : sql`and h.record_id = any (${[...ids]}::uuid[])`
  const { rows } = await sql<LastChange>`
    select distinct on (h.record_id) h.record_id as "recordId", p.name as person, h.happened_at as "at",
      to_char(h.happened_at at time zone 'UTC', 'YYYY-MM-DD') as "on"
    from history h
    left join person p on p.organisation_id = h.organisation_id and p.id = h.person_id
    where h.table_name in (${sql.join([...tables])}) ${among}
    order by h.record_id, h.id desc`.execute(db)
  return rows
}
