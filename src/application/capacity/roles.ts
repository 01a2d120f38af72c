import type { AnswerGiven, InputOf } from '#contract/operation.ts'
import { refuse } from '#contract/refusals.ts'
import type * as contract from '#contract/role.ts'
import type { Role } from '#contract/role.ts'
import type { Db } from '#db/open.ts'
import { findOrganisation } from '#db/organisation.ts'
import * as roles from '#db/roles.ts'
import { sortKey } from '#domain/foundation/sort-key.ts'
import type { App } from '../app.ts'
import { definedOnly, sameKeysOf } from '../defined-only.ts'
import { refuseGone, refuseStale } from '../history/refuse-stale.ts'
import { permit } from '../permissions.ts'

export async function listRoles(app: App): Promise<AnswerGiven<typeof contract.listRoles>> {
  permit(app, 'capacity.read')
  const rows = await app.transact(roles.listRoles)
  return { items: rows.map(roleOf) }
}

export function createRole(app: App, given: InputOf<typeof contract.createRole>): Promise<AnswerGiven<typeof contract.createRole>> {
  permit(app, 'capacity.edit')
  return app.transact(async (db) => {
    const content = { ...given, sortKey: sortKey(given.name) }
    await refuseUnsound(db, content, null)
    const id = app.newId()
    await roles.insertRole(db, { organisationId: app.actor.organisationId, id, ...content })
    return roleOf(await findRole(db, id))
  })
}

export function editRole(
  app: App,
  { roleId, revision, ...change }: InputOf<typeof contract.editRole>,
): Promise<AnswerGiven<typeof contract.editRole>> {
  permit(app, 'capacity.edit')
  return app.transact(async (db) => {
    const before = await findRole(db, roleId)
    const content = { ...before, ...definedOnly(change), sortKey: sortKey(change.name ?? before.name) }
    await refuseUnsound(db, content, roleId)
    if (!(await roles.updateRole(db, roleId, { ...content, revision }))) {
      await refuseStale(db, { table: 'role', recordId: roleId, yours: { ...change, revision }, theirs: sameKeysOf(roleOf(before), change) })
    }
    return roleOf(await findRole(db, roleId))
  })
}

export async function deleteRole(
  app: App,
  { roleId, revision: seen }: InputOf<typeof contract.deleteRole>,
): Promise<Record<string, never>> {
  permit(app, 'capacity.edit')
  await app.transact(async (db) => {
    const { name, headsHundredths, businessAsUsualPercent, revision } = await findRole(db, roleId)
    await refuseGone(db, { table: 'role', recordId: roleId, seen, there: { name, headsHundredths, businessAsUsualPercent, revision } })
    const components = await roles.countDemandOn(db, roleId)
    if (components > 0) refuse('role_in_use', { roleId, components })
    await roles.deleteRole(db, roleId)
  })
  return {}
}

async function findRole(db: Db, roleId: string): Promise<roles.RoleRow> {
  const rows = await roles.listRoles(db)
  return rows.find(({ id }) => id === roleId) ?? refuse('role_not_found', { roleId })
}

async function refuseUnsound(db: Db, { name, sortKey: key, exceptions }: roles.RoleContent, roleId: string | null): Promise<void> {
  const others = await roles.listRoles(db)
  if (others.some((other) => other.sortKey === key && other.id !== roleId)) refuse('role_exists', { name })
  const { periodCount } = await findOrganisation(db)
  const outside = exceptions.find(({ period }) => period >= periodCount)
  if (outside) refuse('period_outside_plan', { period: outside.period, periodCount })
}

function roleOf({ sortKey: _, ...role }: roles.RoleRow): Role {
  return { ...role, exceptions: [...role.exceptions] }
}
