import type * as contract from '#contract/contribution.ts'
import type { AnswerGiven, InputOf } from '#contract/operation.ts'
import { refuse } from '#contract/refusals.ts'
import type { StaleCells } from '#contract/stale.ts'
import { listAims } from '#db/aims.ts'
import { findComponents } from '#db/components.ts'
import {
  type ContributionCellRow,
  deleteCells,
  findCells,
  listContributions as listCells,
  listGridRows,
  upsertCells,
} from '#db/contributions.ts'
import { listLastChanges } from '#db/last-changes.ts'
import type { Db } from '#db/open.ts'
import { quickScores } from '#domain/aims/contribution.ts'
import type { App } from '../app.ts'
import { pageOf, positionOf } from '../paging.ts'
import { permit } from '../permissions.ts'

type Given = InputOf<typeof contract.setContributions>['cells'][number]
type HeldCell = Awaited<ReturnType<typeof findCells>>[number]

/** So many cells that two people changed are shown at once. */
const mostTold = 500

/** By name of the component. */
export async function listContributions(
  app: App,
  { after, ...query }: InputOf<typeof contract.listContributions>,
): Promise<AnswerGiven<typeof contract.listContributions>> {
  permit(app, 'aim.read')
  const position = positionOf(after)
  return app.transact(async (db) => {
    const rows = await listGridRows(db, { after: position, ...query })
    const { items, next } = pageOf(rows, query.limit, ({ sortKey, componentId }) => ({ sortKey, id: componentId }))
    const ids = items.map(({ componentId }) => componentId)
    const cells = Map.groupBy(await listCells(db, ids), ({ componentId }) => componentId)
    return {
      items: items.map(({ sortKey: _, ...row }) => ({
        ...row,
        cells: (cells.get(row.componentId) ?? []).map(({ aimId, score, quick }) => ({ aimId, score, quick })),
      })),
      next,
    }
  })
}

/** Writes a word, a number, or nothing into each cell, all or none; answers what the changed cells held. */
export function setContributions(
  app: App,
  { cells }: InputOf<typeof contract.setContributions>,
): Promise<AnswerGiven<typeof contract.setContributions>> {
  return app.transact(async (db) => {
    await refuseUnsound(app, db, cells)
    const held = new Map((await findCells(db, cells)).map((cell) => [keyOf(cell), cell]))
    await refuseStaleCells(db, cells, held)
    const last = [...new Map(cells.map((cell) => [keyOf(cell), cell])).values()]
    const changed = last.filter((cell) => valueIn(held.get(keyOf(cell))) !== cell.value)
    const emptied = changed.filter(({ value }) => value === null)
    const filled = changed.flatMap((cell) => rowOf(cell))
    if (emptied.length > 0) await deleteCells(db, emptied)
    if (filled.length > 0) await upsertCells(db, { organisationId: app.actor.organisationId, newId: app.newId }, filled)
    const before = changed.map(({ componentId, aimId }) => ({
      componentId,
      aimId,
      value: valueIn(held.get(keyOf({ componentId, aimId }))),
    }))
    return { changed: changed.length, before }
  })
}

/** Refuses the whole where a cell holds neither what its author saw nor what they want: two people would overwrite each other. */
async function refuseStaleCells(db: Db, cells: readonly Given[], held: ReadonlyMap<string, HeldCell>): Promise<void> {
  const stale = cells.filter((cell) => {
    const theirs = valueIn(held.get(keyOf(cell)))
    return cell.seen !== undefined && cell.seen !== theirs && cell.value !== theirs
  })
  if (stale.length === 0) return
  const ids = stale.flatMap((cell) => held.get(keyOf(cell))?.id ?? [])
  const last = new Map((await listLastChanges(db, ['contribution'], ids)).map((change) => [change.recordId, change]))
  const told: StaleCells['cells'] = stale.slice(0, mostTold).map((cell) => {
    const { componentId, aimId, value: yours } = cell
    const there = held.get(keyOf(cell))
    const change = there && last.get(there.id)
    return {
      componentId,
      aimId,
      yours,
      theirs: valueIn(there),
      changedBy: change ? { name: change.person, at: change.at.toISOString() } : null,
    }
  })
  refuse('stale_edit', { cells: told })
}

async function refuseUnsound(app: App, db: Db, cells: readonly Given[]): Promise<void> {
  const components = new Map(
    (await findComponents(db, [...new Set(cells.map(({ componentId }) => componentId))])).map((row) => [row.id, row]),
  )
  const aims = await listAims(db)
  const known = new Set(aims.map(({ id }) => id))
  const parents = new Set(aims.map(({ parentId }) => parentId))
  for (const { componentId, aimId } of cells) {
    const component = components.get(componentId) ?? refuse('component_not_found', { componentId })
    permit(app, 'contribution.edit', [component.ownerId, component.sponsorId])
    if (!known.has(aimId)) refuse('aim_not_found', { aimId })
    if (parents.has(aimId)) refuse('aim_holds_others', { aimId })
  }
}

function rowOf({ componentId, aimId, value }: Given): ContributionCellRow[] {
  if (value === null) return []
  const quick = typeof value === 'string' ? value : null
  return [{ componentId, aimId, quick, score: typeof value === 'string' ? quickScores[value] : value }]
}

function valueIn(cell: ContributionCellRow | undefined): Given['value'] {
  return cell === undefined ? null : (cell.quick ?? cell.score)
}

function keyOf({ componentId, aimId }: Pick<Given, 'componentId' | 'aimId'>): string {
  return `${componentId} ${aimId}`
}
