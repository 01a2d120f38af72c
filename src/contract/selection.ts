import { z } from 'zod'
import type { AssumedFigure } from '#domain/component/assume-figures.ts'
import type { Aside } from '#domain/component/entering.ts'
import type { SearchProgress } from '#domain/milp/search.ts'
import type { BestSet } from '#domain/portfolio/best-set.ts'
import type { OtherWay } from '#domain/portfolio/comparison.ts'
import type { Portfolio } from '#domain/portfolio/portfolio.ts'
import type { LeftOut } from '#domain/portfolio/reasons.ts'
import type { Selection as SelectionFound } from '#domain/portfolio/selection.ts'
import type { Explained } from '#domain/portfolio/study.ts'
import { Decision } from './decision.ts'
import { operation } from './operation.ts'
import { page, pageInput } from './page.ts'
import { DateText, WholeMinor } from './shapes.ts'

const Size = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('money') }),
  z.object({ kind: z.literal('people') }),
  z.object({ kind: z.literal('column'), fieldId: z.uuid() }),
])

export const Measure = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('contribution'),
      size: Size.nullable().default(null).describe('What relative scores are multiplied by; null: scores are quantities already'),
    }),
    z.object({ kind: z.literal('net_benefit') }),
    z.object({ kind: z.literal('present_value'), rateBasisPoints: z.int().min(0).max(10_000).describe('A year’s rate: 350 is 3.5 %') }),
    z.object({ kind: z.literal('column'), fieldId: z.uuid() }),
    z.object({ kind: z.literal('equal') }).describe('A placeholder, named as such on every result'),
  ])
  .meta({ id: 'Measure', description: 'The one thing a selection adds up' })
export type Measure = z.output<typeof Measure>

const Forced = z.object({ componentId: z.uuid(), to: z.enum(['in', 'out']), reason: z.string().trim().min(1).max(500) })

/** What a selection was asked. */
export const SelectionQuestion = z
  .object({
    measure: Measure,
    forced: z.array(Forced).max(10_000),
    moneyMinor: WholeMinor.nonnegative()
      .nullable()
      .describe('A cap over all periods in place of the organisation’s; null: the organisation’s'),
    runningCompetes: z.boolean().default(false).describe('All work under way may be left out, whatever each record says'),
    seconds: z.number().positive().max(3600).nullable().describe('A person’s limit on the search; null: counted work alone ends it'),
    seed: z.int().nonnegative(),
  })
  .meta({ id: 'SelectionQuestion' })
export type SelectionQuestion = z.output<typeof SelectionQuestion>

export const SelectionSummary = z
  .object({
    id: z.uuid(),
    name: z.string(),
    state: z.enum(['running', 'done', 'cancelled', 'failed']),
    kind: z.enum(['optimal', 'bounded', 'infeasible', 'undecided']).nullable(),
    value: z.int().nullable().describe('Hundredths of the measure'),
    question: SelectionQuestion,
    asOf: DateText,
    askedById: z.uuid(),
    askedByName: z.string(),
    askedAt: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable(),
    acceptedBy: z.uuid().nullable().describe('The decision that accepted it'),
  })
  .meta({ id: 'SelectionSummary' })
export type SelectionSummary = z.output<typeof SelectionSummary>

/** What ids and indices of a selection are called, kept with it so that it can be read when they have changed. */
export const SelectionLabels = z
  .object({
    currency: z.string(),
    periods: z.array(z.object({ label: z.string(), startDate: DateText, endDate: DateText, minutesOfOne: z.int() })),
    roles: z.record(z.string(), z.string()),
    aims: z.array(z.object({ id: z.uuid(), name: z.string(), weightBasisPoints: z.int() })),
    placeholderValue: z.boolean().describe('Equal value: say so wherever a result is shown'),
  })
  .meta({ id: 'SelectionLabels' })
export type SelectionLabels = z.output<typeof SelectionLabels>

/** What the kernels read: `portfolio` as it was, what was assumed so that it could be read, and who was left aside. */
export interface SelectionInput {
  readonly portfolio: Portfolio
  readonly firstPeriod: number
  readonly assumed: readonly AssumedFigure[]
  readonly aside: readonly (Aside & { readonly name: string })[]
  readonly labels: SelectionLabels
}

/** What was found. The selection comes first; the comparisons and explanations follow while it is still running. */
export interface SelectionOutcome {
  readonly selection: SelectionFound
  readonly rankedList: OtherWay
  readonly moneyOnly: (BestSet & Partial<Pick<OtherWay, 'breaks'>>) | null
  readonly explained: Explained | null
}

export const SelectionRecord = SelectionSummary.extend({
  progress: z.custom<SearchProgress>().nullable(),
  input: z.custom<SelectionInput>(),
  outcome: z.custom<SelectionOutcome>().nullable(),
}).meta({ id: 'SelectionRecord' })
export type SelectionRecord = z.output<typeof SelectionRecord>

