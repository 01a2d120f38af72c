import type { Db } from './open.ts'

export interface RoleException {
  readonly period: number
  readonly headsHundredths: number
  readonly businessAsUsualPercent: number
}

export interface RoleRow {
  readonly id: string
  readonly name: string
  readonly sortKey: string
  readonly headsHundredths: number
  readonly businessAsUsualPercent: number
  readonly exceptions: readonly RoleException[]
  readonly revision: number
}

export type RoleContent = Omit<RoleRow, 'id' | 'revision'>

/** By name. */
export async function listRoles(db: Db): Promise<RoleRow[]> {
  const rows = await db
    .selectFrom('role')
    .select([
      'id',
      'name',
      'sort_key as sortKey',
      'heads_hundredths as headsHundredths',
      'business_as_usual_percent as businessAsUsualPercent',
      'exceptions',
      'revision',
    ])
    .orderBy('sort_key')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, exceptions: row.exceptions as RoleException[] }))
}

export async function insertRole(
  db: Db,
  { organisationId, id, ...role }: RoleContent & { organisationId: string; id: string },
): Promise<void> {
  await db
    .insertInto('role')
    .values({ organisation_id: organisationId, id, ...columnsOf(role) })
    .execute()
}

/** True if the role was still at `revision`. */
export async function updateRole(db: Db, id: string, { revision, ...role }: RoleContent & { revision: number }): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('role')
    .set({ ...columnsOf(role), revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows > 0
}

export async function deleteRole(db: Db, id: string): Promise<void> {
  await db.deleteFrom('role').where('id', '=', id).execute()
}

/** How many components ask for the role. */
export async function countDemandOn(db: Db, roleId: string): Promise<number> {
  const { components } = await db
    .selectFrom('demand')
    .select((eb) => eb.fn.countAll<number>().as('components'))
    .where('role_id', '=', roleId)
    .executeTakeFirstOrThrow()
  return components
}

function columnsOf(role: RoleContent) {
  return {
    name: role.name,
    sort_key: role.sortKey,
    heads_hundredths: role.headsHundredths,
    business_as_usual_percent: role.businessAsUsualPercent,
    exceptions: JSON.stringify(role.exceptions),
  }
}
