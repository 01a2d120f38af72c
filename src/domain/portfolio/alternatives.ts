import type { Search } from '../milp/search.ts'
import type { Effort } from '../packing/solve.ts'
import { bestSet, type CandidateSet, idsOf } from './best-set.ts'
import type { Candidate, Portfolio } from './portfolio.ts'
import type { Row } from './reduction.ts'

/**
 * Up to three sets, beside the best, that are worth at least 98 % of it and clearly different: from the best and from
 * one another they differ in at least two candidates and at least a fifth of as many as are in the best set. Each is
 * the one that differs most from all before it, as far as the effort finds; they are listed by falling value.
 */
export function* alternatives(portfolio: Portfolio, effort: Effort, best: CandidateSet): Search<CandidateSet[]> {
  const least = Math.max(2, Math.ceil(best.placements.length / 5))
  const floor = best.value - Math.floor((Math.abs(best.value) * 2) / 100)
  const known: CandidateSet[] = [best]
  while (known.length < 4) {
    const inSets = known.map((set) => new Set(idsOf(set)))
    const changes =
      (ids: ReadonlySet<string>) =>
      ({ id }: Candidate) =>
        ids.has(id) ? -1 : 1
    const farEnough = inSets.map((ids) => ({ use: (one: Candidate) => -changes(ids)(one), capacity: ids.size - least }))
    const other = yield* bestSet(portfolio, effort, {
      rows: [worthAtLeast(floor), ...farEnough],
      worth: (one) => inSets.reduce((total, ids) => total + changes(ids)(one), 0),
    })
    if (other.kind === 'infeasible' || other.kind === 'undecided') break
    known.push({ placements: other.placements, value: other.value, moneyMinor: other.moneyMinor, stopCostMinor: other.stopCostMinor })
  }
  return known.slice(1).sort((a, b) => b.value - a.value || a.moneyMinor - b.moneyMinor)
}

/** Sets worth at least so much. */
function worthAtLeast(value: number): Row {
  return { use: ({ starts }, delay) => -(starts.find((start) => start.delay === delay)?.value ?? 0), capacity: -value }
}
