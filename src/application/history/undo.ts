import type * as contract from '#contract/history.ts'
import type { AnswerGiven, InputOf } from '#contract/operation.ts'
import { refuse } from '#contract/refusals.ts'
import { type Change, findChange, listChangesTogether } from '#db/history.ts'
import { undoChange as takeBack, type UndoOutcome, undoTogether } from '#db/undo.ts'
import type { App } from '../app.ts'
import { permit } from '../permissions.ts'

type Undone = AnswerGiven<typeof contract.undoChange>

export function undoChange(app: App, { changeId }: InputOf<typeof contract.undoChange>): Promise<Undone> {
  return app.transact(async (db) => {
    const change = await findChange(db, changeId)
    mayUndo(app, change ? [change] : [])
    return answerOf(await takeBack(db, changeId))
  })
}

export function undoAct(app: App, { transaction }: InputOf<typeof contract.undoAct>): Promise<Undone> {
  return app.transact(async (db) => {
    mayUndo(app, await listChangesTogether(db, transaction))
    return answerOf(await undoTogether(db, transaction))
  })
}

/** Memberships have rules of their own (who may make an owner, who must stay one), which undoing would step around. Nobody comes back from erasure. */
const isFinal = ({ tableName, after }: Change) => tableName === 'membership' || (tableName === 'person' && Boolean(after?.erased_at))

/** Refuses who may not undo these changes, and what cannot be undone at all. */
export function mayUndo(app: App, changes: readonly Change[]): void {
  permit(
    app,
    'history.undo',
    changes.length > 0 && changes.every(({ personId }) => personId === app.actor.personId) ? [app.actor.personId] : [],
  )
  const barred = changes.find(isFinal)
  if (barred) refuse('not_undoable', { table: barred.tableName })
}

function answerOf(outcome: UndoOutcome): Undone {
  if (outcome.kind === 'undone') return { records: outcome.records }
  if (outcome.kind === 'not_found') return refuse('change_not_found')
  const { kind, tableName: table, ...facts } = outcome
  return kind === 'in_use' ? refuse('record_in_use', { table, ...facts }) : refuse('undo_conflict', { table, ...facts })
}
