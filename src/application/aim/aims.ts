import type * as contract from '#contract/aim.ts'
import type { AnswerGiven, InputOf } from '#contract/operation.ts'
import { refuse } from '#contract/refusals.ts'
import * as aims from '#db/aims.ts'
import type { Db } from '#db/open.ts'
import { aimWeights } from '#domain/aims/weights.ts'
import type { App } from '../app.ts'
import { definedOnly, sameKeysOf } from '../defined-only.ts'
import { refuseGone, refuseStale } from '../history/refuse-stale.ts'
import { permit } from '../permissions.ts'

type AimGiven = AnswerGiven<typeof contract.createAim>

export async function listAims(app: App): Promise<AnswerGiven<typeof contract.listAims>> {
  permit(app, 'aim.read')
  return { items: await app.transact(readAims) }
}

export function createAim(app: App, { name, measure, parentId }: InputOf<typeof contract.createAim>): Promise<AimGiven> {
  permit(app, 'aim.edit')
  return app.transact(async (db) => {
    const all = await aims.listAims(db)
    if (parentId !== null && !all.some(({ id }) => id === parentId)) refuse('aim_not_found', { aimId: parentId })
    const id = app.newId()
    await aims.insertAims(db, app.actor.organisationId, [
      { id, parentId, name, measure, weight: null, place: lastPlace(all, parentId) + 1 },
    ])
    return readAim(db, id)
  })
}

export function editAim(app: App, { aimId, revision, ...given }: InputOf<typeof contract.editAim>): Promise<AimGiven> {
  permit(app, 'aim.edit')
  const change = definedOnly(given)
  return app.transact(async (db) => {
    const all = await aims.listAims(db)
    const before = all.find(({ id }) => id === aimId) ?? refuse('aim_not_found', { aimId })
    const parentId = change.parentId === undefined ? before.parentId : change.parentId
    if (parentId !== before.parentId) refuseCircle(all, { aimId, parentId })
    const place = parentId === before.parentId ? before.place : lastPlace(all, parentId) + 1
    if (!(await aims.updateAim(db, { ...before, ...change, parentId, place, revision }))) {
      await refuseStale(db, { table: 'aim', recordId: aimId, yours: { ...change, revision }, theirs: sameKeysOf(before, change) })
    }
    return readAim(db, aimId)
  })
}

export async function deleteAim(app: App, { aimId, revision: seen }: InputOf<typeof contract.deleteAim>): Promise<Record<string, never>> {
  permit(app, 'aim.edit')
  await app.transact(async (db) => {
    const aim = (await aims.listAims(db)).find(({ id }) => id === aimId) ?? refuse('aim_not_found', { aimId })
    const { name, measure, weight, revision } = aim
    await refuseGone(db, { table: 'aim', recordId: aimId, seen, there: { name, measure, weight, revision } })
    await aims.deleteAim(db, aim)
  })
  return {}
}

/** The tree with what each aim weighs and who put it in its place. */
export async function readAims(db: Db): Promise<AimGiven[]> {
  const rows = await aims.listAims(db)
  const weights = aimWeights(rows)
  const parents = new Set(rows.map(({ parentId }) => parentId))
  const orders = new Map((await aims.listAimOrders(db)).map((order) => [order.id, saidOf(order)]))
  return rows.map(({ orderId, ...row }) => ({
    ...row,
    weightBasisPoints: weights.get(row.id) ?? 0,
    holdsOthers: parents.has(row.id),
    order: (orderId !== null && orders.get(orderId)) || null,
  }))
}

async function readAim(db: Db, aimId: string): Promise<AimGiven> {
  return (await readAims(db)).find(({ id }) => id === aimId) ?? refuse('aim_not_found', { aimId })
}

function saidOf(order: aims.AimOrderRow): NonNullable<AimGiven['order']> {
  return {
    by: order.onBehalf ? 'on_behalf' : 'leader',
    saidByName: order.saidBy,
    saidById: order.saidByPerson,
    saidOn: order.saidOn,
    recordedById: order.recordedBy,
    recordedAt: order.recordedAt.toISOString(),
  }
}

function refuseCircle(all: readonly aims.AimRow[], { aimId, parentId }: { aimId: string; parentId: string | null }): void {
  const byId = new Map(all.map((aim) => [aim.id, aim]))
  for (let above = parentId; above !== null; above = byId.get(above)?.parentId ?? null) {
    if (above === aimId) refuse('aim_circle', { aimId, parentId })
    if (!byId.has(above)) refuse('aim_not_found', { aimId: above })
  }
}

function lastPlace(all: readonly aims.AimRow[], parentId: string | null): number {
  return all.reduce((last, aim) => (aim.parentId === parentId ? Math.max(last, aim.place) : last), 0)
}
