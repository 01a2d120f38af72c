import type * as contract from '#contract/bulk-edit.ts'
import type { AnswerGiven, InputOf } from '#contract/operation.ts'
import { refuse } from '#contract/refusals.ts'
import { findBulkEdit, insertBulkEdit, type KeptChange, markUndone, updateMany } from '#db/bulk-edits.ts'
import { findComponents } from '#db/components.ts'
import { deleteDecision } from '#db/decisions.ts'
import type { Db } from '#db/open.ts'
import { findOrganisation } from '#db/organisation.ts'
import { type BulkContent, changedKeys } from '#domain/component/bulk-change.ts'
import { dateOf } from '#domain/foundation/calendar.ts'
import type { App } from '../app.ts'
import { writeDecision } from '../decision/decisions.ts'
import { todayIn } from '../organisation/today.ts'
import { type Act, permit } from '../permissions.ts'
import { type BulkAsked, bulkContentOf, type Planned, planBulkEdit } from './plan-bulk-edit.ts'

/** As many rows as a person reads before they believe it. */
const mostShown = 100

/** What the edit would do to the components as they are now. */
export function previewBulkEdit(app: App, asked: BulkAsked): Promise<AnswerGiven<typeof contract.previewBulkEdit>> {
  return app.transact(async (db) => {
    const { found, changing, refused, fingerprint } = await planBulkEdit(app, db, asked)
    const changes = changing.slice(0, mostShown).map(({ before, after }) => {
      const keys = changedKeys(bulkContentOf(before), after)
      return { id: before.id, name: before.name, before: only(before, keys), after: only(after, keys) }
    })
    const refusedRows = refused
      .slice(0, mostShown)
      .map(({ row: { id, name }, refusal: { code, facts } }) => ({ id, name, code, facts: { ...facts } }))
    return { found, changed: changing.length, refused: refused.length, fingerprint, changes, refusedRows }
  })
}

/** One change in one transaction, remembered so that one undo takes it back. */
export function bulkEdit(
  app: App,
  { fingerprint, leaveRefused, ...asked }: InputOf<typeof contract.bulkEdit>,
): Promise<AnswerGiven<typeof contract.bulkEdit>> {
  return app.transact(async (db) => {
    const { found, changing, refused, ...planned } = await planBulkEdit(app, db, asked)
    if (fingerprint !== undefined && fingerprint !== planned.fingerprint) refuse('preview_outdated', { found })
    if (refused[0] && !leaveRefused) throw refused[0].refusal
    const decisionId = await decide(app, db, { asked, changing })
    const authorised = asked.change.state === 'approved' && decisionId ? { authorisedBy: decisionId } : {}
    const rows = changing.map(({ before, after }) => ({ ...before, ...after, ...authorised }))
    const changed = await updateMany(db, rows)
    if (changed.length < rows.length) refuse('preview_outdated', { found })
    const bulkEditId = app.newId()
    const before = changing.map(({ before, after }) => {
      const keys = [...changedKeys(bulkContentOf(before), after), ...(Object.keys(authorised) as (keyof BulkContent)[])]
      return { ...only(before, keys), id: before.id, name: before.name, revisionAfter: before.revision + 1 }
    })
    const { organisationId, personId } = app.actor
    await insertBulkEdit(db, { organisationId, id: bulkEditId, change: { ...asked.change, decisionId }, before, madeBy: personId })
    return { bulkEditId, changed: changed.length, refused: refused.length }
  })
}

/**
 * Gives back what the components held, except those that somebody has changed since: they are named and left as they are. The
 * decision that a bulk edit wrote down goes with it, unless something still stands on it.
 */
export function undoBulkEdit(
  app: App,
  { bulkEditId }: InputOf<typeof contract.undoBulkEdit>,
): Promise<AnswerGiven<typeof contract.undoBulkEdit>> {
  return app.transact(async (db) => {
    const edit = (await findBulkEdit(db, bulkEditId)) ?? refuse('bulk_edit_not_found', { bulkEditId })
    permit(app, actOf(edit.change), [edit.madeBy])
    if (edit.undoneAt !== null) refuse('bulk_edit_undone', { undoneAt: edit.undoneAt.toISOString() })
    const ids = edit.before.map(({ id }) => id)
    const now = new Map((await findComponents(db, ids)).map((row) => [row.id, row]))
    const rows = edit.before.flatMap(({ revisionAfter: revision, name: _, ...before }) => {
      const row = now.get(before.id)
      return row ? [{ ...row, ...before, revision }] : []
    })
    const restored = new Set(await updateMany(db, rows))
    await markUndone(db, bulkEditId)
    const changedSince = edit.before.filter(({ id }) => !restored.has(id)).map(({ id, name }) => ({ id, name }))
    if (edit.change.decisionId && changedSince.length === 0) await deleteDecision(db, edit.change.decisionId)
    return { restored: restored.size, changedSince }
  })
}

/** Approving and stopping many is one decision about all of them. */
async function decide(
  app: App,
  db: Db,
  { asked: { change, saidBy = '' }, changing }: { asked: BulkAsked; changing: Planned['changing'] },
): Promise<string | undefined> {
  const moved = changing.filter(({ before, after }) => before.state !== after.state).map(({ before }) => before)
  if (moved.length === 0 || (change.state !== 'approved' && change.state !== 'stopped')) return undefined
  const approved = change.state === 'approved'
  const { timeZone } = await findOrganisation(db)
  const about = moved.length === 1 ? moved[0]?.name : `${moved.length} components`
  return writeDecision(app, db, {
    title: `${approved ? 'Approved' : 'Stopped'}: ${about}`,
    note: '',
    decidedOn: dateOf(todayIn(timeZone, app.now())),
    saidBy,
    verdicts: moved.map(({ id }) => ({ componentId: id, verdict: approved ? 'start' : 'stop' })),
  })
}

/** Whoever may do it may take it back. */
function actOf({ state }: KeptChange): Act {
  if (state === undefined) return 'component.edit'
  return state === 'approved' ? 'component.approve' : 'component.move'
}

function only(content: BulkContent, keys: readonly (keyof BulkContent)[]): Partial<BulkContent> {
  return Object.fromEntries(keys.map((key) => [key, content[key]]))
}
