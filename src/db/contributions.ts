import { sql } from 'kysely'
import type { QuickContribution } from '#domain/aims/contribution.ts'
import { sortKey } from '#domain/foundation/sort-key.ts'
import type { Db } from './open.ts'

export interface ContributionCellRow {
  readonly componentId: string
  readonly aimId: string
  readonly score: number
  readonly quick: QuickContribution | null
}

/** By component, then aim; of all components without `componentIds`. */
export function listContributions(db: Db, componentIds?: readonly string[]): Promise<ContributionCellRow[]> {
  return db
    .selectFrom('contribution')
    .select(['component_id as componentId', 'aim_id as aimId', 'score', 'quick'])
    .$if(componentIds !== undefined, (query) => query.where('component_id', '=', sql<string>`any (${[...(componentIds ?? [])]}::uuid[])`))
    .orderBy('component_id')
    .orderBy('aim_id')
    .execute()
}

interface GridQuery {
  readonly after: { readonly sortKey: string; readonly id: string } | undefined
  readonly limit: number
  readonly search?: string | undefined
  readonly componentId?: readonly string[] | undefined
  readonly state?: readonly string[] | undefined
}

/** Rows of the grid by name of the component, then id; one more than `limit`. */
export function listGridRows(db: Db, { after, limit, search = '', componentId, state }: GridQuery) {
  return db
    .selectFrom('component')
    .select(['id as componentId', 'name', 'kind', 'state', 'sort_key as sortKey'])
    .where('search_key', 'like', `%${sortKey(search).replace(/[\\%_]/g, '\\$&')}%`)
    .$if(componentId !== undefined, (rest) => rest.where('id', '=', sql<string>`any (${[...(componentId ?? [])]}::uuid[])`))
    .$if(state !== undefined, (rest) => rest.where(sql<boolean>`state = any (${[...(state ?? [])]}::text[])`))
    .$if(after !== undefined, (rest) => rest.where(sql<boolean>`(sort_key, id) > (${after?.sortKey}, ${after?.id}::uuid)`))
    .orderBy('sort_key')
    .orderBy('id')
    .limit(limit + 1)
    .execute()
}

/** The cells as they are now, for those that hold something. */
export async function findCells(
  db: Db,
  cells: readonly Pick<ContributionCellRow, 'componentId' | 'aimId'>[],
): Promise<(ContributionCellRow & { readonly id: string })[]> {
  const { rows } = await sql<ContributionCellRow & { readonly id: string }>`
    select contribution.id, contribution.component_id as "componentId", contribution.aim_id as "aimId", score, quick
    from contribution join ${cellsTable(cells)} on given.component = contribution.component_id and given.aim = contribution.aim_id`.execute(
    db,
  )
  return rows
}

/** Writes cells; those of the same value are left alone. */
export async function upsertCells(
  db: Db,
  { organisationId, newId }: { organisationId: string; newId: () => string },
  cells: readonly ContributionCellRow[],
): Promise<void> {
  const given = JSON.stringify(
    cells.map((cell) => ({ id: newId(), component: cell.componentId, aim: cell.aimId, score: cell.score, quick: cell.quick })),
  )
  await sql`
    insert into contribution (organisation_id, id, component_id, aim_id, score, quick)
    select ${organisationId}::uuid, given.id, given.component, given.aim, given.score, given.quick
    from jsonb_to_recordset(${given}::jsonb) as given (id uuid, component uuid, aim uuid, score smallint, quick text)
    on conflict (organisation_id, component_id, aim_id) do update set score = excluded.score, quick = excluded.quick
    where (contribution.score, contribution.quick) is distinct from (excluded.score, excluded.quick)`.execute(db)
}

export async function deleteCells(db: Db, cells: readonly Pick<ContributionCellRow, 'componentId' | 'aimId'>[]): Promise<void> {
  await sql`
    delete from contribution using ${cellsTable(cells)}
    where given.component = contribution.component_id and given.aim = contribution.aim_id`.execute(db)
}

function cellsTable(cells: readonly Pick<ContributionCellRow, 'componentId' | 'aimId'>[]) {
  const keys = JSON.stringify(cells.map(({ componentId, aimId }) => ({ component: componentId, aim: aimId })))
  return sql`jsonb_to_recordset(${keys}::jsonb) as given (component uuid, aim uuid)`
}
