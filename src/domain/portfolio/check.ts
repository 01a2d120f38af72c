import type { Placement, Portfolio } from './portfolio.ts'
import { type Rule, rulesOf } from './rules.ts'
import { sum, type Usage, usageOf } from './usage.ts'

/** A rule that a set of candidates breaks; for a limit or a share, what is used and what is allowed. */
export interface Broken {
  readonly rule: Rule
  readonly used?: number
  readonly allowed?: number
}

/**
 * Every rule that the placed candidates break; none means that the set is allowed. Recomputes all sums from the
 * portfolio in integers. It shares nothing with the search, so that a set and its check cannot share a mistake.
 *
 * For a limit `used` and `allowed` are in its unit; where money carries over they are totals up to that period.
 * For a share they are hundredths of the money chosen (percent times minor units).
 * Throws where a placement names no candidate, one twice, or a start that is not on offer.
 */
export function brokenRules(portfolio: Portfolio, placements: readonly Placement[]): Broken[] {
  assertOnOffer(portfolio, placements)
  const chosen = new Set(placements.map(({ id }) => id))
  const usage = usageOf(portfolio, placements)
  return rulesOf(portfolio).flatMap((rule) => {
    switch (rule.kind) {
      case 'money':
      case 'people':
        return overLimit(portfolio, usage, rule)
      case 'share_least':
      case 'share_most':
        return outOfShare(portfolio, chosen, rule)
      case 'needs':
        return chosen.has(rule.id) && !chosen.has(rule.needed) ? [{ rule }] : []
      case 'excludes':
        return chosen.has(rule.id) && chosen.has(rule.excluded) ? [{ rule }] : []
      case 'forced_out':
        return chosen.has(rule.id) ? [{ rule }] : []
      default:
        return chosen.has(rule.id) ? [] : [{ rule }]
    }
  })
}

function overLimit({ limits }: Portfolio, usage: Usage, rule: Rule & { kind: 'money' | 'people' }): Broken[] {
  const upTo = (amounts: readonly number[]) => sum(amounts.slice(0, rule.period + 1))
  const carries = rule.kind === 'money' && limits.money?.carriesOver === true
  const using = rule.kind === 'money' ? usage.moneyMinor : usage.effort.get(rule.role)!
  const limit = rule.kind === 'money' ? limits.money!.perPeriodMinor : limits.people.find(({ role }) => role === rule.role)!.capacity
  const [used, allowed] = carries ? [upTo(using), upTo(limit)] : [using[rule.period]!, limit[rule.period]!]
  return used > allowed ? [{ rule, used, allowed }] : []
}

function outOfShare(
  { candidates, limits }: Portfolio,
  chosen: ReadonlySet<string>,
  rule: Rule & { kind: 'share_least' | 'share_most' },
): Broken[] {
  const { leastPercent, mostPercent } = limits.shares.find(({ category }) => category === rule.category)!
  const inSet = candidates.filter(({ id }) => chosen.has(id))
  const moneyOf = (some: typeof inSet) => sum(some.flatMap(({ moneyMinor }) => moneyMinor))
  const used = 100 * moneyOf(inSet.filter(({ category }) => category === rule.category))
  const allowed = (rule.kind === 'share_least' ? leastPercent! : mostPercent!) * moneyOf(inSet)
  const broken = rule.kind === 'share_least' ? used < allowed : used > allowed
  return broken ? [{ rule, used, allowed }] : []
}

function assertOnOffer({ candidates }: Portfolio, placements: readonly Placement[]): void {
  const starts = new Map(candidates.map(({ id, starts }) => [id, starts]))
  const placed = new Set<string>()
  for (const { id, delay } of placements) {
    if (!starts.get(id)?.some((start) => start.delay === delay)) throw new Error(`${id} has no start ${delay} on offer`)
    if (placed.has(id)) throw new Error(`${id} is placed twice`)
    placed.add(id)
  }
}
