import type { AnswerGiven, InputOf } from '#contract/operation.ts'
import { refuse } from '#contract/refusals.ts'
import type { acceptSelection as operation } from '#contract/selection.ts'
import { type ComponentRow, findComponents } from '#db/components.ts'
import type { Verdict } from '#db/decisions.ts'
import type { Db } from '#db/open.ts'
import { findOrganisation } from '#db/organisation.ts'
import { applyVerdicts, lockSelection } from '#db/selections.ts'
import { type ComponentState, isUnderWay } from '#domain/component/states.ts'
import { dateOf } from '#domain/foundation/calendar.ts'
import { type Action, actionsOf } from '#domain/portfolio/actions.ts'
import type { Candidate } from '#domain/portfolio/portfolio.ts'
import type { App } from '../app.ts'
import { readDecision, writeDecision } from '../decision/decisions.ts'
import { tellingsOfDecision } from '../notice/decided.ts'
import { notify, tellingOf } from '../notice/notify.ts'
import { todayIn } from '../organisation/today.ts'
import { permit } from '../permissions.ts'
import { readSelected } from './selections.ts'

const verdictOf: Readonly<Record<Action['act'], Verdict>> = {
  start: 'start',
  continue: 'continue',
  pause: 'pause',
  stop: 'stop',
  leave: 'leave_out',
}

/**
 * Makes a selection the decision. What starts or continues stands on it from now on: a proposal becomes approved, and
 * what was on hold goes on if it starts in the current period. What pauses is put on hold, what stops is stopped. What is left out stays as it was, with the verdict beside it.
 * A selection becomes a decision once, however often and by however many people it is accepted.
 */
export function acceptSelection(
  app: App,
  { selectionId, title, note, saidBy = '' }: InputOf<typeof operation>,
): Promise<AnswerGiven<typeof operation>> {
  permit(app, 'selection.accept')
  return app.transact(async (db) => {
    await lockSelection(db, selectionId)
    const { record, input, outcome, best } = await readSelected(db, selectionId, app.now())
    if (record.state === 'running') refuse('selection_running', { selectionId })
    if (record.acceptedBy !== null) refuse('selection_accepted', { selectionId, decisionId: record.acceptedBy })
    const components = await componentsNow(db, input.portfolio.candidates)
    const actions = actionsOf(input.portfolio, best.placements)
    const { timeZone } = await findOrganisation(db)
    const decidedOn = dateOf(todayIn(timeZone, app.now()))
    const decisionId = await writeDecision(app, db, {
      title: title || record.name || `Portfolio of ${decidedOn}`,
      note,
      decidedOn,
      saidBy,
      selectionId,
      verdicts: actions.map(({ id, act }) => ({ componentId: id, verdict: verdictOf[act] })),
    })
    const changes = actions.flatMap(({ id, act, period }) => {
      const state = stateAfter(act, { state: components.get(id)?.state ?? 'proposed', startsNow: period === 0 })
      return act === 'leave' ? [] : [{ id, state, authorised: act === 'start' || act === 'continue' }]
    })
    await applyVerdicts(db, decisionId, changes)
    const decision = await readDecision(db, decisionId)
    const accepted = { decision: decision.title, question: record.question, input, outcome, actions, components }
    await notify(db, tellingOf(app), tellingsOfDecision(accepted))
    return decision
  })
}

/** Refuses if a component is gone, or has begun or ended, since the selection read it: the verdicts would mean something else. */
async function componentsNow(db: Db, candidates: readonly Candidate[]): Promise<ReadonlyMap<string, ComponentRow>> {
  const found = new Map(
    (
      await findComponents(
        db,
        candidates.map(({ id }) => id),
      )
    ).map((component) => [component.id, component]),
  )
  const outdated = candidates.filter(({ id, state }) => {
    const now = found.get(id)?.state
    return now === undefined || now === 'closed' || now === 'stopped' || isUnderWay(now) !== (state === 'under_way')
  })
  if (outdated.length > 0) refuse('selection_outdated', { components: outdated.slice(0, 20).map(({ id, name }) => ({ id, name })) })
  return found
}

function stateAfter(act: Action['act'], { state, startsNow }: { state: ComponentState; startsNow: boolean }): ComponentState {
  if (act === 'pause') return 'on_hold'
  if (act === 'stop') return 'stopped'
  if (act === 'start' && state === 'on_hold' && startsNow) return 'in_delivery'
  return act === 'start' && state === 'proposed' ? 'approved' : state
}
