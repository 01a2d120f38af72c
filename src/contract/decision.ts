import { z } from 'zod'
import { cycleSteps } from '#domain/portfolio/cycle.ts'
import { operation } from './operation.ts'
import { page, pageInput } from './page.ts'
import { DateText } from './shapes.ts'

export const verdicts = ['start', 'continue', 'pause', 'stop', 'leave_out'] as const

export const Decision = z
  .object({
    id: z.uuid(),
    title: z.string(),
    note: z.string(),
    decidedOn: DateText,
    saidByName: z.string().describe('Who decided'),
    recordedById: z.uuid().nullable(),
    recordedAt: z.iso.datetime(),
    selfApproved: z.boolean().describe('Decided and recorded by one person who wears both hats'),
    selectionId: z.uuid().nullable().describe('The selection that was accepted, if it came from one'),
    verdicts: z.array(z.object({ componentId: z.uuid(), name: z.string(), verdict: z.enum(verdicts) })),
  })
  .meta({ id: 'Decision' })
export type Decision = z.output<typeof Decision>

export const listDecisions = operation({
  method: 'get',
  path: '/decisions',
  summary: 'Decisions about the portfolio, the latest first',
  input: z.object({ ...pageInput, componentId: z.uuid().optional() }),
  answer: page(Decision),
  refusals: ['cursor_invalid'],
})

export const getDecision = operation({
  method: 'get',
  path: '/decisions/:decisionId',
  summary: 'One decision and what it means for each component',
  input: z.object({ decisionId: z.uuid() }),
  answer: Decision,
  refusals: ['decision_not_found'],
})

export const recordDecision = operation({
  method: 'post',
  path: '/decisions',
  summary: 'Write down a decision that was made elsewhere, so that the work it authorised stands on it',
  input: z.object({
    title: z.string().trim().min(1).max(300),
    note: z.string().trim().max(5000).default(''),
    decidedOn: DateText,
    saidBy: z.string().trim().min(1).max(200).optional(),
    componentIds: z.array(z.uuid()).min(1).max(10_000).describe('The components it authorises'),
  }),
  answer: Decision,
  refusals: ['component_not_found', 'decided_in_future'],
})

export const CycleEntry = z
  .object({
    step: z.enum(cycleSteps),
    at: z.iso.datetime(),
    personId: z.uuid().nullable(),
    personName: z.string(),
    records: z.int().describe('How many records the step touched'),
    decisionId: z.uuid().nullable(),
    selectionId: z.uuid().nullable(),
  })
  .meta({ id: 'CycleEntry' })
export type CycleEntry = z.output<typeof CycleEntry>

export const listCycle = operation({
  method: 'get',
  path: '/cycle',
  summary: 'The portfolio cycle: when the list was categorised, put in order, balanced, planned, authorised, watched and balanced anew',
  input: z.object({ limit: z.int().min(1).max(500).default(100) }),
  answer: z.object({
    items: z.array(CycleEntry),
    lastByStep: z.record(z.enum(cycleSteps), z.iso.datetime().nullable()),
  }),
  refusals: [],
})
