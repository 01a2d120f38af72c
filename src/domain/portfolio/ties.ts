import type { Search } from '../milp/search.ts'
import type { Effort } from '../packing/solve.ts'
import { bestSet, type CandidateSet } from './best-set.ts'
import { byId, type Candidate, type Placement, type Portfolio } from './portfolio.ts'
import { type Row, startsOnOffer } from './reduction.ts'
import { stopCostOf, sum } from './usage.ts'

/** The set that wins among all of its value, and whether that is proved. */
export interface Settled {
  readonly set: CandidateSet
  readonly ties: 'proved' | 'open'
}

/**
 * Among all sets worth as much as the one given: that with the least money, then the lowest ids, then the earliest
 * starts. Usually one search shows that there is no other. If a search is stopped, the set reached so far is told.
 */
export function* settleTies(portfolio: Portfolio, effort: Effort, best: CandidateSet): Search<Settled> {
  const asGood = worthAtLeast(best.value)
  const rival = yield* bestSet(portfolio, effort, { rows: [asGood, otherThan(best.placements)], worth: () => 0 })
  if (rival.kind === 'infeasible') return { set: best, ties: 'proved' }

  const cheapest = yield* bestSet(portfolio, effort, { rows: [asGood], worth: (candidate) => -netMoney(candidate) })
  if (cheapest.kind !== 'optimal') return { set: best, ties: 'open' }
  return yield* lowestIds(portfolio, effort, { set: cheapest, rows: [asGood, costingAtMost(portfolio, cheapest.moneyMinor)] })
}

/** Settles the candidates by rising id, as many at a time as fit a number that the solver keeps exact. */
function* lowestIds(portfolio: Portfolio, effort: Effort, from: { set: CandidateSet; rows: readonly Row[] }): Search<Settled> {
  const candidates = [...portfolio.candidates].sort(byId)
  const base = Math.max(...candidates.map(({ starts }) => starts.length)) + 1
  const size = Math.max(1, Math.floor(Math.log(exactWeights) / Math.log(base)))
  let { set, rows } = from
  for (let first = 0; first < candidates.length; first += size) {
    const rival = yield* bestSet(portfolio, effort, { rows: [...rows, otherThan(set.placements)], worth: () => 0 })
    if (rival.kind === 'infeasible') break
    const rank = new Map(candidates.slice(first, first + size).map(({ id }, at) => [id, base ** (size - 1 - at)]))
    const worth = (candidate: Candidate, delay: number) => (rank.get(candidate.id) ?? 0) * earliness(candidate, delay)
    const lowest = yield* bestSet(portfolio, effort, { rows, worth: (candidate, { delay }) => worth(candidate, delay) })
    if (lowest.kind !== 'optimal') return { set, ties: 'open' }
    set = lowest
    const delays = new Map(set.placements.map(({ id, delay }) => [id, delay]))
    const reached = sum(candidates.map((candidate) => (delays.has(candidate.id) ? worth(candidate, delays.get(candidate.id)!) : 0)))
    rows = [...rows, { use: (candidate, delay) => -worth(candidate, delay), capacity: -reached }]
  }
  return { set, ties: 'proved' }
}

/** Whole numbers up to this keep apart in a solver that calls a millionth nothing. */
const exactWeights = 2 ** 19

/** Sets worth at least so much. */
export function worthAtLeast(value: number): Row {
  return { use: ({ starts }, delay) => -(starts.find((start) => start.delay === delay)?.value ?? 0), capacity: -value }
}

/** Sets that differ from the given one in a candidate or a start. */
function otherThan(placements: readonly Placement[]): Row {
  const delays = new Map(placements.map(({ id, delay }) => [id, delay]))
  return { use: ({ id }, delay) => (delays.get(id) === delay ? 1 : -1), capacity: placements.length - 1 }
}

function costingAtMost({ candidates }: Portfolio, moneyMinor: number): Row {
  return { use: netMoney, capacity: moneyMinor - sum(candidates.map(stopCostOf)) }
}

/** What having the candidate in adds to the money: its own less the cost of stopping it. */
function netMoney(candidate: Candidate): number {
  return sum(candidate.moneyMinor) - stopCostOf(candidate)
}

/** Positive for a start on offer, and the more the earlier. */
function earliness(candidate: Candidate, delay: number): number {
  const starts = startsOnOffer(candidate)
  return starts.length - starts.findIndex((start) => start.delay === delay)
}
