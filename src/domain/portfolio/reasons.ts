import { type Search, told } from '../milp/search.ts'
import type { Effort } from '../packing/solve.ts'
import { bestSet, type CandidateSet } from './best-set.ts'
import { type Conflict, conflictOf } from './conflict.ts'
import { type LeastChange, leastChange } from './least-change.ts'
import { leverageOf } from './levers.ts'
import { byId, type Portfolio } from './portfolio.ts'
import { choiceOf } from './reduction.ts'
import { Rivals } from './rivals.ts'

/** What it costs to have a candidate in all the same, under the limits as they are. */
export type Forced =
  | { readonly kind: 'costs'; readonly valueLost: number; readonly value: number; readonly set: CandidateSet; readonly proved: boolean }
  /** It cannot be in: these rules stand against it. */
  | { readonly kind: 'impossible'; readonly conflict: Conflict }
  | { readonly kind: 'open' }

/** Why a candidate is left out. */
export interface LeftOut {
  readonly id: string
  readonly forced: Forced
  readonly leastChange: LeastChange
}

/** How much work each candidate left out gets: to force it in, and to find the least change that lets it in. */
export interface ReasonEffort {
  readonly forced: Effort
  readonly leastChange: Effort
}

/** Why one candidate is left out of the best set: what forcing it in would cost, and what would let it in. */
export function* reasonFor(portfolio: Portfolio, effort: ReasonEffort, { id, best }: { id: string; best: CandidateSet }): Search<LeftOut> {
  return yield* reasonAmong(rivalsOf(portfolio, best), effort, { id, best })
}

/** Why each candidate that is not in the best set is left out, by rising id. Ends early, with the reasons found, when told to. */
export function* reasons(portfolio: Portfolio, effort: ReasonEffort, best: CandidateSet): Search<LeftOut[]> {
  const isIn = new Set(best.placements.map(({ id }) => id))
  const out = [...portfolio.candidates].sort(byId).filter(({ id }) => !isIn.has(id))
  const rivals = rivalsOf(portfolio, best)
  const found: LeftOut[] = []
  for (const { id } of out) {
    if ((yield* told({ stage: `reason ${found.length + 1} of ${out.length}` })) !== 'continue') break
    found.push(yield* reasonAmong(rivals, effort, { id, best }))
  }
  return found
}

function rivalsOf(portfolio: Portfolio, best: CandidateSet): Rivals {
  const leverage = leverageOf(portfolio)
  return new Rivals(leverage, choiceOf(leverage.reduction, best.placements))
}

function* reasonAmong(rivals: Rivals, effort: ReasonEffort, { id, best }: { id: string; best: CandidateSet }): Search<LeftOut> {
  const forced = yield* forcedIn(rivals.leverage.portfolio, effort.forced, { id, best })
  return { id, forced, leastChange: yield* leastChange(rivals, effort.leastChange, id) }
}

function* forcedIn(portfolio: Portfolio, effort: Effort, { id, best }: { id: string; best: CandidateSet }): Search<Forced> {
  const held = [{ id, to: 'in' }] as const
  const found = yield* bestSet(portfolio, effort, { held })
  if (found.kind === 'infeasible') return { kind: 'impossible', conflict: yield* conflictOf(portfolio, effort, { held }) }
  if (found.kind === 'undecided') return { kind: 'open' }
  return { kind: 'costs', valueLost: best.value - found.value, value: found.value, set: found, proved: found.kind === 'optimal' }
}
