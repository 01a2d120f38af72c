import { listHistory } from '#application/history/list-history.ts'
import { undoAct, undoChange } from '#application/history/undo.ts'
import * as contract from '#contract/history.ts'
import type { AnswerGiven } from '#contract/operation.ts'
import { asLines } from './as-text.ts'
import { command } from './command.ts'

type Entry = AnswerGiven<typeof contract.listHistory>['items'][number]

/** Who, when and what: only the fields that changed; the revision counts changes and says nothing. */
export function describeChange({ id, happenedAt, personId, personName, hat, act, before, after }: Entry): string {
  const who = personId === null ? 'Portolan' : personName || 'a former member'
  const fields = Object.keys({ ...before, ...after }).filter(
    (field) => field !== 'revision' && JSON.stringify(before?.[field] ?? null) !== JSON.stringify(after?.[field] ?? null),
  )
  const said = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value ?? null))
  const what = before === null ? 'made' : after === null ? 'removed' : 'changed'
  const changed = what === 'changed' ? fields.map((field) => `\n    ${field}: ${said(before?.[field])} → ${said(after?.[field])}`) : []
  return `${id}  ${happenedAt}  ${what} by ${who}${hat === null ? '' : ` as ${hat}`}${act === null ? '' : ` (${act})`}${changed.join('')}`
}

const undone = ({ records }: AnswerGiven<typeof contract.undoChange>) => `${records} taken back`

export const historyCommands = [
  command({
    usage: 'portolan history list <table> <record-id> [--limit <number>] [--after <cursor>]',
    operation: contract.listHistory,
    run: listHistory,
    print: asLines(describeChange),
  }),
  command({ usage: 'portolan history undo <change-id>', operation: contract.undoChange, run: undoChange, print: undone }),
  command({ usage: 'portolan history undo-act <transaction>', operation: contract.undoAct, run: undoAct, print: undone }),
]
