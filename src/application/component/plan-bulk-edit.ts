import { createHash } from 'node:crypto'
import type * as contract from '#contract/bulk-edit.ts'
import type { InputOf } from '#contract/operation.ts'
import { Refusal, refuse } from '#contract/refusals.ts'
import { findIds } from '#db/component-list.ts'
import { ancestorsOf, type ComponentRow, findComponents, holdersAmong } from '#db/components.ts'
import { listFields } from '#db/fields.ts'
import type { Db } from '#db/open.ts'
import { missingPeople } from '#db/people.ts'
import { type BulkContent, changedKeys, contentAfter } from '#domain/component/bulk-change.ts'
import { mayHoldOthers } from '#domain/component/kinds.ts'
import type { App } from '../app.ts'
import { worksAlone } from '../decision/solo.ts'
import { permit } from '../permissions.ts'
import { permitMove, refuseMove } from './move-component.ts'
import { refuseUnsoundValues } from './soundness.ts'

export type BulkAsked = Pick<InputOf<typeof contract.previewBulkEdit>, 'componentIds' | 'filter' | 'exceptIds' | 'change' | 'saidBy'>

export interface Planned {
  readonly found: number
  /** Only those that the change makes different, by name, then id. */
  readonly changing: readonly { readonly before: ComponentRow; readonly after: BulkContent }[]
  readonly refused: readonly { readonly row: ComponentRow; readonly refusal: Refusal }[]
  readonly fingerprint: string
}

/** What the edit would do to the components as they are now, and which of them it may not be done to. */
export async function planBulkEdit(app: App, db: Db, asked: BulkAsked): Promise<Planned> {
  const { found, place } = await findAsked(db, asked)
  if (found.length === 0) permit(app, 'component.edit')
  const { change } = asked
  await refuseUnknown(db, change)
  const known = await readKnown(db, asked, found)
  const changing: { before: ComponentRow; after: BulkContent }[] = []
  const refused: { row: ComponentRow; refusal: Refusal }[] = []
  for (const row of found.toSorted((one, other) => (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0))) {
    try {
      const after = contentOf(app, row, { asked, known })
      if (changedKeys(bulkContentOf(row), after).length > 0) changing.push({ before: row, after })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refused.push({ row, refusal: error })
    }
  }
  return { found: found.length, changing, refused, fingerprint: fingerprintOf(found, change) }
}

async function findAsked(db: Db, { componentIds, filter, exceptIds }: BulkAsked) {
  const except = new Set(exceptIds)
  const ids = (componentIds ?? (await findIds(db, filter))).filter((id) => !except.has(id))
  const found = await findComponents(db, ids)
  if (componentIds && found.length < new Set(ids).size) {
    const known = new Set(found.map(({ id }) => id))
    refuse('component_not_found', { componentId: ids.find((id) => !known.has(id)) })
  }
  return { found, place: new Map(ids.map((id, at) => [id, at])) }
}

/** What is wrong with the change itself, whatever it is done to. */
async function refuseUnknown(db: Db, change: BulkAsked['change']): Promise<void> {
  const people = [change.ownerId, change.sponsorId].filter((id) => id !== null && id !== undefined)
  const [personId] = people.length > 0 ? await missingPeople(db, people) : []
  if (personId) refuse('person_not_found', { personId })
  if (change.custom) refuseUnsoundValues(await listFields(db), change.custom)
  if (!change.parentId) return
  const [parent] = await findComponents(db, [change.parentId])
  if (!parent) refuse('component_not_found', { componentId: change.parentId })
  else if (!mayHoldOthers(parent.kind)) refuse('parent_holds_nothing', { parentId: parent.id, kind: parent.kind })
}

/** What the rules for single rows ask of the others. */
interface Known {
  /** Those that would come to lie within themselves. */
  readonly above: ReadonlySet<string>
  /** Those that hold others. */
  readonly holders: ReadonlySet<string>
  readonly alone: boolean
}

async function readKnown(db: Db, { change: { parentId, kind, state } }: BulkAsked, found: readonly ComponentRow[]): Promise<Known> {
  const ids = found.map(({ id }) => id)
  return {
    above: new Set(parentId ? [parentId, ...(await ancestorsOf(db, parentId))] : []),
    holders: kind && !mayHoldOthers(kind) ? await holdersAmong(db, ids) : new Set(),
    alone: state === 'approved' && (await worksAlone(db)),
  }
}

/** What the component would hold; refuses it as if it were changed alone. */
function contentOf(app: App, row: ComponentRow, { asked, known }: { asked: BulkAsked; known: Known }): BulkContent {
  const { state, ...said } = asked.change
  const before = bulkContentOf(row)
  const moves = state !== undefined && state !== row.state
  if (Object.values(said).some((value) => value !== undefined)) permit(app, 'component.edit', [row.ownerId, row.sponsorId])
  if (moves) permitMove(app, row, state)
  if (moves) refuseMove(app, row, { state, saidBy: asked.saidBy ?? '', alone: known.alone })
  if (said.parentId && known.above.has(row.id)) refuse('component_circle', { componentId: row.id, parentId: said.parentId })
  if (said.kind && known.holders.has(row.id)) refuse('kind_holds_nothing', { kind: said.kind })
  const outcome = contentAfter(before, asked.change)
  if (outcome.kind === 'beyond') return refuse('date_beyond_calendar', { date: outcome.date })
  const { startDate, endDate } = outcome.after
  if (startDate && endDate && endDate < startDate) refuse('dates_reversed', { startDate, endDate })
  return outcome.after
}

export function bulkContentOf(row: BulkContent): BulkContent {
  const { state, kind, authorisedBy, sponsorId, ownerId, parentId, startDate, endDate } = row
  const { category, mandatory, competes, deliveryRisk, tags, custom } = row
  return {
    ...{ state, kind, authorisedBy, sponsorId, ownerId, parentId, startDate, endDate },
    ...{ category, mandatory, competes, deliveryRisk, tags, custom },
  }
}

function fingerprintOf(found: readonly ComponentRow[], change: BulkAsked['change']): string {
  const state = found.map(({ id, revision }) => `${id} ${revision}`).join('\n')
  return createHash('sha256')
    .update(`${state}\n${JSON.stringify(change)}`)
    .digest('hex')
}
