import { sql } from 'kysely'
import type { Db } from './open.ts'

export interface AimRow {
  readonly id: string
  readonly parentId: string | null
  readonly name: string
  readonly measure: string | null
  readonly weight: number | null
  readonly place: number
  readonly orderId: string | null
  readonly revision: number
}

export interface AimOrderRow {
  readonly id: string
  readonly saidByPerson: string | null
  readonly saidBy: string
  readonly saidOn: string
  readonly onBehalf: boolean
  readonly recordedBy: string
  readonly recordedAt: Date
}

/** By place among siblings, then id. */
export function listAims(db: Db): Promise<AimRow[]> {
  return db
    .selectFrom('aim')
    .select(['id', 'parent_id as parentId', 'name', 'measure', 'weight', 'place', 'order_id as orderId', 'revision'])
    .orderBy('place')
    .orderBy('id')
    .execute()
}

/** Keeps the aims as they are until the transaction ends. */
export async function lockAims(db: Db): Promise<void> {
  await db.selectFrom('aim').select('id').orderBy('id').forUpdate().execute()
}

export function listAimOrders(db: Db): Promise<AimOrderRow[]> {
  return db
    .selectFrom('aim_order')
    .select([
      'id',
      'said_by_person as saidByPerson',
      'said_by as saidBy',
      'said_on as saidOn',
      'on_behalf as onBehalf',
      'recorded_by as recordedBy',
      'recorded_at as recordedAt',
    ])
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
}

export async function insertAims(db: Db, organisationId: string, aims: readonly Omit<AimRow, 'orderId' | 'revision'>[]): Promise<void> {
  const values = aims.map(({ id, parentId, name, measure, weight, place }) => ({
    organisation_id: organisationId,
    id,
    parent_id: parentId,
    name,
    measure,
    weight,
    place,
  }))
  await db.insertInto('aim').values(values).execute()
}

/** True if the aim was still at `revision`. */
export async function updateAim(
  db: Db,
  { id, name, measure, weight, parentId, place, revision }: Omit<AimRow, 'orderId'>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('aim')
    .set({ name, measure, weight, parent_id: parentId, place, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows > 0
}

/** Its children move up to its parent; what contributed to it goes with it and stays in the history. */
export async function deleteAim(db: Db, { id, parentId }: Pick<AimRow, 'id' | 'parentId'>): Promise<void> {
  await db
    .updateTable('aim')
    .set((eb) => ({ parent_id: parentId, revision: eb('revision', '+', 1) }))
    .where('parent_id', '=', id)
    .execute()
  await db.deleteFrom('contribution').where('aim_id', '=', id).execute()
  await db.deleteFrom('aim').where('id', '=', id).execute()
}

export interface NewAimOrder extends Omit<AimOrderRow, 'recordedAt'> {
  readonly organisationId: string
  readonly parentId: string | null
  readonly aimIds: readonly string[]
  /** In the order of `aimIds`; null: by order alone. */
  readonly weights: readonly number[] | null
}

/** Records the act and puts the aims in their places. */
export async function insertAimOrder(db: Db, order: NewAimOrder): Promise<void> {
  await db
    .insertInto('aim_order')
    .values({
      organisation_id: order.organisationId,
      id: order.id,
      parent_id: order.parentId,
      aim_ids: [...order.aimIds],
      said_by_person: order.saidByPerson,
      said_by: order.saidBy,
      said_on: order.saidOn,
      on_behalf: order.onBehalf,
      recorded_by: order.recordedBy,
    })
    .execute()
  const places = JSON.stringify(order.aimIds.map((id, at) => ({ id, place: at + 1, weight: order.weights?.[at] ?? null })))
  await sql`
    update aim set place = given.place, weight = given.weight, order_id = ${order.id}::uuid, revision = revision + 1
    from jsonb_to_recordset(${places}::jsonb) as given (id uuid, place integer, weight integer)
    where aim.id = given.id`.execute(db)
}
