import { z } from 'zod'
import { categories } from '#domain/component/kinds.ts'
import { operation } from './operation.ts'
import { MinorByPeriod, Percent, Revision, WholeMinor } from './shapes.ts'

export const MoneyLimit = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('none') }),
    z.object({ kind: z.literal('whole'), totalMinor: WholeMinor.nonnegative() }).describe('One cap over all periods'),
    z
      .object({ kind: z.literal('per_period'), perPeriodMinor: MinorByPeriod.min(1), carriesOver: z.boolean() })
      .describe('A cap for each period; what is not spent is lost unless it carries over'),
  ])
  .meta({ id: 'MoneyLimit' })
export type MoneyLimit = z.output<typeof MoneyLimit>

export const ShareLimit = z
  .object({ category: z.enum(categories), leastPercent: Percent.optional(), mostPercent: Percent.optional() })
  .meta({ id: 'ShareLimit', description: 'The part of the chosen money that goes to one category' })
export type ShareLimit = z.output<typeof ShareLimit>

export const Limits = z
  .object({ money: MoneyLimit, shares: z.array(ShareLimit), revision: z.int() })
  .meta({ id: 'Limits', description: 'Limits on what is still to come; limits on people come from the teams' })
export type Limits = z.output<typeof Limits>

export const getLimits = operation({
  method: 'get',
  path: '/limits',
  summary: 'The limits of money and of shares by category',
  input: z.object({}),
  answer: Limits,
  refusals: [],
})

export const editLimits = operation({
  method: 'put',
  path: '/limits',
  summary: 'Set the money cap and how much a category must or may take',
  input: z.object({ money: MoneyLimit, shares: z.array(ShareLimit).max(3).default([]), revision: Revision }),
  answer: Limits,
  refusals: ['stale_edit', 'period_outside_plan', 'limits_contradict'],
})
