import { z } from 'zod'
import { scoreParts } from '#domain/component/ranking.ts'
import { operation } from './operation.ts'
import { page, pageInput } from './page.ts'
import { DateText } from './shapes.ts'

export const rankingMethods = [
  'contribution',
  'value_for_money',
  'net_benefit',
  'present_value',
  'column',
  'weighted_shortest_job_first',
] as const

const RankedRow = z
  .object({
    id: z.uuid(),
    name: z.string(),
    rank: z.int().nullable().describe('From 1; null: something that the method reads is missing'),
    score: z.number().nullable().describe('Rounded; the order was decided on exact fractions'),
    missing: z.array(z.enum(scoreParts)),
    moneyMinor: z.int().nullable().describe('Still to come, in the base currency; null: nobody knows'),
  })
  .meta({ id: 'RankedRow' })
export type RankedRow = z.output<typeof RankedRow>

export const rankComponents = operation({
  method: 'get',
  path: '/ranking',
  summary: 'All work that is not over in the order of one method, with the method, the tie rule and what is missing',
  input: z.object({
    ...pageInput,
    limit: z.int().min(1).max(1000).default(200),
    method: z.enum(rankingMethods).default('contribution'),
    rateBasisPoints: z.int().min(0).max(10_000).default(350).describe('A year’s rate of present values: 350 is 3.5 %'),
    fieldId: z.uuid().optional().describe('The own column of numbers, for `column`'),
    businessValue: z.uuid().optional().describe('Own columns of numbers, for `weighted_shortest_job_first`'),
    timeCriticality: z.uuid().optional(),
    riskReduction: z.uuid().optional(),
    size: z.uuid().optional().describe('Above nought'),
  }),
  answer: page(RankedRow).extend({
    method: z.enum(rankingMethods),
    formula: z.string(),
    tieRule: z.string(),
    asOf: DateText,
    currency: z.string(),
    ranked: z.int(),
    incomplete: z.int(),
  }),
  refusals: ['cursor_invalid', 'field_not_found', 'column_needed', 'rate_missing', 'amount_too_large'],
})
