import { z } from 'zod'
import { categories, componentKinds } from '#domain/component/kinds.ts'
import { componentStates } from '#domain/component/states.ts'
import { operation } from './operation.ts'
import { Currency } from './organisation.ts'
import { page, pageInput } from './page.ts'
import { DateText, listOf, MinorByPeriod, MinutesByPeriod, Percent, Revision, WholeMinor } from './shapes.ts'

export const Demand = z
  .object({ roleId: z.uuid(), minutes: MinutesByPeriod })
  .meta({ id: 'Demand', description: 'Working minutes asked of one team, by planning period' })

export const CustomValue = z.union([z.string().max(20_000), z.number(), z.boolean(), z.null()])

/** Lists that are taken in hold longer texts and more of them than a person may write: an answer gives whatever is kept. */
const held = {
  name: z.string(),
  reference: z.string().nullable().describe('Its key in the lists it came from'),
  tags: z.array(z.string()),
  custom: z.record(z.uuid(), z.union([z.string(), z.number(), z.boolean(), z.null()])).describe('By id of the field'),
  needs: z.array(z.uuid()).describe('Components without which this one is worth nothing'),
  excludes: z.array(z.uuid()).describe('Components that cannot be chosen beside this one'),
}

/** What a person may say about a component; the same words for making and changing it. */
const said = {
  name: z.string().trim().min(1).max(300),
  reference: z.string().trim().max(100).nullable().describe('Its key in the lists it came from'),
  parentId: z.uuid().nullable(),
  sponsorId: z.uuid().nullable(),
  ownerId: z.uuid().nullable(),
  startDate: DateText.nullable(),
  endDate: DateText.nullable().describe('The last day'),
  category: z.enum(categories).nullable(),
  mandatory: z.boolean(),
  competes: z.boolean().describe('Work under way may be left out of a selection'),
  deliveryRisk: Percent.nullable().describe(
    '0: as good as done; 50: as likely late or dearer as not; 100: will not be delivered as planned',
  ),
  latestDelay: z.int().min(0).max(40).describe('By how many periods it may start later than planned'),
  fadePercent: Percent.describe('What a later start costs of its value, per period'),
  tags: z.array(z.string().trim().min(1).max(60)).max(50),
  custom: z.record(z.uuid(), CustomValue).describe('By id of the field'),
  needs: z.array(z.uuid()).max(200).describe('Components without which this one is worth nothing'),
  excludes: z.array(z.uuid()).max(200).describe('Components that cannot be chosen beside this one'),
  currency: Currency,
  budgetMinor: MinorByPeriod.nullable().describe('By planning period; null: nobody knows yet, so it enters as an assumed range'),
  benefitMinor: MinorByPeriod.nullable(),
  spentMinor: WholeMinor.nonnegative().nullable(),
  stopCostMinor: WholeMinor.nonnegative().describe('What leaving it now would cost'),
  demand: z.array(Demand).max(200).nullable().describe('Null: nobody knows yet; an empty list: needs nobody'),
}

export const Component = z
  .object({
    id: z.uuid(),
    kind: z.enum(componentKinds),
    state: z.enum(componentStates),
    ...said,
    ...held,
    authorisedBy: z.uuid().nullable().describe('The decision that authorised it'),
    mayMoveTo: z.array(z.enum(componentStates)),
    revision: z.int(),
  })
  .meta({ id: 'Component' })
export type Component = z.output<typeof Component>

export const ComponentRow = Component.pick({
  id: true,
  reference: true,
  name: true,
  kind: true,
  state: true,
  category: true,
  mandatory: true,
  competes: true,
  deliveryRisk: true,
  parentId: true,
  sponsorId: true,
  ownerId: true,
  startDate: true,
  endDate: true,
  tags: true,
  custom: true,
  currency: true,
  spentMinor: true,
  authorisedBy: true,
  revision: true,
})
  .extend({
    ownerName: z.string().nullable(),
    sponsorName: z.string().nullable(),
    budgetMinor: z.int().nullable().describe('Over all periods; null: nobody knows yet'),
    benefitMinor: z.int().nullable(),
    demandMinutes: z.int().nullable(),
  })
  .meta({ id: 'ComponentRow' })
export type ComponentRow = z.output<typeof ComponentRow>

