import type { Search } from '../milp/search.ts'
import type { Effort } from '../packing/solve.ts'
import { type BestSet, bestSet, type CandidateSet, setOf } from './best-set.ts'
import { type Broken, brokenRules } from './check.ts'
import type { Placement, Portfolio } from './portfolio.ts'
import { rankByValue } from './ranking.ts'
import { isHeldIn, rulesOf } from './rules.ts'
import { sum } from './usage.ts'

/** The set that another way of choosing gives, and every rule it breaks. */
export interface OtherWay extends CandidateSet {
  readonly breaks: readonly Broken[]
}

/**
 * What funding down the ranked list gives: what is held in first (mandatory, forced in, under way and not competing),
 * then by falling value, lower ids first, each at its earliest start; what does not fit the money of some period is
 * skipped, and so is what excludes something already funded or is forced out. Needs, people, shares and costs of
 * stopping are not looked at: what comes of that stands in `breaks`.
 */
export function fundDownTheList(portfolio: Portfolio): OtherWay {
  const byRank = rankByValue(portfolio)
  const funded = new Map<string, Placement>()
  const ruledOut = new Set<string>()
  let spent = new Array<number>(portfolio.periodCount).fill(0)
  for (const candidate of [...byRank.filter(isHeldIn), ...byRank.filter((one) => !isHeldIn(one))]) {
    const excluded = ruledOut.has(candidate.id) || candidate.excludes.some((id) => funded.has(id))
    const placement = { id: candidate.id, delay: candidate.starts[0]!.delay }
    const next = spent.map((amount, period) => amount + (candidate.moneyMinor[period - placement.delay] ?? 0))
    if (candidate.forced?.to === 'out' || excluded || !fitsMoney(portfolio, next)) continue
    spent = next
    funded.set(candidate.id, placement)
    for (const id of candidate.excludes) ruledOut.add(id)
  }
  const placements = [...funded.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  return { ...setOf(portfolio, placements), breaks: brokenRules(portfolio, placements) }
}

/** The best set when every rule but people is kept, and which people it does not have. */
export function* moneyOnly(
  portfolio: Portfolio,
  effort: Effort,
): Search<BestSet | (Exclude<BestSet, { kind: 'infeasible' | 'undecided' }> & OtherWay)> {
  const rules = rulesOf(portfolio).filter(({ kind }) => kind !== 'people')
  const best = yield* bestSet(portfolio, effort, { rules })
  if (best.kind === 'infeasible' || best.kind === 'undecided') return best
  return { ...best, breaks: brokenRules(portfolio, best.placements) }
}

/** Costs of stopping are not looked at: what is left out is not known before the list has ended. */
function fitsMoney({ limits: { money } }: Portfolio, spent: readonly number[]): boolean {
  if (!money) return true
  const upTo = (amounts: readonly number[], period: number) => (money.carriesOver ? sum(amounts.slice(0, period + 1)) : amounts[period]!)
  return spent.every((_, period) => upTo(spent, period) <= upTo(money.perPeriodMinor, period))
}
