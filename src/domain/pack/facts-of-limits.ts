import type { Placement } from '../portfolio/portfolio.ts'
import type { Raise } from '../portfolio/raises.ts'
import { sum, usageOf } from '../portfolio/usage.ts'
import type { Limit, LimitChange, LimitName } from './pack-facts.ts'
import type { SelectionRun } from './selection-run.ts'

/** Every limit with what the set plans of it. Money that carries over is one limit; a limit of nothing that nobody uses is left out. */
export function limitsOf(run: SelectionRun, placements: readonly Placement[]): readonly Limit[] {
  const { portfolio, names } = run
  const usage = usageOf(portfolio, placements)
  const { money, people } = portfolio.limits
  const moneyLimits = (money?.perPeriodMinor ?? []).map((allowed, period) => ({
    ...limitName(run, { kind: 'money', period }),
    planned: usage.moneyMinor[period] ?? 0,
    allowed,
    source: names.source('money', String(period)),
  }))
  const carried = {
    ...limitName(run, { kind: 'money', period: 0 }),
    planned: sum(usage.moneyMinor),
    allowed: sum(money?.perPeriodMinor ?? []),
    source: names.source('money', '0'),
  }
  const peopleLimits = people.flatMap(({ role, capacity }) =>
    capacity.map((allowed, period) => ({
      ...limitName(run, { kind: 'people', role, period }),
      planned: inPeople(run, usage.effort.get(role)?.[period] ?? 0, period),
      allowed: inPeople(run, allowed, period),
      source: names.source('capacity', role),
    })),
  )
  return [...(money?.carriesOver ? [carried] : moneyLimits), ...peopleLimits.filter(({ planned, allowed }) => planned > 0 || allowed > 0)]
}

export function changeOf(run: SelectionRun, { limit, by }: Raise): LimitChange {
  return { ...limitName(run, limit), by: limit.kind === 'money' ? by : Math.ceil((by * 100) / run.names.effortOfOne(limit.period)) }
}

export type LimitAt =
  | { readonly kind: 'money'; readonly period: number }
  | { readonly kind: 'people'; readonly role: string; readonly period: number }

export function limitName({ portfolio, names }: SelectionRun, limit: LimitAt): LimitName {
  if (limit.kind === 'people') return { kind: 'people', name: names.role(limit.role), period: names.period(limit.period) }
  return { kind: 'money', name: names.money, period: portfolio.limits.money?.carriesOver ? names.allPeriods : names.period(limit.period) }
}

/** Effort of a period in hundredths of a person, to the nearest. */
export function inPeople({ names }: SelectionRun, effort: number, period: number): number {
  return Math.round((effort * 100) / names.effortOfOne(period))
}
