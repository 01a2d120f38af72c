import { findLimits, type LimitsRow } from '#db/limits.ts'
import type { Db } from '#db/open.ts'
import { listRoles, type RoleRow } from '#db/roles.ts'
import { capacityMinutes } from '#domain/capacity/capacity.ts'
import { currentPeriod } from '#domain/component/candidates.ts'
import type { Setting } from '#domain/component/kept.ts'
import { wholeMoneyLimit } from '#domain/portfolio/demand.ts'
import type { Limits, MoneyLimit } from '#domain/portfolio/portfolio.ts'

/** What a selection must keep to from the current period on: money as it was set, people from teams, shares by category. */
export async function readLimits(
  db: Db,
  setting: Setting,
  moneyMinor: number | null,
): Promise<{ limits: Limits; roles: readonly RoleRow[] }> {
  const kept = await findLimits(db)
  const roles = await listRoles(db)
  const current = currentPeriod(setting)
  const coming = setting.periods.slice(current)
  const money = moneyMinor === null ? kept.money : { kind: 'whole' as const, totalMinor: moneyMinor }
  const limit = moneyLimitOf(money, { current, count: coming.length })
  const people = roles.map((role) => ({
    role: role.id,
    capacity: coming.map((period) => capacityMinutes(staffingOf(role, period.index), period, setting)),
  }))
  const shares = kept.shares.map(({ category, leastPercent, mostPercent }) => ({
    category,
    ...(leastPercent === undefined ? {} : { leastPercent }),
    ...(mostPercent === undefined ? {} : { mostPercent }),
  }))
  return { limits: { ...(limit === undefined ? {} : { money: limit }), people, shares }, roles }
}

/** Heads and share of a role in one period of the plan: its exception, if it has one there. */
export function staffingOf(role: RoleRow, period: number) {
  return role.exceptions.find((exception) => exception.period === period) ?? role
}

function moneyLimitOf(money: LimitsRow['money'], { current, count }: { current: number; count: number }): MoneyLimit | undefined {
  if (money.kind === 'none') return undefined
  if (money.kind === 'whole') return wholeMoneyLimit(money.totalMinor, count)
  const perPeriodMinor = Array.from({ length: count }, (_, at) => money.perPeriodMinor[current + at] ?? 0)
  return { perPeriodMinor, carriesOver: money.carriesOver }
}
