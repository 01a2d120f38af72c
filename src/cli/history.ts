import { listActChanges } from '#application/history/act-changes.ts'
import { listActs } from '#application/history/list-acts.ts'
import { listHistory } from '#application/history/list-history.ts'
import { previewUndoAct } from '#application/history/preview-undo.ts'
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
  const what = before === null ? 'made' : after === null ? 'removed' : 'changed'
  const changed = what === 'changed' ? fields.map((field) => `\n    ${field}: ${said(before?.[field])} → ${said(after?.[field])}`) : []
  return `${id}  ${happenedAt}  ${what} by ${who}${hat === null ? '' : ` as ${hat}`}${act === null ? '' : ` (${act})`}${changed.join('')}`
}

const said = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value ?? null))

/** Who, when, and of what kinds how many; the last word undoes it. */
export function describeAct({
  happenedAt,
  personId,
  personName,
  hat,
  act,
  counts,
  transaction,
}: AnswerGiven<typeof contract.listActs>['items'][number]): string {
  const who = personId === null ? 'Portolan' : personName || 'a former member'
  const done = counts.flatMap(({ table, made, changed, removed }) =>
    Object.entries({ made, changed, removed }).flatMap(([what, count]) => (count > 0 ? [`${count} ${table} ${what}`] : [])),
  )
  return `${happenedAt}  ${who}${hat === null ? '' : ` as ${hat}`}${act === null ? '' : ` (${act})`}: ${done.join(', ')}  [${transaction}]`
}

function describeOne({ table, recordName, kind, fields }: AnswerGiven<typeof contract.listActChanges>['items'][number]): string {
  const changed = fields.map(({ field, before, after }) => `\n    ${field}: ${said(before)} → ${said(after)}`)
  return `${kind} ${table} ${recordName}${changed.join('')}`
}

function describePreview({ records, changes, hindrance }: AnswerGiven<typeof contract.previewUndoAct>): string {
  if (hindrance) return `${hindrance.kind}: ${hindrance.table} ${hindrance.recordName} ${JSON.stringify(hindrance.differences)}`
  return [`${records} would change back`, ...changes.map(describeOne)].join('\n')
}

const undone = ({ records }: AnswerGiven<typeof contract.undoChange>) => `${records} taken back`

export const historyCommands = [
  command({
    usage:
      'portolan history all [--person-id <id>] [--table <kind…>] [--record-id <id>] [--search <words>] [--since <moment>] [--until <moment>] [--limit <number>] [--after <cursor>]',
    operation: contract.listActs,
    run: listActs,
    print: asLines(describeAct),
  }),
  command({
    usage: 'portolan history act <act-id> [--limit <number>] [--after <cursor>]',
    operation: contract.listActChanges,
    run: listActChanges,
    print: asLines(describeOne),
  }),
  command({
    usage: 'portolan history list <table> <record-id> [--limit <number>] [--after <cursor>]',
    operation: contract.listHistory,
    run: listHistory,
    print: asLines(describeChange),
  }),
  command({ usage: 'portolan history undo <change-id>', operation: contract.undoChange, run: undoChange, print: undone }),
  command({
    usage: 'portolan history preview-undo <transaction>',
    operation: contract.previewUndoAct,
    run: previewUndoAct,
    print: describePreview,
  }),
  command({ usage: 'portolan history undo-act <transaction>', operation: contract.undoAct, run: undoAct, print: undone }),
]
