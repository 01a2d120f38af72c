import { z } from 'zod'
import { operation } from './operation.ts'
import { DateText, Revision, SeenRevision } from './shapes.ts'

export const Said = z
  .object({
    by: z.enum(['leader', 'on_behalf']).describe('The leader in person, or somebody who writes down what the leader said'),
    saidByName: z.string(),
    saidById: z.uuid().nullable(),
    saidOn: DateText,
    recordedById: z.uuid().nullable(),
    recordedAt: z.iso.datetime(),
  })
  .meta({ id: 'Said', description: 'Who said so and when' })

export const Aim = z
  .object({
    id: z.uuid(),
    parentId: z.uuid().nullable(),
    name: z.string(),
    measure: z.string().nullable().describe('How it will be seen that the aim is reached'),
    weight: z.int().nullable().describe('Beside its siblings; null while the leader has only put them in order'),
    place: z.int().describe('In the order of its siblings, 1 is the most important'),
    weightBasisPoints: z.int().describe('What it weighs in the whole: leaves add up to 10,000'),
    holdsOthers: z.boolean(),
    order: Said.nullable().describe('Who put the siblings in this order; null while nobody has'),
    revision: z.int(),
  })
  .meta({ id: 'Aim' })
export type Aim = z.output<typeof Aim>

const words = { name: z.string().trim().min(1).max(300), measure: z.string().trim().max(500).nullable() }
const Weight = z.int().min(0).max(1_000_000).nullable()

export const listAims = operation({
  method: 'get',
  path: '/aims',
  summary: 'The tree of aims in the leader’s order, with what each weighs',
  input: z.object({}),
  answer: z.object({ items: z.array(Aim) }),
  refusals: [],
})

export const createAim = operation({
  method: 'post',
  path: '/aims',
  summary: 'Add an aim, as the last of its siblings',
  input: z.object({ name: words.name, measure: words.measure.default(null), parentId: z.uuid().nullable().default(null) }),
  answer: Aim,
  refusals: ['aim_not_found'],
})

export const editAim = operation({
  method: 'patch',
  path: '/aims/:aimId',
  summary: 'Change the words, the weight or the parent of an aim',
  input: z.object({
    aimId: z.uuid(),
    name: words.name.optional(),
    measure: words.measure.optional(),
    weight: Weight.optional(),
    parentId: z.uuid().nullable().optional(),
    revision: Revision,
  }),
  answer: Aim,
  refusals: ['aim_not_found', 'stale_edit', 'aim_circle'],
})

export const deleteAim = operation({
  method: 'delete',
  path: '/aims/:aimId',
  summary: 'Take an aim out, with what contributes to it; its children move up to its parent',
  input: z.object({ aimId: z.uuid(), revision: SeenRevision }),
  answer: z.object({}),
  refusals: ['aim_not_found', 'stale_edit'],
})

export const orderAims = operation({
  method: 'put',
  path: '/aims/order',
  summary: 'Put the aims under one parent in order, the most important first, and say who said so',
  input: z.object({
    parentId: z.uuid().nullable().default(null),
    aimIds: z.array(z.uuid()).min(1).max(200),
    weights: z.array(z.int().min(0).max(1_000_000)).max(200).optional().describe('Given: weighed directly. Left out: by order alone'),
    seen: z.array(z.uuid()).max(200).optional().describe('The order the person saw: another one now refuses the act and shows both'),
    onBehalfOf: z
      .object({ personId: z.uuid().optional(), name: z.string().trim().min(1).max(200), saidOn: DateText })
      .optional()
      .describe('Left out when the leader does it in person'),
  }),
  answer: z.object({ items: z.array(Aim) }),
  refusals: ['aim_not_found', 'order_incomplete', 'who_said_so', 'person_not_found', 'stale_edit'],
})

const Share = z.object({ aimId: z.uuid().nullable().describe('Null: aligned to nothing'), amount: z.int(), shareBasisPoints: z.int() })

export const getAlignment = operation({
  method: 'get',
  path: '/aims/alignment',
  summary: 'How much money, time and benefit goes to each aim, and what is aligned to nothing, both ways',
  input: z.object({}),
  answer: z.object({
    money: z.array(Share).describe('Still to come, minor units of the base currency; shares add up to 10,000'),
    people: z.array(Share).describe('Minutes still to come'),
    benefit: z.array(Share).describe('Still to come, minor units of the base currency'),
    orphanComponents: z.array(z.object({ id: z.uuid(), name: z.string() })).describe('Contribute to no aim'),
    orphanAims: z.array(z.object({ id: z.uuid(), name: z.string() })).describe('Nothing contributes to them'),
    unmeasuredAims: z.array(z.object({ id: z.uuid(), name: z.string() })).describe('Nobody said how reaching them is seen'),
    unauthorised: z.array(z.object({ id: z.uuid(), name: z.string() })).describe('Under way or approved without a decision behind them'),
  }),
  refusals: ['rate_missing', 'amount_too_large'],
})
