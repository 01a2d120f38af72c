import { type DemandRow, listDemand } from '#db/component-links.ts'
import { lastImportedDemand } from '#db/import-changes.ts'
import type { Db } from '#db/open.ts'
import { type OrganisationRow, planningCalendarOf, workingWeekOf } from '#db/organisation.ts'
import { listRoles } from '#db/roles.ts'
import { periodsOf } from '#domain/foundation/planning-periods.ts'
import { sortKey } from '#domain/foundation/sort-key.ts'
import type { Doubt } from '#domain/intake/doubts.ts'
import type { RoleDemand } from '#domain/intake/draft.ts'
import { minutesOf, peakHeads } from '#domain/intake/role-minutes.ts'
import type { App } from '../app.ts'
import type { WeighedComponent, WeighedRole } from './weighed.ts'

type Demand = Omit<DemandRow, 'componentId'>

/** What an import says of the people that work needs. */
export interface WeighedDemand {
  /** All that a component needs afterwards, by its id, where lists speak of it. */
  readonly after: ReadonlyMap<string, readonly Demand[]>
  readonly before: ReadonlyMap<string, readonly Demand[]>
  /** Of roles, by id. */
  readonly names: ReadonlyMap<string, string>
  /** Roles that nothing else speaks of: as many people as the work needs at its busiest, until somebody says how many there are. */
  readonly roles: readonly WeighedRole[]
  readonly doubts: readonly Doubt[]
  /** Components whose need somebody changed here since, while the lists say something new. */
  readonly changedHere: ReadonlySet<string>
  readonly keptValues: number
}

/** Finds the role of each demand by its name, singular or plural, and lays the demand over the planning periods. */
export async function weighDemand(
  app: App,
  db: Db,
  {
    organisation,
    components,
    roles,
  }: { organisation: OrganisationRow; components: readonly WeighedComponent[]; roles: readonly WeighedRole[] },
): Promise<WeighedDemand> {
  const asking = components.filter(({ draft }) => draft.demand !== undefined)
  if (asking.length === 0)
    return { after: new Map(), before: new Map(), names: new Map(), roles: [], doubts: [], changedHere: new Set(), keptValues: 0 }
  const plan = { periods: periodsOf(planningCalendarOf(organisation)), week: workingWeekOf(organisation) }
  const stored = await listDemand(
    db,
    asking.map(({ component }) => component.id),
  )
  const before = Map.groupBy(stored, ({ componentId }) => componentId)
  const named = [...(await listRoles(db)), ...roles.map(({ role }) => role)]
  const ids = new Map(named.map(({ id, name }) => [roleKey(name), id]))
  const known = new Set(ids.keys())
  const asks = new Map<string, RoleDemand>()
  const asked = new Map<string, (readonly number[])[]>()
  const after = new Map<string, readonly Demand[]>()
  const spoken = await lastImportedDemand(
    db,
    asking.filter(({ outcome }) => outcome !== 'new').map(({ component }) => component.id),
  )
  const last = new Map(spoken.map(({ componentId, roleId, minutes }) => [`${componentId} ${roleId}`, minutes.join()]))
  const changedHere = new Set<string>()
  let keptValues = 0
  for (const { draft, component } of asking) {
    const minutes = new Map(before.get(component.id)?.map((each) => [each.roleId, each.minutes]))
    const said = new Map<string, readonly number[]>()
    const asListed = new Map<string, readonly number[]>()
    for (const demand of draft.demand ?? []) {
      const key = roleKey(demand.role)
      if (!asks.has(key)) asks.set(key, demand)
      if (!ids.has(key)) ids.set(key, app.newId())
      const laid = minutesOf(demand, component, plan)
      asked.set(key, [...(asked.get(key) ?? []), laid])
      addTo(said, ids.get(key)!, laid)
      const { startDate, endDate } = { ...component, ...draft }
      addTo(asListed, ids.get(key)!, minutesOf(demand, { startDate, endDate }, plan))
    }
    const here = againstLast({ said, asListed, now: minutes, last: (roleId) => last.get(`${component.id} ${roleId}`) })
    for (const roleId of here.repeated) {
      if (minutes.has(roleId)) said.set(roleId, minutes.get(roleId)!)
      else said.delete(roleId)
    }
    keptValues += here.repeated.length
    if (here.isChanged) changedHere.add(component.id)
    const all = [...minutes, ...said].map(([roleId]) => roleId)
    after.set(
      component.id,
      [...new Set(all)].map((roleId) => ({ roleId, minutes: said.get(roleId) ?? minutes.get(roleId)! })),
    )
  }
  const fresh = [...asks].filter(([key]) => !known.has(key))
  return {
    after,
    before,
    names: new Map([
      ...named.map(({ id, name }) => [id, name] as const),
      ...fresh.map(([key, { role }]) => [ids.get(key)!, role] as const),
    ]),
    roles: fresh.map(([key, { role }]) => newRole(ids.get(key)!, role, peakHeads(asked.get(key)!, plan))),
    changedHere,
    keptValues,
    doubts: [{ kind: 'demand', roles: [...asks].map(([key, { role, unit }]) => ({ role, unit, assumedHeads: !known.has(key) })) }],
  }
}

interface Said {
  /** What lists ask of each role, laid over the days that the work has here, and over those that the lists give it. */
  readonly said: ReadonlyMap<string, readonly number[]>
  readonly asListed: ReadonlyMap<string, readonly number[]>
  readonly now: ReadonlyMap<string, readonly number[]>
  readonly last: (roleId: string) => string | undefined
}

/** Roles of which lists only repeat what they last said though it is otherwise here; and whether what they say anew was changed here too. */
function againstLast({ said, asListed, now, last }: Said): { readonly repeated: readonly string[]; readonly isChanged: boolean } {
  const differing = [...said].flatMap(([roleId, laid]) =>
    last(roleId) === undefined || now.get(roleId)?.join() === laid.join() ? [] : roleId,
  )
  const repeated = differing.filter((roleId) => last(roleId) === asListed.get(roleId)!.join())
  return { repeated, isChanged: differing.some((roleId) => !repeated.includes(roleId) && now.get(roleId)?.join() !== last(roleId)) }
}

function addTo(sums: Map<string, readonly number[]>, roleId: string, minutes: readonly number[]): void {
  sums.set(roleId, sums.get(roleId)?.map((sum, at) => sum + minutes[at]!) ?? minutes)
}

function newRole(id: string, name: string, headsHundredths: number): WeighedRole {
  const role = { id, name, sortKey: sortKey(name), exceptions: [], revision: 1, headsHundredths, businessAsUsualPercent: 0 }
  return { outcome: 'new', role, before: null, changes: [] }
}

function roleKey(name: string): string {
  return sortKey(name).replace(/s\b/g, '')
}
