import type { Placement, Portfolio } from './portfolio.ts'
import { type Capacity, capacitiesOf } from './rules.ts'
import { sum, usageOf } from './usage.ts'

/**
 * A limit lifted by an amount in its own unit. Where money carries over it is one limit: its rise is given in the
 * first period and may be spent in any.
 */
export interface Raise {
  readonly limit: Capacity
  readonly by: number
}

/** A limit that can be raised in one period. */
export interface Raisable {
  readonly limit: Capacity
  /** The periods up to which use and limit are added up: one, or all where money carries over. */
  readonly ends: readonly number[]
  /** What a rise is measured against: all that this money or this role may use, over all periods. */
  readonly amount: number
}

/** Every limit that a person can raise, period by period. */
export function raisablesOf(portfolio: Portfolio): Raisable[] {
  const { money, people } = portfolio.limits
  const carried: Raisable[] = money?.carriesOver
    ? [{ limit: { kind: 'money', period: 0 }, ends: money.perPeriodMinor.map((_, period) => period), amount: sum(money.perPeriodMinor) }]
    : []
  const amountOf = (limit: Capacity) =>
    sum(limit.kind === 'money' ? money!.perPeriodMinor : people.find(({ role }) => role === limit.role)!.capacity)
  const single = capacitiesOf(portfolio).filter(({ kind }) => kind === 'people' || carried.length === 0)
  return [...carried, ...single.map((limit): Raisable => ({ limit, ends: [limit.period], amount: amountOf(limit) }))]
}

/** What is raised as one limit: money, or a role, in however many periods. */
export function limitName(limit: Capacity): string {
  return limit.kind === 'money' ? 'money' : `people ${limit.role}`
}

/** The portfolio with its limits raised. */
export function withRaises(portfolio: Portfolio, raises: readonly Raise[]): Portfolio {
  const { money, people, shares } = portfolio.limits
  const rise = (kind: string, role: string | undefined, period: number) =>
    sum(
      raises
        .filter(({ limit }) => limit.kind === kind && limit.period === period && (limit.kind === 'money' || limit.role === role))
        .map(({ by }) => by),
    )
  return {
    ...portfolio,
    limits: {
      shares,
      people: people.map(({ role, capacity }) => ({
        role,
        capacity: capacity.map((amount, period) => amount + rise('people', role, period)),
      })),
      ...(money
        ? { money: { ...money, perPeriodMinor: money.perPeriodMinor.map((amount, period) => amount + rise('money', undefined, period)) } }
        : {}),
    },
  }
}

/** The least rises of limits with which the set would fit; none for a set that fits. */
export function raisesFor(portfolio: Portfolio, placements: readonly Placement[]): Raise[] {
  const { moneyMinor, effort } = usageOf(portfolio, placements)
  return raisablesOf(portfolio).flatMap(({ limit, ends }) => {
    const used = limit.kind === 'money' ? moneyMinor : effort.get(limit.role)!
    const by = Math.max(...ends.map((end) => usedUpTo(portfolio, limit, { used, end }) - limitAt(portfolio, limit, end)))
    return by > 0 ? [{ limit, by }] : []
  })
}

/** What counts against a limit in a period: the use in it, or up to it where money carries over. */
function usedUpTo({ limits }: Portfolio, { kind }: Capacity, { used, end }: { used: readonly number[]; end: number }): number {
  return kind === 'money' && limits.money?.carriesOver ? sum(used.slice(0, end + 1)) : used[end]!
}

function limitAt({ limits }: Portfolio, limit: Capacity, end: number): number {
  if (limit.kind === 'people') return limits.people.find(({ role }) => role === limit.role)!.capacity[end]!
  const { perPeriodMinor, carriesOver } = limits.money!
  return carriesOver ? sum(perPeriodMinor.slice(0, end + 1)) : perPeriodMinor[end]!
}
