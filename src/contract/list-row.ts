import { z } from 'zod'
import { operation } from './operation.ts'
import { DateText } from './shapes.ts'

const Cell = z.union([z.string(), z.number(), z.boolean()])

/** Rows of one list that are kept beside a component. */
export const ListRows = z
  .object({
    list: z.string().describe('Title of the list'),
    part: z.boolean().describe('The rows are about parts of the component, such as activities or contracts'),
    columns: z.array(z.string()),
    rows: z.array(z.object({ asOf: DateText, row: z.int().describe('Row of the list, from 1'), cells: z.array(Cell.nullable()) })),
  })
  .meta({ id: 'ListRows' })
export type ListRows = z.output<typeof ListRows>

export const getListRows = operation({
  method: 'get',
  path: '/components/:componentId/list-rows',
  summary: 'What lists said about a component and its parts, row by row, the latest first',
  input: z.object({ componentId: z.uuid() }),
  answer: z.object({ lists: z.array(ListRows), complete: z.boolean().describe('False: there are more rows than the thousand given') }),
  refusals: ['component_not_found'],
})
