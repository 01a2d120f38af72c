import { z } from 'zod'
import { operation } from './operation.ts'
import { page, pageInput } from './page.ts'

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
