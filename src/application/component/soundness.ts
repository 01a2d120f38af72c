import type { z } from 'zod'
import type { CustomValue } from '#contract/component.ts'
import { refuse } from '#contract/refusals.ts'
import { ancestorsOf, findComponents } from '#db/components.ts'
import { type FieldRow, listFields } from '#db/fields.ts'
import type { Db } from '#db/open.ts'
import { findOrganisation } from '#db/organisation.ts'
import { missingPeople } from '#db/people.ts'
import { listRoles } from '#db/roles.ts'
import { mayHoldOthers } from '#domain/component/kinds.ts'
import { dayOf } from '#domain/foundation/calendar.ts'
import type { ComponentGiven } from './component.ts'

export type Said = Partial<Omit<ComponentGiven, 'id' | 'kind' | 'state' | 'authorisedBy' | 'mayMoveTo' | 'revision'>>

/** Refuses what a component of this id may not be made to say: links to nothing or to itself, reversed dates, unknown columns. */
export async function refuseUnsound(db: Db, componentId: string, said: Said): Promise<void> {
  if (said.startDate && said.endDate && said.endDate < said.startDate) {
    refuse('dates_reversed', { startDate: said.startDate, endDate: said.endDate })
  }
  const people = [said.sponsorId, said.ownerId].filter((id) => id !== null && id !== undefined)
  const [personId] = people.length > 0 ? await missingPeople(db, people) : []
  if (personId) refuse('person_not_found', { personId })
  await refuseUnknownLinks(db, componentId, [...(said.needs ?? []), ...(said.excludes ?? [])])
  if (said.parentId) await refuseUnsoundParent(db, componentId, said.parentId)
  await refuseOutsidePlan(db, said)
  if (said.demand && said.demand.length > 0) await refuseUnknownRoles(db, said.demand)
  if (said.custom && Object.keys(said.custom).length > 0) refuseUnsoundValues(await listFields(db), said.custom)
}

async function refuseUnknownLinks(db: Db, componentId: string, others: readonly string[]): Promise<void> {
  if (others.length === 0) return
  if (others.includes(componentId)) refuse('component_circle', { componentId })
  const known = new Set((await findComponents(db, others)).map(({ id }) => id))
  const unknown = others.find((id) => !known.has(id))
  if (unknown) refuse('component_not_found', { componentId: unknown })
}

export async function refuseUnsoundParent(db: Db, componentId: string, parentId: string): Promise<void> {
  const [parent] = await findComponents(db, [parentId])
  if (!parent) return refuse('component_not_found', { componentId: parentId })
  if (!mayHoldOthers(parent.kind)) refuse('parent_holds_nothing', { parentId, kind: parent.kind })
  if (parentId === componentId || (await ancestorsOf(db, parentId)).includes(componentId))
    refuse('component_circle', { componentId, parentId })
}

async function refuseOutsidePlan(db: Db, { budgetMinor, benefitMinor, demand }: Said): Promise<void> {
  const lengths = [budgetMinor, benefitMinor, ...(demand ?? []).map(({ minutes }) => minutes)].map((amounts) => amounts?.length ?? 0)
  const longest = Math.max(0, ...lengths)
  if (longest === 0) return
  const { periodCount } = await findOrganisation(db)
  if (longest > periodCount) refuse('period_outside_plan', { given: longest, periodCount })
}

async function refuseUnknownRoles(db: Db, demand: NonNullable<Said['demand']>): Promise<void> {
  const known = new Set((await listRoles(db)).map(({ id }) => id))
  const unknown = demand.find(({ roleId }) => !known.has(roleId))
  if (unknown) refuse('role_not_found', { roleId: unknown.roleId })
}

/** Refuses values of own columns that are not there, or that do not take them. */
export function refuseUnsoundValues(fields: readonly FieldRow[], custom: NonNullable<Said['custom']>): void {
  for (const [fieldId, value] of Object.entries(custom)) {
    const field = fields.find(({ id }) => id === fieldId) ?? refuse('field_not_found', { fieldId })
    if (value !== null && !takes(field, value))
      refuse('field_value_invalid', { field: field.name, type: field.type, choices: field.choices, value })
  }
}

function takes({ type, choices }: FieldRow, value: NonNullable<z.output<typeof CustomValue>>): boolean {
  switch (type) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
    case 'money':
      return Number.isSafeInteger(value)
    case 'yes_no':
      return typeof value === 'boolean'
    case 'date':
      return typeof value === 'string' && dayOf(value) !== null
    case 'choice':
      return typeof value === 'string' && choices.includes(value)
    case 'text':
      return typeof value === 'string'
  }
}
