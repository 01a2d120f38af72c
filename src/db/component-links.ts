import { sql } from 'kysely'
import type { Db } from './open.ts'

export interface LinkRow {
  readonly componentId: string
  readonly otherId: string
  readonly kind: 'needs' | 'excludes'
}

export interface DemandRow {
  readonly componentId: string
  readonly roleId: string
  readonly minutes: readonly number[]
}

/** By component, then the other; of all components without `componentIds`. */
export function listLinks(db: Db, componentIds?: readonly string[]): Promise<LinkRow[]> {
  return db
    .selectFrom('component_link')
    .select(['component_id as componentId', 'other_id as otherId', 'kind'])
    .$if(componentIds !== undefined, (query) => query.where('component_id', '=', sql<string>`any (${[...(componentIds ?? [])]}::uuid[])`))
    .orderBy('component_id')
    .orderBy('other_id')
    .execute()
}

/** By component, then role; of all components without `componentIds`. */
export function listDemand(db: Db, componentIds?: readonly string[]): Promise<DemandRow[]> {
  return db
    .selectFrom('demand')
    .select(['component_id as componentId', 'role_id as roleId', 'minutes'])
    .$if(componentIds !== undefined, (query) => query.where('component_id', '=', sql<string>`any (${[...(componentIds ?? [])]}::uuid[])`))
    .orderBy('component_id')
    .orderBy('role_id')
    .execute()
}

/** Makes the links of one kind of a component exactly these; what stays is not touched. */
export async function replaceLinks(
  db: Db,
  { organisationId, componentId, kind, otherIds, newId }: Owned & { kind: LinkRow['kind']; otherIds: readonly string[] },
): Promise<void> {
  await db
    .deleteFrom('component_link')
    .where('component_id', '=', componentId)
    .where('kind', '=', kind)
    .where('other_id', '<>', sql<string>`all (${[...otherIds]}::uuid[])`)
    .execute()
  if (otherIds.length === 0) return
  await db
    .insertInto('component_link')
    .values(
      [...new Set(otherIds)].map((otherId) => ({
        organisation_id: organisationId,
        id: newId(),
        component_id: componentId,
        other_id: otherId,
        kind,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Makes the demand of a component exactly this; a role that stays keeps its record. */
export async function replaceDemand(
  db: Db,
  { organisationId, componentId, demand, newId }: Owned & { demand: readonly Omit<DemandRow, 'componentId'>[] },
): Promise<void> {
  const roleIds = demand.map(({ roleId }) => roleId)
  await db
    .deleteFrom('demand')
    .where('component_id', '=', componentId)
    .where('role_id', '<>', sql<string>`all (${roleIds}::uuid[])`)
    .execute()
  if (demand.length === 0) return
  await db
    .insertInto('demand')
    .values(
      demand.map(({ roleId, minutes }) => ({
        organisation_id: organisationId,
        id: newId(),
        component_id: componentId,
        role_id: roleId,
        minutes: [...minutes],
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'component_id', 'role_id'])
        .doUpdateSet({ minutes: (eb) => eb.ref('excluded.minutes') })
        .where('demand.minutes', 'is distinct from', (eb) => eb.ref('excluded.minutes')),
    )
    .execute()
}

interface Owned {
  readonly organisationId: string
  readonly componentId: string
  readonly newId: () => string
}
