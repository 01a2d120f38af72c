import type * as contract from '#contract/decision.ts'
import type { AnswerGiven, InputOf } from '#contract/operation.ts'
import { refuse } from '#contract/refusals.ts'
import { findComponents } from '#db/components.ts'
import * as decisions from '#db/decisions.ts'
import type { Db } from '#db/open.ts'
import { findOrganisation } from '#db/organisation.ts'
import { dateOf, dayOf } from '#domain/foundation/calendar.ts'
import type { App } from '../app.ts'
import { todayIn } from '../organisation/today.ts'
import { isMoment, pageOf, positionOf } from '../paging.ts'
import { permit } from '../permissions.ts'
import { worksAlone } from './solo.ts'

type DecisionGiven = AnswerGiven<typeof contract.getDecision>

/** The latest first. */
export async function listDecisions(
  app: App,
  { after, limit, componentId }: InputOf<typeof contract.listDecisions>,
): Promise<AnswerGiven<typeof contract.listDecisions>> {
  permit(app, 'selection.read')
  const position = positionOf(after, isMoment)
  return app.transact(async (db) => {
    const rows = await decisions.listDecisions(db, { after: position, limit, componentId })
    const { items, next } = pageOf(rows, limit, ({ id, recordedAt }) => ({ sortKey: recordedAt.toISOString(), id }))
    return { items: await withVerdicts(db, items), next }
  })
}

export function getDecision(app: App, { decisionId }: InputOf<typeof contract.getDecision>): Promise<DecisionGiven> {
  permit(app, 'selection.read')
  return app.transact((db) => readDecision(db, decisionId))
}

/** Writes down a decision made elsewhere: the components it names stand on it from now on, whatever their state. */
export function recordDecision(
  app: App,
  { componentIds, saidBy = '', ...said }: InputOf<typeof contract.recordDecision>,
): Promise<DecisionGiven> {
  permit(app, 'component.approve')
  return app.transact(async (db) => {
    const { timeZone } = await findOrganisation(db)
    const today = todayIn(timeZone, app.now())
    if ((dayOf(said.decidedOn) ?? 0) > today) refuse('decided_in_future', { decidedOn: said.decidedOn, today: dateOf(today) })
    const found = await findComponents(db, componentIds)
    const known = new Map(found.map((component) => [component.id, component]))
    const unknown = componentIds.find((id) => !known.has(id))
    if (unknown) refuse('component_not_found', { componentId: unknown })
    const verdicts = found.map(({ id, state }) => ({
      componentId: id,
      verdict: state === 'in_delivery' ? ('continue' as const) : ('start' as const),
    }))
    const decisionId = await writeDecision(app, db, { ...said, saidBy, verdicts })
    await decisions.setAuthorisation(db, decisionId, componentIds)
    return readDecision(db, decisionId)
  })
}

/** Keeps a decision; whoever decides and records alone has approved for themselves, and the record says so. */
export async function writeDecision(
  app: App,
  db: Db,
  decision: {
    readonly title: string
    readonly note: string
    readonly decidedOn: string
    readonly saidBy: string
    readonly selectionId?: string
    readonly verdicts: readonly { readonly componentId: string; readonly verdict: decisions.Verdict }[]
  },
): Promise<string> {
  const id = app.newId()
  await decisions.insertDecision(db, {
    ...decision,
    id,
    organisationId: app.actor.organisationId,
    recordedBy: app.actor.personId,
    selfApproved: decision.saidBy === '' && (await worksAlone(db)),
    selectionId: decision.selectionId ?? null,
    verdicts: decision.verdicts.map((verdict) => ({ ...verdict, id: app.newId() })),
  })
  return id
}

export async function readDecision(db: Db, decisionId: string): Promise<DecisionGiven> {
  const row = (await decisions.findDecision(db, decisionId)) ?? refuse('decision_not_found', { decisionId })
  const [decision] = await withVerdicts(db, [row])
  return decision ?? refuse('decision_not_found', { decisionId })
}

async function withVerdicts(db: Db, rows: readonly decisions.DecisionRow[]): Promise<DecisionGiven[]> {
  const all = await decisions.listVerdicts(
    db,
    rows.map(({ id }) => id),
  )
  const verdictsOf = Map.groupBy(all, ({ decisionId }) => decisionId)
  return rows.map(({ saidBy, recordedByName, recordedAt, ...row }) => ({
    ...row,
    saidByName: saidBy || recordedByName,
    recordedAt: recordedAt.toISOString(),
    verdicts: (verdictsOf.get(row.id) ?? []).map(({ componentId, name, verdict }) => ({ componentId, name, verdict })),
  }))
}
