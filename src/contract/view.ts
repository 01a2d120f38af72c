import { z } from 'zod'
import { operation } from './operation.ts'
import { Revision } from './shapes.ts'

/** `choices` is the result of a selection, `history` that of one component, `acts` that of the organisation, `notes` what is in the way and what helped. */
export const viewedLists = ['components', 'contributions', 'choices', 'imports', 'history', 'acts', 'members', 'notes'] as const
export type ViewedList = (typeof viewedLists)[number]

export const View = z
  .object({
    id: z.uuid(),
    list: z.enum(viewedLists),
    name: z.string(),
    query: z.record(z.string(), z.unknown()).describe('Filters, order and columns as the page understands them'),
    shared: z.boolean(),
    mine: z.boolean(),
    opensFirst: z.boolean().describe('For me the list opens by it'),
    revision: z.int(),
  })
  .meta({ id: 'View' })
export type View = z.output<typeof View>

const said = {
  name: z.string().trim().min(1).max(100),
  query: z.record(z.string().max(60), z.unknown()).refine((query) => JSON.stringify(query).length <= 10_000, 'Too long for a view'),
  shared: z.boolean(),
}

export const listViews = operation({
  method: 'get',
  path: '/views',
  summary: 'Saved views of a list: my own and the shared ones',
  input: z.object({ list: z.enum(viewedLists).optional() }),
  answer: z.object({ items: z.array(View) }),
  refusals: [],
})

export const createView = operation({
  method: 'post',
  path: '/views',
  summary: 'Save how a list is filtered and shown now',
  input: z.object({ list: z.enum(viewedLists), name: said.name, query: said.query, shared: said.shared.default(false) }),
  answer: View,
  refusals: [],
})

export const editView = operation({
  method: 'patch',
  path: '/views/:viewId',
  summary: 'Rename, change or share a saved view of mine',
  input: z.object({
    viewId: z.uuid(),
    name: said.name.optional(),
    query: said.query.optional(),
    shared: said.shared.optional(),
    revision: Revision,
  }),
  answer: View,
  refusals: ['view_not_found', 'stale_edit'],
})

export const deleteView = operation({
  method: 'delete',
  path: '/views/:viewId',
  summary: 'Forget a saved view of mine',
  input: z.object({ viewId: z.uuid() }),
  answer: z.object({}),
  refusals: ['view_not_found'],
})

export const openViewFirst = operation({
  method: 'put',
  path: '/views/first',
  summary: 'Say by which saved view a list opens for me',
  input: z.object({ list: z.enum(viewedLists), viewId: z.uuid().nullable().describe('Null: by none') }),
  answer: z.object({}),
  refusals: ['view_not_found'],
})
