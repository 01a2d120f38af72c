import { sql } from 'kysely'
import type { Db } from './open.ts'

export interface ObservationRow {
  readonly id: string
  readonly componentId: string
  readonly asOf: string
  /** Title of the list. */
  readonly list: string
  readonly row: number
  /** It is about a part of the component. */
  readonly part: boolean
  readonly cells: unknown
}

const chunk = 5000

/** Skips those that are known already: the same component, list and cells, and, but for parts, the same day. */
export async function insertObservations(
  db: Db,
  { organisationId, batchId }: { organisationId: string; batchId: string },
  rows: readonly ObservationRow[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += chunk) {
    const part = rows.slice(at, at + chunk)
    const of = <Key extends keyof ObservationRow>(key: Key) => part.map((row) => row[key])
    await sql`
      insert into observation (organisation_id, id, component_id, batch_id, as_of, list, row_number, part, cells)
      select ${organisationId}, given.id, given.component, ${batchId}, given.day, given.list, given.row, given.part, given.cells
      from unnest(${of('id')}::uuid[], ${of('componentId')}::uuid[], ${of('asOf')}::date[], ${of('list')}::text[], ${of('row')}::int[],
        ${of('part')}::boolean[], ${part.map(({ cells }) => JSON.stringify(cells))}::jsonb[])
        as given (id, component, day, list, row, part, cells)
      where not exists (
        select from observation known
        where known.component_id = given.component and (known.as_of = given.day or given.part) and known.cells = given.cells
      )`.execute(db)
  }
}

/** What lists said about a component: by list, its own rows before those of its parts, the latest first. At most `most`. */
export async function listObservations(
  db: Db,
  componentId: string,
  most: number,
): Promise<(Omit<ObservationRow, 'id' | 'componentId'> & { readonly batchId: string })[]> {
  const rows = await db
    .selectFrom('observation')
    .select(['batch_id as batchId', 'as_of as asOf', 'list', 'row_number as row', 'part', 'cells'])
    .where('component_id', '=', componentId)
    .orderBy('part')
    .orderBy('list')
    .orderBy('as_of', 'desc')
    .orderBy('row_number')
    .orderBy('id')
    .limit(most)
    .execute()
  return rows
}