export const startSelection = operation({
  method: 'post',
  path: '/selections',
  summary: 'Choose the work that is worth the most and can be paid for and staffed',
  input: z.object({
    name: z.string().trim().max(200).default(''),
    measure: Measure.optional().describe(
      'Left out: contributions where there are any, else net benefit where at least half promise one, else equal value',
    ),
    forced: SelectionQuestion.shape.forced.default([]),
    moneyMinor: SelectionQuestion.shape.moneyMinor.default(null),
    moneyPercent: z
      .number()
      .min(0)
      .max(100)
      .optional()
      .describe('In place of moneyMinor: a cap of so many percent of what all that could be chosen still costs'),
    runningCompetes: SelectionQuestion.shape.runningCompetes,
    seconds: SelectionQuestion.shape.seconds.default(null),
    seed: SelectionQuestion.shape.seed.default(1),
    wait: z.boolean().default(false).describe('Answer when it has ended instead of at once'),
  }),
  answer: SelectionRecord,
  mostPerQuarter: 60,
  refusals: ['selections_queued', 'component_not_found', 'field_not_found', 'rate_missing', 'amount_too_large', 'selection_senseless'],
})

export const listSelections = operation({
  method: 'get',
  path: '/selections',
  summary: 'Selections, the latest first',
  input: z.object({ ...pageInput }),
  answer: page(SelectionSummary),
  refusals: ['cursor_invalid'],
})

const one = z.object({ selectionId: z.uuid() })

export const getSelection = operation({
  method: 'get',
  path: '/selections/:selectionId',
  summary: 'One selection: what it read, how far it is and what it found',
  input: one,
  answer: SelectionRecord,
  refusals: ['selection_not_found'],
})

export const cancelSelection = operation({
  method: 'post',
  path: '/selections/:selectionId/cancel',
  summary: 'End a running selection with the best it has',
  input: one,
  answer: SelectionSummary,
  refusals: ['selection_not_found', 'selection_over'],
})

export const explainLeftOut = operation({
  method: 'get',
  path: '/selections/:selectionId/components/:componentId/reason',
  summary: 'Why a component is left out: what forcing it in costs, and the least change that lets it in',
  input: one.extend({ componentId: z.uuid() }),
  answer: z.object({
    standing: z.enum(['in', 'left_out', 'aside']).describe('Aside: the selection did not look at it'),
    why: z.enum(['over', 'not_proposed', 'holds_others_only']).nullable(),
    reason: z.custom<LeftOut>().nullable(),
  }),
  refusals: ['selection_not_found', 'component_not_found', 'selection_running', 'selection_without_set'],
})

const Change = z.object({ id: z.uuid(), name: z.string() })

export const SelectionDifference = z
  .object({
    comesIn: z.array(Change),
    goesOut: z.array(Change),
    moves: z
      .array(Change.extend({ from: z.int(), to: z.int() }))
      .describe('Starts, in periods after the first of this selection; negative: before it'),
    valueChange: z.int().nullable().describe('Null where the two do not add up the same thing'),
    moneyChangeMinor: z.int(),
  })
  .meta({ id: 'SelectionDifference' })
export type SelectionDifference = z.output<typeof SelectionDifference>

export const compareSelections = operation({
  method: 'get',
  path: '/selections/:selectionId/difference',
  summary: 'What comes in, goes out or moves against another selection, or against the one accepted last',
  input: one.extend({ against: z.uuid().optional() }),
  answer: SelectionDifference.extend({ againstId: z.uuid().nullable().describe('Null: nothing has been accepted yet') }),
  refusals: ['selection_not_found', 'selection_running', 'selection_without_set'],
})

export const listChangedSince = operation({
  method: 'get',
  path: '/selections/:selectionId/changed-since',
  summary: 'What has changed of what a selection read since it read it: limits, people, work, aims, the organisation',
  input: one,
  answer: z.object({
    items: z.array(
      z.object({
        what: z.enum(['limits', 'people', 'work', 'aims', 'organisation']),
        records: z.int().describe('How many different ones; of aims, how many aims and pieces of work that give to them'),
        lastAt: z.iso.datetime(),
        lastByName: z.string(),
      }),
    ),
  }),
  refusals: ['selection_not_found'],
})

export const tryMoney = operation({
  method: 'post',
  path: '/selections/:selectionId/try-money',
  summary: 'What the selection would be with another sum of money; nothing is kept',
  input: one.extend({ moneyMinor: WholeMinor.nonnegative() }),
  answer: z.object({ found: z.custom<SelectionFound>(), difference: SelectionDifference.nullable() }),
  refusals: ['selection_not_found', 'selection_running', 'selection_without_set'],
})

export const acceptSelection = operation({
  method: 'post',
  path: '/selections/:selectionId/accept',
  summary: 'Accept a selection as the decision: what is in is authorised, what stops or pauses does so',
  input: one.extend({
    title: z.string().trim().max(300).optional(),
    note: z.string().trim().max(5000).default(''),
    saidBy: z.string().trim().min(1).max(200).optional().describe('Who decided, if it was not the person who records it'),
  }),
  answer: Decision,
  refusals: ['selection_not_found', 'selection_running', 'selection_accepted', 'selection_without_set', 'selection_outdated'],
})
