import { z } from 'zod'
import { operation } from './operation.ts'
import { DateText } from './shapes.ts'

export const OverviewBubble = z
  .object({
    id: z.uuid(),
    name: z.string(),
    kind: z.string(),
    state: z.string(),
    category: z.string().nullable(),
    value: z.int().nullable().describe('Weighted contribution in hundredths of a point; null: nobody has said'),
    deliveryRisk: z.int().nullable(),
    moneyToComeMinor: z.int().nullable().describe('Null: nobody knows yet'),
  })
  .meta({ id: 'OverviewBubble' })

export const getOverview = operation({
  method: 'get',
  path: '/overview',
  summary: 'The portfolio at a glance: key figures, and its largest components by value, risk and money still to spend',
  input: z.object({ most: z.int().min(1).max(500).default(200).describe('How many bubbles at most') }),
  answer: z.object({
    asOf: DateText,
    currency: z.string(),
    components: z.int(),
    underWay: z.int(),
    moneyToComeMinor: z.int(),
    spentMinor: z.int(),
    moneyLimitMinor: z.int().nullable().describe('From today on; null: no limit is set'),
    withoutBudget: z.int().describe('Components whose cost nobody knows yet'),
    withoutContribution: z.int(),
    unauthorised: z.int(),
    bubbles: z.array(OverviewBubble).describe('The most money still to come first, then by name'),
    bubblesLeftOut: z.int().describe('Components with less money still to come than those'),
  }),
  refusals: ['rate_missing'],
})
