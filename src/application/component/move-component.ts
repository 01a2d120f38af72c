import type * as contract from '#contract/component.ts'
import type { InputOf } from '#contract/operation.ts'
import { refuse } from '#contract/refusals.ts'
import { childrenOf, countResting, deleteComponent as deleteRow, updateStanding } from '#db/components.ts'
import type { Db } from '#db/open.ts'
import { findOrganisation } from '#db/organisation.ts'
import { mayHoldOthers } from '#domain/component/kinds.ts'
import { allowedMoves, type ComponentState, mayMove } from '#domain/component/states.ts'
import { dateOf } from '#domain/foundation/calendar.ts'
import type { App } from '../app.ts'
import { writeDecision } from '../decision/decisions.ts'
import { worksAlone } from '../decision/solo.ts'
import { refuseStale } from '../history/refuse-stale.ts'
import { todayIn } from '../organisation/today.ts'
import { permit } from '../permissions.ts'
import { type ComponentGiven, readComponent } from './component.ts'

/** Moves a component along. Approving and stopping are decisions and are written down as such. */
export function moveComponent(app: App, input: InputOf<typeof contract.moveComponent>): Promise<ComponentGiven> {
  const { componentId, state, revision } = input
  return app.transact(async (db) => {
    const before = await readComponent(db, componentId)
    permitMove(app, before, state)
    const stale = {
      table: 'component',
      recordId: componentId,
      yours: { state, revision },
      theirs: { state: before.state, revision: before.revision },
    }
    if (before.revision !== revision) await refuseStale(db, stale)
    const alone = state === 'approved' && (await worksAlone(db))
    refuseMove(app, before, { state, saidBy: input.saidBy ?? '', alone })
    const decisionId = state === 'approved' || state === 'stopped' ? await decide(app, db, { ...input, before }) : undefined
    const authorised = state === 'approved' && decisionId !== undefined ? { authorised_by: decisionId } : {}
    if (!(await updateStanding(db, componentId, { state, ...authorised, revision }))) {
      await refuseStale(db, stale)
    }
    return readComponent(db, componentId)
  })
}

type Standing = Pick<ComponentGiven, 'id' | 'state' | 'ownerId'>

/** Who may approve is said apart from who may make any other move. */
export function permitMove(app: App, { ownerId }: Standing, state: ComponentState): void {
  permit(app, state === 'approved' ? 'component.approve' : 'component.move', [ownerId])
}

/** Refuses a move that leads nowhere from here, and approving one's own unless somebody else said so or there is nobody else. */
export function refuseMove(
  app: App,
  { id, state: from, ownerId }: Standing,
  { state, saidBy, alone }: { readonly state: ComponentState; readonly saidBy: string; readonly alone: boolean },
): void {
  if (!mayMove(from, state)) refuse('move_not_allowed', { from, to: state, mayMoveTo: allowedMoves[from] })
  const approvesOwn = state === 'approved' && ownerId === app.actor.personId && saidBy === ''
  if (approvesOwn && !alone) refuse('self_approval', { componentId: id })
}

async function decide(
  app: App,
  db: Db,
  { before, state, saidBy = '', note = '' }: InputOf<typeof contract.moveComponent> & { before: ComponentGiven },
): Promise<string> {
  const { timeZone } = await findOrganisation(db)
  const approved = state === 'approved'
  return writeDecision(app, db, {
    title: `${approved ? 'Approved' : 'Stopped'}: ${before.name}`,
    note,
    decidedOn: dateOf(todayIn(timeZone, app.now())),
    saidBy,
    verdicts: [{ componentId: before.id, verdict: approved ? 'start' : 'stop' }],
  })
}

/** The record stays what it is, with its id, its links and its history; only what it is called changes. */
export function changeKind(app: App, { componentId, kind, revision }: InputOf<typeof contract.changeKind>): Promise<ComponentGiven> {
  return app.transact(async (db) => {
    const before = await readComponent(db, componentId)
    permit(app, 'component.edit', [before.ownerId, before.sponsorId])
    if (!mayHoldOthers(kind)) await refuseToHold(db, componentId, kind)
    if (!(await updateStanding(db, componentId, { kind, revision }))) {
      const theirs = { kind: before.kind, revision: before.revision }
      await refuseStale(db, { table: 'component', recordId: componentId, yours: { kind, revision }, theirs })
    }
    return readComponent(db, componentId)
  })
}

async function refuseToHold(db: Db, componentId: string, kind: string): Promise<void> {
  const held = await childrenOf(db, componentId)
  if (held.length > 0) refuse('kind_holds_nothing', { kind, holds: held.map(({ name }) => name).slice(0, 10) })
}

/** Only what never got beyond a proposal: what was decided about, or holds up others, is stopped instead and stays. */
export async function deleteComponent(app: App, { componentId }: InputOf<typeof contract.deleteComponent>): Promise<Record<string, never>> {
  await app.transact(async (db) => {
    const before = await readComponent(db, componentId)
    permit(app, 'component.delete', [before.ownerId])
    const resting = await countResting(db, componentId)
    if (resting > 0 || !['idea', 'proposed'].includes(before.state))
      refuse('component_in_use', { componentId, state: before.state, resting })
    await deleteRow(db, componentId)
  })
  return {}
}
