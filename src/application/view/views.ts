import type { AnswerGiven, InputOf } from '#contract/operation.ts'
import { refuse } from '#contract/refusals.ts'
import type * as contract from '#contract/view.ts'
import type { View } from '#contract/view.ts'
import type { Db } from '#db/open.ts'
import * as views from '#db/views.ts'
import { sortKey } from '#domain/foundation/sort-key.ts'
import type { App } from '../app.ts'
import { definedOnly, sameKeysOf } from '../defined-only.ts'
import { refuseStale } from '../history/refuse-stale.ts'
import { permit } from '../permissions.ts'

/** My own and the shared ones, by name. */
export async function listViews(app: App, { list }: InputOf<typeof contract.listViews>): Promise<AnswerGiven<typeof contract.listViews>> {
  permit(app, 'view.edit')
  const rows = await app.look((db) => views.listViews(db, app.actor.personId))
  return { items: rows.filter((row) => list === undefined || row.list === list).map((row) => viewOf(app, row)) }
}

export function createView(app: App, given: InputOf<typeof contract.createView>): Promise<View> {
  permit(app, given.shared ? 'view.share' : 'view.edit')
  return app.transact(async (db) => {
    const id = app.newId()
    const { organisationId, personId } = app.actor
    await views.insertView(db, { ...given, organisationId, id, personId, sortKey: sortKey(given.name) })
    return viewOf(app, await findMine(app, db, id))
  })
}

export function editView(app: App, { viewId, revision, ...given }: InputOf<typeof contract.editView>): Promise<View> {
  const change = definedOnly(given)
  permit(app, change.shared ? 'view.share' : 'view.edit')
  return app.transact(async (db) => {
    const before = await findMine(app, db, viewId)
    const after = { ...before, ...change }
    if (!(await views.updateView(db, { ...after, sortKey: sortKey(after.name), revision }))) {
      await refuseStale(db, { table: 'saved_view', recordId: viewId, yours: { ...change, revision }, theirs: sameKeysOf(before, change) })
    }
    return viewOf(app, await findMine(app, db, viewId))
  })
}

export async function deleteView(app: App, { viewId }: InputOf<typeof contract.deleteView>): Promise<Record<string, never>> {
  permit(app, 'view.edit')
  await app.transact(async (db) => views.deleteView(db, (await findMine(app, db, viewId)).id))
  return {}
}

/** The list opens for me by this view, one of mine or a shared one; by none with null. */
export async function openViewFirst(app: App, { list, viewId }: InputOf<typeof contract.openViewFirst>): Promise<Record<string, never>> {
  permit(app, 'view.edit')
  const { organisationId, personId } = app.actor
  await app.transact(async (db) => {
    const known = viewId === null || (await views.listViews(db, personId)).some((view) => view.id === viewId && view.list === list)
    if (!known) refuse('view_not_found', { viewId })
    await views.putFirstView(db, { organisationId, id: app.newId(), personId, list, viewId })
  })
  return {}
}

/** A shared view of somebody else can be used and not changed. */
async function findMine(app: App, db: Db, viewId: string): Promise<views.ViewRow> {
  const rows = await views.listViews(db, app.actor.personId)
  return rows.find(({ id, personId }) => id === viewId && personId === app.actor.personId) ?? refuse('view_not_found', { viewId })
}

function viewOf(app: App, { id, list, name, query, shared, revision, personId, opensFirst }: views.ViewRow): View {
  const mine = personId === app.actor.personId
  return { id, list: list as View['list'], name, query: query as View['query'], shared, mine, opensFirst, revision }
}
