import { sql } from 'kysely'
import type { Db } from './open.ts'

export interface PersonRow {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly sortKey: string
  readonly revision: number
}

/** By name, then id, from just after `after`; one row more than `limit`. Erased persons are not listed. */
export function listPeople(
  db: Db,
  { after, limit, search }: { after: { sortKey: string; id: string } | undefined; limit: number; search: string },
): Promise<PersonRow[]> {
  return db
    .selectFrom('person')
    .select(['id', 'name', 'email', 'sort_key as sortKey', 'revision'])
    .where('erased_at', 'is', null)
    .where('sort_key', 'like', `%${search.replace(/[\\%_]/g, '\\$&')}%`)
    .$if(after !== undefined, (rest) => rest.where(sql<boolean>`(sort_key, id) > (${after?.sortKey}, ${after?.id}::uuid)`))
    .orderBy('sort_key')
    .orderBy('id')
    .limit(limit + 1)
    .execute()
}

/** Those of these ids that nobody has. */
export async function missingPeople(db: Db, ids: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('person')
    .select('id')
    .where('id', '=', sql<string>`any (${[...ids]}::uuid[])`)
    .execute()
  const known = new Set(rows.map(({ id }) => id))
  return ids.filter((id) => !known.has(id))
}

export async function nameOfPerson(db: Db, id: string): Promise<string> {
  const row = await db.selectFrom('person').select('name').where('id', '=', id).executeTakeFirst()
  return row?.name ?? ''
}

export async function namesOfPeople(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', '=', sql<string>`any (${[...ids]}::uuid[])`)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
