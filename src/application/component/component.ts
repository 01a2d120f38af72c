import type * as contract from '#contract/component.ts'
import type { AnswerGiven, InputOf } from '#contract/operation.ts'
import { refuse } from '#contract/refusals.ts'
import { listDemand, listLinks } from '#db/component-links.ts'
import { countByKindAndState, listComponents as listRows } from '#db/component-list.ts'
import { type ComponentRow, findComponents } from '#db/components.ts'
import type { Db } from '#db/open.ts'
import { allowedMoves } from '#domain/component/states.ts'
import type { App } from '../app.ts'
import { pageOf } from '../paging.ts'
import { permit } from '../permissions.ts'
import { placeOf, placeText, readOrdering } from './component-order.ts'

export type ComponentGiven = AnswerGiven<typeof contract.getComponent>

/** In the order asked for; equal ones by name, then id. */
export async function listComponents(
  app: App,
  { after, limit, order, descending, ...query }: InputOf<typeof contract.listComponents>,
): Promise<AnswerGiven<typeof contract.listComponents>> {
  permit(app, 'component.read')
  const ordering = await readOrdering(app, { order, descending })
  const position = placeOf(after, ordering)
  const rows = await app.look((db) => listRows(db, query, { ordering, after: position, limit }))
  const { items, next } = pageOf(rows, limit, (row) => ({ id: row.id, sortKey: placeText(row, ordering) }))
  const listed = items.map(({ sortKey: _, orderedBy: __, budgetTotalMinor, benefitTotalMinor, ...row }) => ({
    ...row,
    budgetMinor: budgetTotalMinor,
    benefitMinor: benefitTotalMinor,
  }))
  return { items: listed, next }
}

export async function countComponents(
  app: App,
  query: InputOf<typeof contract.countComponents>,
): Promise<AnswerGiven<typeof contract.countComponents>> {
  permit(app, 'component.read')
  const rows = await app.look((db) => countByKindAndState(db, query))
  const sums = (key: 'kind' | 'state') => {
    const grouped = Map.groupBy(rows, (row) => row[key])
    return Object.fromEntries([...grouped].map(([name, all]) => [name, all.reduce((sum, { components }) => sum + components, 0)]))
  }
  return { total: rows.reduce((sum, { components }) => sum + components, 0), byKind: sums('kind'), byState: sums('state') }
}

export function getComponent(app: App, { componentId }: InputOf<typeof contract.getComponent>): Promise<ComponentGiven> {
  permit(app, 'component.read')
  return app.transact((db) => readComponent(db, componentId))
}

/** The component as it is now; refuses `component_not_found`. */
export async function readComponent(db: Db, componentId: string): Promise<ComponentGiven> {
  return (await readComponents(db, [componentId]))[0] ?? refuse('component_not_found', { componentId })
}

/** In id order. */
export async function readComponents(db: Db, ids?: readonly string[]): Promise<ComponentGiven[]> {
  const rows = await findComponents(db, ids)
  const links = Map.groupBy(await listLinks(db, ids), ({ componentId }) => componentId)
  const demand = Map.groupBy(await listDemand(db, ids), ({ componentId }) => componentId)
  return rows.map((row) => {
    const own = links.get(row.id) ?? []
    const linked = (kind: 'needs' | 'excludes') => own.filter((link) => link.kind === kind).map(({ otherId }) => otherId)
    return {
      ...withoutDemandKnown(row),
      needs: linked('needs'),
      excludes: linked('excludes'),
      demand: row.demandKnown ? (demand.get(row.id) ?? []).map(({ roleId, minutes }) => ({ roleId, minutes })) : null,
      mayMoveTo: allowedMoves[row.state],
    }
  })
}

function withoutDemandKnown({ demandKnown: _, ...row }: ComponentRow): Omit<ComponentRow, 'demandKnown'> {
  return row
}