/** How a list of components can be narrowed: the same for the list, its export and a bulk edit. */
export const ComponentFilter = z.object({
  id: listOf(z.uuid()).describe('These and no others'),
  search: z.string().trim().max(200).optional().describe('Words of the name, the reference or a tag, accents and case aside'),
  kind: listOf(z.enum(componentKinds)),
  state: listOf(z.enum(componentStates)),
  category: listOf(z.enum(categories)),
  tag: z.string().max(60).optional(),
  ownerId: listOf(z.uuid()),
  sponsorId: listOf(z.uuid()),
  parentId: z.uuid().optional(),
  mandatory: z.stringbool().or(z.boolean()).optional(),
})
export type ComponentFilter = z.output<typeof ComponentFilter>

/** What a list of components can be ordered by; unknown values stand last, whichever way round. */
export const componentOrders = [
  'name',
  'reference',
  'kind',
  'state',
  'category',
  'mandatory',
  'competes',
  'moneyToComeMinor',
  'budgetMinor',
  'spentMinor',
  'benefitMinor',
  'demandMinutes',
  'deliveryRisk',
  'sponsorName',
  'ownerName',
  'startDate',
  'endDate',
  'tags',
] as const

export const ComponentOrder = z.object({
  order: z
    .enum(componentOrders)
    .or(z.uuid())
    .default('name')
    .describe('One of its figures or words, or the id of an own column; equal ones by name, then id. Money is not converted'),
  descending: z.stringbool().or(z.boolean()).default(false),
})
export type ComponentOrder = z.output<typeof ComponentOrder>

export const listComponents = operation({
  method: 'get',
  path: '/components',
  summary: 'Components in the order asked for, with their figures over all periods',
  input: ComponentFilter.extend({ ...ComponentOrder.shape, ...pageInput, limit: z.int().min(1).max(1000).default(50) }),
  answer: page(ComponentRow),
  refusals: ['cursor_invalid', 'field_not_found'],
})

export const countComponents = operation({
  method: 'get',
  path: '/components/count',
  summary: 'How many components a filter finds, by kind and state',
  input: ComponentFilter,
  answer: z.object({
    total: z.int(),
    byKind: z.record(z.string(), z.int()),
    byState: z.record(z.string(), z.int()),
  }),
  refusals: [],
})

export const getComponent = operation({
  method: 'get',
  path: '/components/:componentId',
  summary: 'One component with all that is known about it',
  input: z.object({ componentId: z.uuid() }),
  answer: Component,
  refusals: ['component_not_found'],
})

const content = z.object(said).omit({ name: true }).partial()
const referring = [
  'component_not_found',
  'person_not_found',
  'role_not_found',
  'field_not_found',
  'field_value_invalid',
  'period_outside_plan',
  'dates_reversed',
  'component_circle',
] as const

export const createComponent = operation({
  method: 'post',
  path: '/components',
  summary: 'Add a component: a name is enough',
  input: content.extend({
    name: said.name,
    kind: z.enum(componentKinds).optional().describe('Left out: what the office looks after'),
    state: z.enum(['idea', 'proposed', 'in_delivery']).default('proposed').describe('Work already running may be put in as such'),
  }),
  answer: Component,
  refusals: [...referring, 'parent_holds_nothing'],
})

export const editComponent = operation({
  method: 'patch',
  path: '/components/:componentId',
  summary: 'Change what is said about a component',
  input: content.extend({ componentId: z.uuid(), name: said.name.optional(), revision: Revision }),
  answer: Component,
  refusals: [...referring, 'parent_holds_nothing', 'stale_edit'],
})

export const moveComponent = operation({
  method: 'post',
  path: '/components/:componentId/state',
  summary: 'Move a component to another state; approving it records the decision behind it',
  input: z.object({
    componentId: z.uuid(),
    state: z.enum(componentStates),
    saidBy: z.string().trim().min(1).max(200).optional().describe('Who decided, if it was not the person who records it'),
    note: z.string().trim().max(2000).optional(),
    revision: Revision,
  }),
  answer: Component,
  refusals: ['component_not_found', 'stale_edit', 'move_not_allowed', 'self_approval'],
})

export const changeKind = operation({
  method: 'post',
  path: '/components/:componentId/kind',
  summary: 'Make it another kind, say a project of an initiative; id, links and history stay',
  input: z.object({ componentId: z.uuid(), kind: z.enum(componentKinds), revision: Revision }),
  answer: Component,
  refusals: ['component_not_found', 'stale_edit', 'kind_holds_nothing'],
})

export const deleteComponent = operation({
  method: 'delete',
  path: '/components/:componentId',
  summary: 'Take out a component that was never more than a proposal and on which nothing rests',
  input: z.object({ componentId: z.uuid() }),
  answer: z.object({}),
  refusals: ['component_not_found', 'component_in_use'],
})
