import { z } from 'zod'

const amount = z
  .number()
  .nonnegative()
  .max(9e12)
  .refine((given) => Math.abs(given * 100 - Math.round(given * 100)) < 1e-6, 'at most two decimals')
const signed = z
  .number()
  .min(-9e12)
  .max(9e12)
  .refine((given) => Math.abs(given * 100 - Math.round(given * 100)) < 1e-6, 'at most two decimals')
const name = z.string().trim().min(1)
const percent = z.int().min(0).max(100)

/** One amount, or one a period. */
const perPeriod = z.union([amount, z.array(amount).min(1)])
const belief = z.strictObject({ lowPercent: z.number().nonnegative(), highPercent: z.number().nonnegative() })

const candidate = z
  .strictObject({
    id: name,
    name: name.optional(),
    state: z.enum(['new', 'under_way']).default('new'),
    competes: z.boolean().default(false).describe('Whether work under way may be left out'),
    mandatory: z.boolean().default(false),
    forced: z.strictObject({ to: z.enum(['in', 'out']), reason: name }).optional(),
    category: name.optional(),
    value: signed.optional().describe('What it is worth if it starts at once'),
    latestStart: z.int().nonnegative().optional().describe('The last period it may start in, counted from 0'),
    valueLostPerPeriodPercent: z.number().min(0).max(100).default(0),
    starts: z
      .array(z.strictObject({ period: z.int().nonnegative(), value: signed }))
      .min(1)
      .optional()
      .describe('In place of value: what it is worth by start'),
    money: perPeriod.default(0).describe('Still to come, by period from its start; one amount stands in its first period'),
    people: z.record(name, perPeriod).default({}),
    spent: amount.default(0),
    stopCost: amount.default(0),
    needs: z.array(name).default([]),
    excludes: z.array(name).default([]),
    assumed: z.strictObject({ money: belief.optional(), people: belief.optional(), value: belief.optional() }).default({}),
  })
  .refine(({ value, starts }) => (value === undefined) !== (starts === undefined), {
    message: 'give either value or starts',
    path: ['value'],
  })

/** A portfolio as one writes it into a file: amounts with at most two decimals in units of one's own. */
export const PortfolioFile = z.strictObject({
  valueMeasure: name,
  units: z.strictObject({ money: name, people: name }).default({ money: 'money', people: 'people' }),
  periods: z.array(name).min(1),
  candidates: z.array(candidate).min(1),
  limits: z.strictObject({
    money: z
      .union([perPeriod, z.strictObject({ perPeriod, carriesOver: z.boolean() })])
      .optional()
      .describe('One amount holds in every period'),
    people: z.record(name, perPeriod).default({}),
    shares: z.array(z.strictObject({ category: name, leastPercent: percent.optional(), mostPercent: percent.optional() })).default([]),
  }),
  frontierAt: z.array(amount.positive()).default([]).describe('Sums of money, over all periods, to show the best set for'),
})
export type PortfolioFile = z.output<typeof PortfolioFile>
