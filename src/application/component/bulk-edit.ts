import { createHash } from 'node:crypto'
import type * as contract from '#contract/bulk-edit.ts'
import type { AnswerGiven, InputOf } from '#contract/operation.ts'
import { refuse } from '#contract/refusals.ts'
import { type BulkContent, findBulkEdit, insertBulkEdit, markUndone, updateMany } from '#db/bulk-edits.ts'
import { findIds } from '#db/component-list.ts'
import { type ComponentRow, findComponents } from '#db/components.ts'
import type { Db } from '#db/open.ts'
import { missingPeople } from '#db/people.ts'
import type { App } from '../app.ts'
import { permit } from '../permissions.ts'
import { refuseUnsoundParent } from './soundness.ts'

type Asked = Pick<InputOf<typeof contract.previewBulkEdit>, 'componentIds' | 'filter' | 'exceptIds' | 'change'>

const exampleCount = 20

interface Planned {
  readonly found: number
  /** Only those that the change makes different, by name, then id. */
  readonly changing: readonly { readonly before: ComponentRow; readonly after: BulkContent }[]
  readonly fingerprint: string
}

/** What the edit would do to the components as they are now. */
export function previewBulkEdit(app: App, asked: Asked): Promise<AnswerGiven<typeof contract.previewBulkEdit>> {
  return app.transact(async (db) => {
    const { found, changing, fingerprint } = await planEdit(app, db, asked)
    const examples = changing.slice(0, exampleCount).map(({ before, after }) => {
      const keys = (Object.keys(after) as (keyof BulkContent)[]).filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
      const only = (row: BulkContent) => Object.fromEntries(keys.map((key) => [key, row[key]]))
      return { id: before.id, name: before.name, before: only(before), after: only(after) }
    })
    return { found, changed: changing.length, fingerprint, examples }
  })
}

/** One change in one transaction, remembered so that one undo takes it back. */
export function bulkEdit(
  app: App,
  { fingerprint, ...asked }: InputOf<typeof contract.bulkEdit>,
): Promise<AnswerGiven<typeof contract.bulkEdit>> {
  return app.transact(async (db) => {
    const planned = await planEdit(app, db, asked)
    if (fingerprint !== undefined && fingerprint !== planned.fingerprint) refuse('preview_outdated', { found: planned.found })
    const rows = planned.changing.map(({ before, after }) => ({ ...before, ...after }))
    const changed = await updateMany(db, rows)
    if (changed.length < rows.length) refuse('preview_outdated', { found: planned.found })
    const bulkEditId = app.newId()
    const before = planned.changing.map(({ before: row }) => ({
      ...contentOf(row),
      id: row.id,
      name: row.name,
      revisionAfter: row.revision + 1,
    }))
    await insertBulkEdit(db, {
      organisationId: app.actor.organisationId,
      id: bulkEditId,
      change: asked.change,
      before,
      madeBy: app.actor.personId,
    })
    return { bulkEditId, changed: changed.length }
  })
}

/** Gives back what the components held, except those that somebody has changed since: they are named and left as they are. */
export function undoBulkEdit(
  app: App,
  { bulkEditId }: InputOf<typeof contract.undoBulkEdit>,
): Promise<AnswerGiven<typeof contract.undoBulkEdit>> {
  permit(app, 'component.edit')
  return app.transact(async (db) => {
    const edit = (await findBulkEdit(db, bulkEditId)) ?? refuse('bulk_edit_not_found', { bulkEditId })
    if (edit.undoneAt !== null) refuse('bulk_edit_undone', { undoneAt: edit.undoneAt.toISOString() })
    const ids = edit.before.map(({ id }) => id)
    const now = new Map((await findComponents(db, ids)).map((row) => [row.id, row]))
    const rows = edit.before.flatMap((before) => {
      const row = now.get(before.id)
      return row ? [{ ...row, ...contentOf(before), revision: before.revisionAfter }] : []
    })
    const restored = new Set(await updateMany(db, rows))
    await markUndone(db, bulkEditId)
    const changedSince = edit.before.filter(({ id }) => !restored.has(id)).map(({ id, name }) => ({ id, name }))
    return { restored: restored.size, changedSince }
  })
}

async function planEdit(app: App, db: Db, { componentIds, filter, exceptIds, change }: Asked): Promise<Planned> {
  const except = new Set(exceptIds)
  const ids = (componentIds ?? (await findIds(db, filter))).filter((id) => !except.has(id))
  const found = await findComponents(db, ids)
  if (componentIds && found.length < new Set(ids).size) {
    const known = new Set(found.map(({ id }) => id))
    refuse('component_not_found', { componentId: ids.find((id) => !known.has(id)) })
  }
  for (const { ownerId, sponsorId } of found) permit(app, 'component.edit', [ownerId, sponsorId])
  if (found.length === 0) permit(app, 'component.edit')
  const people = [change.ownerId, change.sponsorId].filter((id) => id !== null && id !== undefined)
  const [personId] = people.length > 0 ? await missingPeople(db, people) : []
  if (personId) refuse('person_not_found', { personId })
  if (change.parentId) for (const { id } of found) await refuseUnsoundParent(db, id, change.parentId)

  const place = new Map(ids.map((id, at) => [id, at]))
  const changing = found
    .map((before) => ({ before, after: changed(before, change) }))
    .filter(({ before, after }) => JSON.stringify(contentOf(before)) !== JSON.stringify(after))
    .toSorted((one, other) => (place.get(one.before.id) ?? 0) - (place.get(other.before.id) ?? 0))
  const state = found.map(({ id, revision }) => `${id} ${revision}`).join('\n')
  const fingerprint = createHash('sha256')
    .update(`${state}\n${JSON.stringify(change)}`)
    .digest('hex')
  return { found: found.length, changing, fingerprint }
}

function changed(before: ComponentRow, { addTags = [], removeTags = [], ...change }: Asked['change']): BulkContent {
  const removed = new Set(removeTags)
  const tags = [...new Set([...before.tags, ...addTags])].filter((tag) => !removed.has(tag))
  const said = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  return { ...contentOf(before), ...said, tags }
}

function contentOf(row: BulkContent): BulkContent {
  const { sponsorId, ownerId, parentId, category, mandatory, competes, deliveryRisk, tags } = row
  return { sponsorId, ownerId, parentId, category, mandatory, competes, deliveryRisk, tags }
}
