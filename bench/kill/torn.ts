import type { Database } from '../../src/db/open.ts'

export const rowsOfAnAct = 4

/** Acts that lack a row, or the history of one. */
export async function countTorn({ pool }: Database): Promise<number> {
  const { rows } = await pool.query<{ torn: number }>(
    `with found as (select sort_key as act, count(*) as people from person group by 1),
          remembered as (select act, count(*) filter (where table_name = 'person') as people, count(*) filter (where table_name = 'organisation') as names
                         from history where act is not null group by 1)
     select count(*)::int as torn from found full join remembered using (act)
     where found.people is distinct from $1 or remembered.people is distinct from $1 or remembered.names is distinct from 1`,
    [rowsOfAnAct],
  )
  return rows[0]?.torn ?? 0
}
