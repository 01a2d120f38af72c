import type { Category } from '#domain/component/kinds.ts'
import type { Db } from './open.ts'

export type KeptMoneyLimit =
  | { readonly kind: 'none' }
  | { readonly kind: 'whole'; readonly totalMinor: number }
  | { readonly kind: 'per_period'; readonly perPeriodMinor: readonly number[]; readonly carriesOver: boolean }

export interface KeptShareLimit {
  readonly category: Category
  readonly leastPercent?: number | undefined
  readonly mostPercent?: number | undefined
}

export interface LimitsRow {
  readonly money: KeptMoneyLimit
  readonly shares: readonly KeptShareLimit[]
  readonly revision: number
}

/** The limits of the organisation; before anybody has set any, none at revision 1. */
export async function findLimits(db: Db): Promise<LimitsRow> {
  const row = await db.selectFrom('limits').select(['money', 'shares', 'revision']).executeTakeFirst()
  return row === undefined
    ? { money: { kind: 'none' }, shares: [], revision: 1 }
    : { money: row.money as KeptMoneyLimit, shares: row.shares as KeptShareLimit[], revision: row.revision }
}

/** True if the limits were still at `revision`; the row is made when it is first needed. */
export async function upsertLimits(db: Db, organisationId: string, { money, shares, revision }: LimitsRow): Promise<boolean> {
  const content = { money: JSON.stringify(money), shares: JSON.stringify(shares), revision: revision + 1 }
  const { numUpdatedRows } = await db.updateTable('limits').set(content).where('revision', '=', revision).executeTakeFirst()
  if (numUpdatedRows > 0) return true
  if (revision !== 1) return false
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('limits')
    .values({ organisation_id: organisationId, id: organisationId, ...content })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}
