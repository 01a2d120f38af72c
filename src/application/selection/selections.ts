import type { AnswerGiven, InputOf } from '#contract/operation.ts'
import { refuse } from '#contract/refusals.ts'
import type * as contract from '#contract/selection.ts'
import type { SelectionInput, SelectionOutcome, SelectionQuestion } from '#contract/selection.ts'
import { listChangedSince as findChangedSince } from '#db/changed-since.ts'
import type { Db } from '#db/open.ts'
import * as selections from '#db/selections.ts'
import type { SearchProgress } from '#domain/milp/search.ts'
import type { App } from '../app.ts'
import { isMoment, pageOf, positionOf } from '../paging.ts'
import { permit } from '../permissions.ts'

/** A selection that has been silent for so long is computed by nobody any more: its process ended without it. */
export const silentMs = 60_000

type Summary = AnswerGiven<typeof contract.cancelSelection>
export type SelectionGiven = AnswerGiven<typeof contract.getSelection>

/** The latest first. */
export async function listSelections(
  app: App,
  { after, limit }: InputOf<typeof contract.listSelections>,
): Promise<AnswerGiven<typeof contract.listSelections>> {
  permit(app, 'selection.read')
  const position = positionOf(after, isMoment)
  const rows = await app.transact(async (db) => {
    await endSilent(db, app.now())
    return selections.listSelections(db, { after: position, limit })
  })
  const { items, next } = pageOf(rows, limit, ({ id, askedAt }) => ({ sortKey: askedAt.toISOString(), id }))
  return { items: items.map(summaryOf), next }
}

export function getSelection(app: App, { selectionId }: InputOf<typeof contract.getSelection>): Promise<SelectionGiven> {
  permit(app, 'selection.read')
  return app.transact((db) => readSelection(db, selectionId, app.now()))
}

/** Asks the process that computes it to end with the best it has; that happens within a second or two. */
export function cancelSelection(app: App, { selectionId }: InputOf<typeof contract.cancelSelection>): Promise<Summary> {
  permit(app, 'selection.run')
  return app.transact(async (db) => {
    const before = await readSelection(db, selectionId, app.now())
    if (before.state !== 'running') refuse('selection_over', { state: before.state })
    await selections.askToCancel(db, selectionId)
    return summaryOf(await findRow(db, selectionId))
  })
}

/** Of what the selection read: what has been changed since, so that it may come out otherwise. */
export function listChangedSince(
  app: App,
  { selectionId }: InputOf<typeof contract.listChangedSince>,
): Promise<AnswerGiven<typeof contract.listChangedSince>> {
  permit(app, 'selection.read')
  return app.transact(async (db) => {
    await findRow(db, selectionId)
    const changed = await findChangedSince(db, selectionId)
    return { items: changed.map(({ lastAt, ...one }) => ({ ...one, lastAt: lastAt.toISOString() })) }
  })
}

/** What nobody computes any more is ended as failed by whoever looks next. */
function endSilent(db: Db, now: Date): Promise<void> {
  return selections.endSilentSelections(db, new Date(now.getTime() - silentMs))
}

/** A selection as it stands. */
export async function readSelection(db: Db, selectionId: string, now: Date): Promise<SelectionGiven> {
  await endSilent(db, now)
  const row = await findRow(db, selectionId)
  const work = (await selections.findSelectionWork(db, selectionId)) ?? refuse('selection_not_found', { selectionId })
  return {
    ...summaryOf(row),
    progress: work.progress as SearchProgress | null,
    input: work.input as SelectionInput,
    outcome: work.outcome as SelectionOutcome | null,
  }
}

async function findRow(db: Db, selectionId: string): Promise<selections.SelectionRow> {
  return (await selections.findSelection(db, selectionId)) ?? refuse('selection_not_found', { selectionId })
}

/** A selection that has ended with a set, and that set. */
export async function readSelected(db: Db, selectionId: string, now: Date) {
  const record = await readSelection(db, selectionId, now)
  const { outcome, input, state } = record
  if (state === 'running' && outcome === null) refuse('selection_running', { selectionId })
  const found = outcome?.selection
  if (outcome === null || !found || found.kind === 'infeasible' || found.kind === 'undecided') {
    return refuse('selection_without_set', { selectionId, kind: record.kind })
  }
  return { record, input, outcome, best: found }
}

function summaryOf({ question, askedAt, endedAt, ...row }: selections.SelectionRow): Summary {
  return {
    ...row,
    question: question as SelectionQuestion,
    askedAt: askedAt.toISOString(),
    endedAt: endedAt === null ? null : endedAt.toISOString(),
  }
}
