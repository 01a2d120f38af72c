import type * as contract from '#contract/history.ts'
import type { AnswerGiven, InputOf } from '#contract/operation.ts'
import { refuse } from '#contract/refusals.ts'
import { type Change, listChangesTogether } from '#db/history.ts'
import { namesOf } from '#db/names.ts'
import { tryUndoTogether } from '#db/undo.ts'
import type { App } from '../app.ts'
import { idsIn } from './ids-in.ts'
import { tellChanges } from './tell-changes.ts'
import { mayUndo } from './undo.ts'

const mostTold = 50

/** What taking an act back would change, or why it would be refused; nothing stays changed. */
export function previewUndoAct(
  app: App,
  { transaction }: InputOf<typeof contract.previewUndoAct>,
): Promise<AnswerGiven<typeof contract.previewUndoAct>> {
  return app.transact(async (db) => {
    const changes = await listChangesTogether(db, transaction)
    mayUndo(app, changes)
    const outcome = await tryUndoTogether(db, transaction)
    if (outcome.kind === 'not_found') return refuse('change_not_found')
    const told = await tellChanges(db, changes.toReversed().slice(0, mostTold).map(turnedRound))
    if (outcome.kind === 'undone') return { records: outcome.records, changes: told, hindrance: null }
    const differences = outcome.kind === 'conflict' ? outcome.differences.filter(({ field }) => !field.endsWith('_key')) : []
    const { tableName: table, recordId, kind } = outcome
    const names = await namesOf(db, [recordId, ...idsIn(differences)])
    return {
      records: 0,
      changes: told,
      hindrance: { kind, table, recordId, recordName: names[recordId] ?? '', differences: named(differences), names },
    }
  })
}

function turnedRound(change: Change): Change {
  return { ...change, before: change.after, after: change.before }
}

function named<Difference extends { readonly field: string }>(differences: readonly Difference[]): Difference[] {
  return differences.map((difference) => ({
    ...difference,
    field: difference.field.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
  }))
}
