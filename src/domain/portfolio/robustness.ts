import { seededRandom } from '../foundation/random.ts'
import { type Search, told } from '../milp/search.ts'
import type { Effort } from '../packing/solve.ts'
import { scenarioOf } from './beliefs.ts'
import { bestSet } from './best-set.ts'
import { byId, type Portfolio } from './portfolio.ts'

/** In the best set of every scenario, of some, of none; `unknown` when no scenario had a set. */
export type Standing = 'in' | 'borderline' | 'out' | 'unknown'

/** How a candidate fares over the scenarios. `inPercent` is of the scenarios that had a set. */
export interface Fared {
  readonly id: string
  readonly standing: Standing
  readonly inPercent: number
}

/**
 * How the choice holds when the figures are other than given. `scenarios` were drawn with `seed`; in `impossible` of
 * them the rules could not be kept, `undecided` had no set when their work ran out, and in `unproved` the set found is
 * not proved to be the best.
 */
export interface Robustness {
  readonly scenarios: number
  readonly seed: number
  readonly impossible: number
  readonly undecided: number
  readonly unproved: number
  readonly candidates: readonly Fared[]
}

/**
 * Draws scenarios and finds the best set of each. A figure that is assumed moves within its belief, every other by a
 * fifth; figures move independently. A candidate that is in all of n scenarios is, at 95 % confidence, out in fewer
 * than 3 in n of all. Ends early, with the scenarios so far, when told to.
 */
export function* robustness(portfolio: Portfolio, effort: Effort, scenarios: number): Search<Robustness> {
  const random = seededRandom(effort.seed)
  const timesIn = new Map(portfolio.candidates.map(({ id }) => [id, 0]))
  const count = { drawn: 0, decided: 0, impossible: 0, undecided: 0, unproved: 0 }
  while (count.drawn < scenarios && (yield* told({ stage: `scenario ${count.drawn + 1} of ${scenarios}` })) === 'continue') {
    const best = yield* bestSet(scenarioOf(portfolio, random), effort)
    count.drawn++
    if (best.kind === 'infeasible') count.impossible++
    else if (best.kind === 'undecided') count.undecided++
    else {
      count.decided++
      if (best.kind === 'bounded') count.unproved++
      for (const { id } of best.placements) timesIn.set(id, timesIn.get(id)! + 1)
    }
  }
  const { drawn, decided, ...rest } = count
  const candidates = [...portfolio.candidates].sort(byId).map(({ id }): Fared => fared(id, timesIn.get(id)!, decided))
  return { scenarios: drawn, seed: effort.seed, ...rest, candidates }
}

function fared(id: string, timesIn: number, decided: number): Fared {
  if (decided === 0) return { id, standing: 'unknown', inPercent: 0 }
  const standing = timesIn === decided ? 'in' : timesIn === 0 ? 'out' : 'borderline'
  return { id, standing, inPercent: Math.round((100 * timesIn) / decided) }
}
