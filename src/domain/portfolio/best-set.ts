import type { Ended } from '../milp/milp.ts'
import type { Search } from '../milp/search.ts'
import { type Effort, solvePacking } from '../packing/solve.ts'
import { brokenRules } from './check.ts'
import type { Placement, Portfolio } from './portfolio.ts'
import { placementsOf, reduce, type Variation } from './reduction.ts'
import { sum, usageOf, worthOf } from './usage.ts'

/** An allowed set of candidates, by rising id. `moneyMinor` is what it costs in all, `stopCostMinor` the part of it that stops work under way. */
export interface CandidateSet {
  readonly placements: readonly Placement[]
  readonly value: number
  readonly moneyMinor: number
  readonly stopCostMinor: number
}

/** What a search for the best set ended with. `ties`: whether it is proved that it wins among equals. `bound`: no allowed set is worth more. */
export type BestSet =
  | ({ readonly kind: 'optimal'; readonly ties: 'proved' | 'open' } & CandidateSet)
  | ({ readonly kind: 'bounded'; readonly bound: number; readonly stoppedBy: Ended } & CandidateSet)
  | { readonly kind: 'infeasible' }
  | { readonly kind: 'undecided'; readonly bound: number; readonly stoppedBy: Ended }

/**
 * The best set under the portfolio's rules, or under those that the variation keeps; value decides, then less money,
 * then lower ids, then earlier starts. What comes back has been checked against the kept rules in integers.
 *
 * With `worth` in the variation, that is maximised and `bound` is in its terms; `value` stays the value of the set.
 */
export function* bestSet(portfolio: Portfolio, effort: Effort, variation: Variation = {}): Search<BestSet> {
  const reduction = reduce(portfolio, variation)
  const found = yield* solvePacking(reduction.packing, effort)
  if (found.kind === 'infeasible') return found
  if (found.kind === 'nothing_found') return { kind: 'undecided', bound: found.bound, stoppedBy: found.ended }
  const set = setOf(portfolio, placementsOf(reduction, found.choice))
  assertKept(portfolio, set, variation)
  return found.kind === 'optimal'
    ? { kind: 'optimal', ties: found.ties, ...set }
    : { kind: 'bounded', bound: found.bound, stoppedBy: found.ended, ...set }
}

/** Value and money of a set, from the portfolio alone. */
export function setOf(portfolio: Portfolio, placements: readonly Placement[]): CandidateSet {
  const { moneyMinor, stopCostMinor } = usageOf(portfolio, placements)
  return { placements, value: worthOf(portfolio, placements), moneyMinor: sum(moneyMinor), stopCostMinor }
}

export function idsOf({ placements }: CandidateSet): string[] {
  return placements.map(({ id }) => id)
}

function assertKept(portfolio: Portfolio, { placements }: CandidateSet, { rules, rows = [], held = [] }: Variation): void {
  const delays = new Map(placements.map(({ id, delay }) => [id, delay]))
  const kept = rules && new Set(rules.map((rule) => JSON.stringify(rule)))
  const broken = brokenRules(portfolio, placements).filter(({ rule }) => !kept || kept.has(JSON.stringify(rule)))
  const chosen = portfolio.candidates.filter(({ id }) => delays.has(id))
  const overdrawn = rows.filter(({ use, capacity }) => sum(chosen.map((candidate) => use(candidate, delays.get(candidate.id)!))) > capacity)
  const strayed = held.filter(({ id, to }) => delays.has(id) !== (to === 'in'))
  if (broken.length + overdrawn.length + strayed.length === 0) return
  throw new Error(`the search returned a set that breaks rules: ${JSON.stringify({ broken, rows: overdrawn.length, strayed })}`)
}
