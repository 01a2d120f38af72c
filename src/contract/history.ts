import { z } from 'zod'
import { recordKinds } from './live.ts'
import { operation } from './operation.ts'
import { page, pageInput } from './page.ts'
import { listOf } from './shapes.ts'

/** One change of one record: who, in which hat, when, and what it was before and after. */
export const HistoryEntry = z
  .object({
    id: z.int(),
    transaction: z.string().describe('Changes with the same one were a single act, and are undone together'),
    happenedAt: z.iso.datetime(),
    personId: z.uuid().nullable().describe('Null: the product itself'),
    personName: z.string().nullable().describe('Empty once the person was erased'),
    hat: z.string().nullable(),
    act: z.string().nullable(),
    table: z.string(),
    recordId: z.uuid(),
    before: z.record(z.string(), z.unknown()).nullable().describe('Null: the change made the record'),
    after: z.record(z.string(), z.unknown()).nullable().describe('Null: the change removed the record'),
  })
  .meta({ id: 'HistoryEntry' })
export type HistoryEntry = z.output<typeof HistoryEntry>

export const listHistory = operation({
  method: 'get',
  path: '/history/:table/:recordId',
  summary: 'What happened to a record, the latest first',
  input: z.object({ table: z.string().regex(/^[a-z_]+$/), recordId: z.uuid(), ...pageInput }),
  answer: page(HistoryEntry),
  refusals: ['cursor_invalid'],
})

/** One change as a person reads it: which record, and what of it is otherwise than before. */
export const HistoryChange = z
  .object({
    id: z.int(),
    table: z.string(),
    recordId: z.uuid(),
    recordName: z.string().describe('As the record is called now, or was last; empty if it has no name, or had that of an erased person'),
    kind: z.enum(['made', 'changed', 'removed']),
    fields: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })).describe('Of a change; else empty'),
    names: z.record(z.string(), z.string()).describe('What the records are called whose ids stand in the fields'),
  })
  .meta({ id: 'HistoryChange' })
export type HistoryChange = z.output<typeof HistoryChange>

const ActId = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z_\d{1,19}$/)

/** What somebody did at once. */
export const HistoryAct = z
  .object({
    id: ActId,
    transaction: z.string(),
    happenedAt: z.iso.datetime(),
    personId: z.uuid().nullable().describe('Null: the product itself'),
    personName: z.string().nullable().describe('Empty once the person was erased'),
    hat: z.string().nullable(),
    act: z.string().nullable(),
    counts: z
      .array(z.object({ table: z.string(), made: z.int(), changed: z.int(), removed: z.int() }))
      .describe('How many records of each kind, among the first thousand changes'),
    countedAll: z.boolean(),
    changes: z.array(HistoryChange).describe('The first five'),
    mayUndo: z.boolean().describe('Whether the hat worn now may take all of it back, as far as nothing has changed since'),
  })
  .meta({ id: 'HistoryAct' })
export type HistoryAct = z.output<typeof HistoryAct>

export const listActs = operation({
  method: 'get',
  path: '/history',
  summary: 'What people did, the latest first: who, in which hat, when, and what was otherwise before',
  input: z.object({
    personId: z.uuid().optional().describe('Who did it'),
    table: listOf(z.enum(recordKinds)).describe('Kinds of record'),
    recordId: z.uuid().optional(),
    search: z.string().trim().max(200).optional().describe('Words of the records, found as by search'),
    since: z.iso.datetime().optional(),
    until: z.iso.datetime().optional().describe('Before this moment'),
    ...pageInput,
  }),
  answer: page(HistoryAct),
  refusals: ['cursor_invalid'],
})

export const listActChanges = operation({
  method: 'get',
  path: '/history/acts/:actId',
  summary: 'All changes of one act, in the order in which they happened',
  input: z.object({ actId: ActId, ...pageInput }),
  answer: page(HistoryChange),
  refusals: ['cursor_invalid'],
})

export const previewUndoAct = operation({
  method: 'post',
  path: '/history/acts/:transaction/undo/preview',
  summary: 'What taking an act back would change, before it does',
  input: z.object({ transaction: z.string().regex(/^\d{1,19}$/) }),
  answer: z.object({
    records: z.int().describe('How many would change back'),
    changes: z.array(HistoryChange).describe('The first fifty: before is what is there now, after what would be'),
    hindrance: z
      .object({
        kind: z.enum(['conflict', 'in_use']),
        table: z.string(),
        recordId: z.uuid(),
        recordName: z.string(),
        differences: z.array(z.object({ field: z.string(), yours: z.unknown(), theirs: z.unknown() })),
        names: z.record(z.string(), z.string()),
      })
      .nullable()
      .describe('Why it would be refused: a field has changed again since, or something else refers to a record that would go'),
  }),
  refusals: ['change_not_found', 'not_undoable'],
})

const undone = z.object({ records: z.int().describe('How many records changed back') })

export const undoChange = operation({
  method: 'post',
  path: '/history/:changeId/undo',
  summary: 'Take one change of one record back, by a change of its own',
  input: z.object({ changeId: z.int().positive() }),
  answer: undone,
  refusals: ['change_not_found', 'undo_conflict', 'record_in_use', 'not_undoable'],
})

export const undoAct = operation({
  method: 'post',
  path: '/history/acts/:transaction/undo',
  summary: 'Take everything back that one act did, all of it or nothing',
  input: z.object({ transaction: z.string().regex(/^\d{1,19}$/) }),
  answer: undone,
  refusals: ['change_not_found', 'undo_conflict', 'record_in_use', 'not_undoable'],
})
