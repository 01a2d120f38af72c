import { z } from 'zod'
import { operation } from './operation.ts'
import { DateText, Percent, Revision, SeenRevision } from './shapes.ts'

const Heads = z.int().min(0).max(100_000_000).describe('Full-time people in hundredths: 250 are two and a half')

export const RolePeriod = z
  .object({ period: z.int().nonnegative(), headsHundredths: Heads, businessAsUsualPercent: Percent })
  .meta({ id: 'RolePeriod' })

export const Role = z
  .object({
    id: z.uuid(),
    name: z.string(),
    headsHundredths: Heads,
    businessAsUsualPercent: Percent.describe('The share of the week that day-to-day business takes first'),
    exceptions: z.array(RolePeriod).describe('Periods in which heads or share differ'),
    revision: z.int(),
  })
  .meta({ id: 'Role' })
export type Role = z.output<typeof Role>

const said = {
  name: z.string().trim().min(1).max(200),
  headsHundredths: Heads,
  businessAsUsualPercent: Percent.default(0),
  exceptions: z.array(RolePeriod).max(480).default([]),
}

export const CapacityCell = z
  .object({ available: z.int(), businessAsUsual: z.int(), change: z.int(), free: z.int().describe('Below zero: overload') })
  .meta({ id: 'CapacityCell', description: 'Minutes; business as usual, change and free add up to available' })

export const listRoles = operation({
  method: 'get',
  path: '/roles',
  summary: 'Teams and skills with their heads and what business as usual leaves of the week',
  input: z.object({}),
  answer: z.object({ items: z.array(Role) }),
  refusals: [],
})

export const createRole = operation({
  method: 'post',
  path: '/roles',
  summary: 'Add a team or skill: a name and how many people',
  input: z.object(said),
  answer: Role,
  refusals: ['role_exists', 'period_outside_plan'],
})

export const editRole = operation({
  method: 'patch',
  path: '/roles/:roleId',
  summary: 'Change a team: name, heads, the share business as usual takes, single periods',
  input: z.object({
    roleId: z.uuid(),
    name: said.name.optional(),
    headsHundredths: Heads.optional(),
    businessAsUsualPercent: Percent.optional(),
    exceptions: z.array(RolePeriod).max(480).optional(),
    revision: Revision,
  }),
  answer: Role,
  refusals: ['role_not_found', 'role_exists', 'stale_edit', 'period_outside_plan'],
})

export const deleteRole = operation({
  method: 'delete',
  path: '/roles/:roleId',
  summary: 'Take a team out that no component asks for',
  input: z.object({ roleId: z.uuid(), revision: SeenRevision }),
  answer: z.object({}),
  refusals: ['role_not_found', 'role_in_use', 'stale_edit'],
})

export const getCapacity = operation({
  method: 'get',
  path: '/capacity',
  summary: 'Business as usual and change beside what people can do, by team and period',
  input: z.object({}),
  answer: z.object({
    asOf: DateText,
    periods: z.array(z.object({ index: z.int(), label: z.string() })),
    roles: z.array(z.object({ roleId: z.uuid(), name: z.string(), cells: z.array(CapacityCell) })),
    bottleneck: z
      .object({ roleId: z.uuid(), period: z.int(), loadPercent: z.int() })
      .nullable()
      .describe('Where demand is largest beside availability; null without demand'),
  }),
  refusals: ['rate_missing', 'amount_too_large'],
})
