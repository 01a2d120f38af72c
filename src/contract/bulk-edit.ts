import { z } from 'zod'
import { categories, componentKinds } from '#domain/component/kinds.ts'
import { componentStates } from '#domain/component/states.ts'
import { ComponentFilter, CustomValue } from './component.ts'
import { operation } from './operation.ts'
import { DateText, Percent } from './shapes.ts'

const Tags = z.array(z.string().trim().min(1).max(60)).max(20)

const Shift = z
  .object({ months: z.int().min(-1200).max(1200).default(0), days: z.int().min(-36_500).max(36_500).default(0) })
  .refine(({ months, days }) => months !== 0 || days !== 0, 'A shift by nothing')

/** What can be changed on many components at once. A key that is left out stays as it is. */
export const BulkChange = z
  .object({
    state: z.enum(componentStates).optional().describe('Approving and stopping are written down as one decision'),
    kind: z.enum(componentKinds).optional(),
    sponsorId: z.uuid().nullable().optional(),
    ownerId: z.uuid().nullable().optional(),
    parentId: z.uuid().nullable().optional(),
    startDate: DateText.nullable().optional(),
    endDate: DateText.nullable().optional(),
    shiftDates: Shift.optional().describe('Moves both dates, months first: the 31st becomes the last day of a shorter month'),
    category: z.enum(categories).nullable().optional(),
    mandatory: z.boolean().optional(),
    competes: z.boolean().optional(),
    deliveryRisk: Percent.nullable().optional(),
    addTags: Tags.optional(),
    removeTags: Tags.optional(),
    custom: z.record(z.uuid(), CustomValue).optional().describe('By id of the field; null empties it, others stay'),
  })
  .refine((change) => Object.values(change).some((value) => value !== undefined), 'Nothing to change')
  .refine(
    ({ shiftDates, startDate, endDate }) => !shiftDates || (startDate === undefined && endDate === undefined),
    'Dates are set or shifted, not both',
  )
  .meta({ id: 'BulkChange' })
export type BulkChange = z.output<typeof BulkChange>

const target = {
  componentIds: z.array(z.uuid()).min(1).max(10_000).optional().describe('Left out: all that the filter finds'),
  filter: ComponentFilter.default({}),
  exceptIds: z.array(z.uuid()).max(10_000).default([]).describe('Found by the filter and left as they are'),
  change: BulkChange,
  saidBy: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .describe('Who decided, where the change is a decision and it was not the person who records it'),
}

/** A component that cannot be changed so, in the words one that is changed alone would be refused with. */
const RefusedRow = z.object({ id: z.uuid(), name: z.string(), code: z.string(), facts: z.record(z.string(), z.unknown()) })

const referring = ['person_not_found', 'component_not_found', 'field_not_found', 'field_value_invalid', 'parent_holds_nothing'] as const
const ofRows = [
  'component_circle',
  'move_not_allowed',
  'self_approval',
  'kind_holds_nothing',
  'dates_reversed',
  'date_beyond_calendar',
] as const

export const previewBulkEdit = operation({
  method: 'post',
  path: '/components/bulk-edit/preview',
  summary: 'What a bulk edit would change, and what of it would be refused and why, before it does',
  input: z.object(target),
  answer: z.object({
    found: z.int(),
    changed: z.int(),
    refused: z.int(),
    fingerprint: z.string().describe('Send it with the edit: refused if the components have moved on'),
    changes: z
      .array(
        z.object({ id: z.uuid(), name: z.string(), before: z.record(z.string(), z.unknown()), after: z.record(z.string(), z.unknown()) }),
      )
      .describe('The first hundred that change, with what changes in each'),
    refusedRows: z.array(RefusedRow).describe('The first hundred that are refused'),
  }),
  maxJsonBytes: 2 * 1024 * 1024,
  refusals: [...referring],
})

export const bulkEdit = operation({
  method: 'post',
  path: '/components/bulk-edit',
  summary: 'Change many components at once, as one change that one undo takes back',
  input: z.object({
    ...target,
    fingerprint: z.string().optional(),
    leaveRefused: z.boolean().default(false).describe('Change the others where some are refused; else the first that is refuses the whole'),
  }),
  answer: z.object({ bulkEditId: z.uuid(), changed: z.int(), refused: z.int() }),
  maxJsonBytes: 2 * 1024 * 1024,
  refusals: [...referring, ...ofRows, 'preview_outdated'],
})

export const undoBulkEdit = operation({
  method: 'post',
  path: '/components/bulk-edit/:bulkEditId/undo',
  summary: 'Take a bulk edit back; components changed since are left alone and named',
  input: z.object({ bulkEditId: z.uuid() }),
  answer: z.object({ restored: z.int(), changedSince: z.array(z.object({ id: z.uuid(), name: z.string() })) }),
  refusals: ['bulk_edit_not_found', 'bulk_edit_undone'],
})
