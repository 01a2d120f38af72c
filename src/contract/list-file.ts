import { z } from 'zod'
import { FileAnswer } from './file.ts'
import { operation } from './operation.ts'
import { Currency } from './organisation.ts'
import { WholeMinor } from './shapes.ts'

export const ListCell = z
  .union([z.string().max(10_000), z.number(), z.boolean(), z.null(), z.object({ minor: WholeMinor, currency: Currency })])
  .meta({ id: 'ListCell', description: 'Money in minor units; days YYYY-MM-DD, moments YYYY-MM-DDTHH:MM; nothing known is null' })
export type ListCell = z.output<typeof ListCell>

export const columnTypes = ['text', 'number', 'money', 'day', 'moment', 'yes_no'] as const
export type ListColumnType = (typeof columnTypes)[number]

export const writeList = operation({
  method: 'post',
  path: '/list-files',
  summary: 'Write a list as it is seen as a workbook or as CSV',
  input: z.object({
    title: z.string().trim().min(1).max(200),
    format: z.enum(['xlsx', 'csv']),
    columns: z
      .array(z.object({ title: z.string().max(300), type: z.enum(columnTypes) }))
      .min(1)
      .max(200),
    rows: z.array(z.array(ListCell).max(200)).max(100_000),
  }),
  maxJsonBytes: 64 * 1024 * 1024,
  answer: FileAnswer,
  refusals: [],
})
