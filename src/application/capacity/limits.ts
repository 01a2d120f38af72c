import type * as contract from '#contract/limit.ts'
import type { Limits } from '#contract/limit.ts'
import type { AnswerGiven, InputOf } from '#contract/operation.ts'
import { refuse } from '#contract/refusals.ts'
import { findLimits, type LimitsRow, upsertLimits } from '#db/limits.ts'
import type { Db } from '#db/open.ts'
import { findOrganisation } from '#db/organisation.ts'
import type { App } from '../app.ts'
import { refuseStale } from '../history/refuse-stale.ts'
import { permit } from '../permissions.ts'

export async function getLimits(app: App): Promise<AnswerGiven<typeof contract.getLimits>> {
  permit(app, 'limit.read')
  return limitsOf(await app.transact(findLimits))
}

export function editLimits(app: App, given: InputOf<typeof contract.editLimits>): Promise<AnswerGiven<typeof contract.editLimits>> {
  permit(app, 'limit.edit')
  return app.transact(async (db) => {
    await refuseUnsound(db, given)
    const { organisationId } = app.actor
    if (!(await upsertLimits(db, organisationId, given))) {
      await refuseStale(db, { table: 'limits', recordId: organisationId, yours: given, theirs: { ...(await findLimits(db)) } })
    }
    return limitsOf(await findLimits(db))
  })
}

async function refuseUnsound(db: Db, { money, shares }: LimitsRow): Promise<void> {
  const { periodCount } = await findOrganisation(db)
  if (money.kind === 'per_period' && money.perPeriodMinor.length !== periodCount) {
    refuse('period_outside_plan', { given: money.perPeriodMinor.length, periodCount })
  }
  const least = shares.reduce((sum, { leastPercent = 0 }) => sum + leastPercent, 0)
  const reversed = shares.find(({ leastPercent = 0, mostPercent = 100 }) => leastPercent > mostPercent)
  const repeated = new Set(shares.map(({ category }) => category)).size < shares.length
  if (least > 100 || reversed || repeated) refuse('limits_contradict', { shares })
}

function limitsOf({ money, shares, revision }: LimitsRow): Limits {
  const moneyLimit = money.kind === 'per_period' ? { ...money, perPeriodMinor: [...money.perPeriodMinor] } : money
  return { money: moneyLimit, shares: shares.map((share) => ({ ...share })), revision }
}
