import { z } from 'zod'
import { categories, componentKinds } from '#domain/component/kinds.ts'
import { componentStates } from '#domain/component/states.ts'
import { type AnswerOf, operation } from './operation.ts'
import { DateText } from './shapes.ts'

export const OverviewBubble = z
  .object({
    id: z.uuid(),
    name: z.string(),
    kind: z.enum(componentKinds),
    state: z.enum(componentStates),
    category: z.enum(categories).nullable(),
    value: z.int().nullable().describe('Weighted contribution in hundredths of a point; null: nobody has said'),
    benefitMinor: z.int().nullable().describe('Over all periods'),
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
    mandatory: z.int(),
    moneyToComeMinor: z.int(),
    spentMinor: z.int(),
    benefitMinor: z.int().describe('Over all periods'),
    moneyLimitMinor: z.int().nullable().describe('From today on; null: no limit is set'),
    withoutBudget: z.int().describe('Components whose cost nobody knows yet'),
    withoutBenefit: z.int(),
    withoutContribution: z.int(),
    unauthorised: z.int(),
    worth: z.enum(['benefit', 'contribution']).describe('What worth is: benefit where at least half of the components promise one'),
    unplaced: z.int().describe('Components without worth or delivery risk, which a picture of both cannot show'),
    bubbles: z
      .array(OverviewBubble)
      .describe('Those with worth and delivery risk first, of these the most money still to come first, then by name'),
    bubblesLeftOut: z.int().describe('Components beyond those'),
  }),
  refusals: ['rate_missing', 'amount_too_large'],
})
export type Overview = AnswerOf<typeof getOverview>
