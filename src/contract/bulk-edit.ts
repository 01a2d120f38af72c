import { z } from 'zod'
import { categories } from '#domain/component/kinds.ts'
import { ComponentFilter } from './component.ts'
import { operation } from './operation.ts'
import { Percent } from './shapes.ts'

/** What can be changed on many components at once. A key that is left out stays as it is. */
export const BulkChange = z
  .object({
    sponsorId: z.uuid().nullable().optional(),
    ownerId: z.uuid().nullable().optional(),
    parentId: z.uuid().nullable().optional(),
    category: z.enum(categories).nullable().optional(),
    mandatory: z.boolean().optional(),
    competes: z.boolean().optional(),
    deliveryRisk: Percent.nullable().optional(),
    addTags: z.array(z.string().trim().min(1).max(60)).max(20).optional(),
    removeTags: z.array(z.string().trim().min(1).max(60)).max(20).optional(),
  })
  .refine((change) => Object.values(change).some((value) => value !== undefined), 'Nothing to change')
  .meta({ id: 'BulkChange' })
export type BulkChange = z.output<typeof BulkChange>

const target = {
  componentIds: z.array(z.uuid()).min(1).max(10_000).optional().describe('Left out: all that the filter finds'),
  filter: ComponentFilter.default({}),
  exceptIds: z.array(z.uuid()).max(10_000).default([]).describe('Found by the filter and left as they are'),
  change: BulkChange,
}

export const previewBulkEdit = operation({
  method: 'post',
  path: '/components/bulk-edit/preview',
  summary: 'What a bulk edit would change, before it does',
  input: z.object(target),
  answer: z.object({
    found: z.int(),
    changed: z.int(),
    fingerprint: z.string().describe('Send it with the edit: refused if the components have moved on'),
    examples: z
      .array(
        z.object({ id: z.uuid(), name: z.string(), before: z.record(z.string(), z.unknown()), after: z.record(z.string(), z.unknown()) }),
      )
      .describe('The first twenty that change'),
  }),
  refusals: ['person_not_found', 'component_not_found', 'component_circle', 'parent_holds_nothing'],
})

export const bulkEdit = operation({
  method: 'post',
  path: '/components/bulk-edit',
  summary: 'Change many components at once, as one change that one undo takes back',
  input: z.object({ ...target, fingerprint: z.string().optional() }),
  answer: z.object({ bulkEditId: z.uuid(), changed: z.int() }),
  refusals: ['person_not_found', 'component_not_found', 'component_circle', 'parent_holds_nothing', 'preview_outdated'],
})

export const undoBulkEdit = operation({
  method: 'post',
  path: '/components/bulk-edit/:bulkEditId/undo',
  summary: 'Take a bulk edit back; components changed since are left alone and named',
  input: z.object({ bulkEditId: z.uuid() }),
  answer: z.object({ restored: z.int(), changedSince: z.array(z.object({ id: z.uuid(), name: z.string() })) }),
  refusals: ['bulk_edit_not_found', 'bulk_edit_undone'],
})
