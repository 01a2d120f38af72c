import type { Search } from '../milp/search.ts'
import type { Effort } from '../packing/solve.ts'
import { type BestSet, bestSet, idsOf } from './best-set.ts'
import { type Conflict, conflictOf } from './conflict.ts'
import type { Portfolio } from './portfolio.ts'

type Found = Exclude<BestSet, { kind: 'infeasible' }>

/**
 * What choosing the best set of candidates ended with. All four are answers to be kept.
 *
 * `optimal`: no allowed set is worth more; `ties` says whether it is proved, too, that it wins among equals.
 * `bounded`: none is worth more than `bound`; the search was stopped by
 * counted work, a person or their time limit. `infeasible`: the rules cannot all be kept; `conflict` names some that
 * cannot. `undecided`: stopped before any allowed set or a conflict was found.
 */
export type Selection =
  | (Extract<Found, { kind: 'optimal' }> & { readonly chosen: readonly string[] })
  | (Extract<Found, { kind: 'bounded' }> & { readonly chosen: readonly string[]; readonly gapPercent: number })
  | { readonly kind: 'infeasible'; readonly conflict: Conflict }
  | Extract<Found, { kind: 'undecided' }>

/** A selection that has a set. */
export type Selected = Extract<Selection, { kind: 'optimal' | 'bounded' }>

/**
 * Chooses the candidates that are worth the most together and keep every rule of the portfolio.
 *
 * Value is in hundredths, money in minor units. Among sets of equal value the one with less money wins, then lower
 * ids, then earlier starts. The same portfolio and effort give the same answer on every machine, in whatever order
 * the data comes, unless a person or a clock stops the search. Throws on a portfolio that `portfolioProblems` would refuse.
 */
export function* selectPortfolio(portfolio: Portfolio, effort: Effort): Search<Selection> {
  const best = yield* bestSet(portfolio, effort)
  if (best.kind === 'undecided') return best
  if (best.kind === 'infeasible') return { kind: 'infeasible', conflict: yield* conflictOf(portfolio, { ...effort, equals: 'any' }) }
  const chosen = idsOf(best)
  return best.kind === 'optimal' ? { ...best, chosen } : { ...best, chosen, gapPercent: gapPercent(best.value, best.bound) }
}

/** How far the bound is above the value, in percent of the larger of the two in amount: 0 where they meet. */
function gapPercent(value: number, bound: number): number {
  return bound === value ? 0 : (100 * (bound - value)) / Math.max(Math.abs(bound), Math.abs(value))
}
