import { z } from 'zod'
import { periodKinds } from '#domain/foundation/calendar.ts'
import { officeScopes } from '#domain/office/scope.ts'
import { operation } from './operation.ts'
import { DateText, Revision, SeenRevision, TimeZone, WholeMinor } from './shapes.ts'

export const Currency = z.string().regex(/^[A-Z]{3}$/, 'A currency is three capital letters, such as EUR')

export const PlanningPeriod = z
  .object({ index: z.int().nonnegative(), label: z.string(), startDate: DateText, endDate: DateText.describe('The first day after it') })
  .meta({ id: 'PlanningPeriod' })
export type PlanningPeriod = z.output<typeof PlanningPeriod>

const settings = {
  name: z.string().trim().min(1).max(200),
  officeScope: z.enum(officeScopes).describe('What the P stands for: changes words and defaults, never data'),
  baseCurrency: Currency,
  timeZone: TimeZone,
  workingDays: z
    .array(z.int().min(1).max(7))
    .min(1)
    .max(7)
    .refine((days) => new Set(days).size === days.length, 'A day of the week is named once')
    .describe('ISO weekdays, Monday is 1'),
  workingDayMinutes: z.int().min(1).max(1440),
}

const FirstMonth = z.int().min(1).max(12).describe('Of the fiscal year: it names the periods, and reads fiscal years in lists')
const planning = {
  periodKind: z.enum(periodKinds),
  planningStart: DateText.describe('The first day of a month'),
  periodCount: z.int().min(1).max(40),
}

export const Organisation = z
  .object({
    id: z.uuid(),
    ...settings,
    fiscalYearFirstMonth: FirstMonth,
    ...planning,
    periods: z.array(PlanningPeriod),
    currentPeriod: z.int().nonnegative().describe('Index of the period today is in'),
    sample: z.boolean().describe('Fictional, shipped with the product'),
    revision: z.int(),
  })
  .meta({ id: 'Organisation' })
export type Organisation = z.output<typeof Organisation>

export const CurrencyRate = z
  .object({
    id: z.uuid(),
    currency: Currency,
    fromDate: DateText,
    rateBillionths: WholeMinor.positive().describe('What one unit is worth in the base currency, × 10^9'),
    revision: z.int(),
  })
  .meta({ id: 'CurrencyRate' })
export type CurrencyRate = z.output<typeof CurrencyRate>

export const getOrganisation = operation({
  method: 'get',
  path: '/organisation',
  summary: 'The organisation: currency, calendar, periods and working week',
  input: z.object({}),
  answer: Organisation,
  refusals: [],
})

export const editOrganisation = operation({
  method: 'patch',
  path: '/organisation',
  summary: 'Change name, currency, time zone, working week or what the office looks after',
  input: z.object(settings).partial().extend({ revision: Revision }),
  answer: Organisation,
  refusals: ['stale_edit', 'currency_in_use', 'rates_in_base'],
})

export const changePeriods = operation({
  method: 'put',
  path: '/organisation/periods',
  summary: 'Cut the plan into other periods; money, people and limits are laid over them anew',
  input: z.object({ ...planning, fiscalYearFirstMonth: FirstMonth.optional(), revision: Revision }),
  answer: Organisation,
  refusals: ['stale_edit', 'figures_outside_plan', 'planning_start_invalid', 'date_beyond_calendar'],
})

export const previewPeriods = operation({
  method: 'get',
  path: '/organisation/periods/preview',
  summary: 'What cutting the plan into other periods would change, before it does',
  input: z.object({ ...planning, fiscalYearFirstMonth: FirstMonth.optional() }),
  answer: z.object({
    periods: z.array(PlanningPeriod),
    components: z.int().describe('Whose money or people by period would be laid over the new periods; sums stay'),
    moneyByPeriod: z.boolean().describe('Whether the limit of money by period would be laid over them too'),
    exceptionsLost: z
      .array(z.object({ team: z.string(), period: z.string() }))
      .describe('Heads said for one period that would exist no more'),
    outside: z
      .array(z.string())
      .describe('Names of components with figures outside the new periods: the change is refused while there are any'),
    limitOutside: z.boolean().describe('The same of the limit of money'),
  }),
  refusals: ['planning_start_invalid', 'date_beyond_calendar'],
})

export const deleteOrganisation = operation({
  method: 'delete',
  path: '/organisation',
  summary: 'Delete this organisation and everything in it; a sample goes in one click, any other needs its name',
  input: z.object({ confirmName: z.string().max(200).optional() }),
  answer: z.object({ deletedId: z.uuid() }),
  refusals: ['confirmation_needed'],
})

export const listRates = operation({
  method: 'get',
  path: '/organisation/rates',
  summary: 'What other currencies are worth in the base currency, by date',
  input: z.object({}),
  answer: z.object({ items: z.array(CurrencyRate) }),
  refusals: [],
})

export const setRate = operation({
  method: 'put',
  path: '/organisation/rates',
  summary: 'Say what one unit of a currency is worth from a date on',
  input: z.object({
    currency: Currency,
    fromDate: DateText,
    rateBillionths: WholeMinor.positive(),
    revision: z.int().nonnegative().optional().describe('Of the rate the person saw, 0 for none; left out: whatever is there is replaced'),
  }),
  answer: CurrencyRate,
  refusals: ['rate_of_base', 'stale_edit'],
})

export const deleteRate = operation({
  method: 'delete',
  path: '/organisation/rates/:rateId',
  summary: 'Take a rate out of the table',
  input: z.object({ rateId: z.uuid(), revision: SeenRevision }),
  answer: z.object({}),
  refusals: ['rate_not_found', 'stale_edit'],
})
