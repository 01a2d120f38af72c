import { type Search, told } from '../milp/search.ts'
import type { Effort } from '../packing/solve.ts'
import { bestSet, type CandidateSet } from './best-set.ts'
import { type Conflict, conflictOf } from './conflict.ts'
import { type ChangeAsked, type LeastChange, leastChange } from './least-change.ts'
import { byId, type Portfolio } from './portfolio.ts'

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

/** Why one candidate is left out of the best set: what forcing it in would cost, and what would let it in. */
export function* reasonFor(portfolio: Portfolio, effort: Effort, asked: ChangeAsked): Search<LeftOut> {
  return { id: asked.id, forced: yield* forcedIn(portfolio, effort, asked), leastChange: yield* leastChange(portfolio, effort, asked) }
}

/** Why each candidate that is not in the best set is left out, by rising id. Ends early, with the reasons found, when told to. */
export function* reasons(portfolio: Portfolio, effort: Effort, { best, tries }: Omit<ChangeAsked, 'id'>): Search<LeftOut[]> {
  const isIn = new Set(best.placements.map(({ id }) => id))
  const out = [...portfolio.candidates].sort(byId).filter(({ id }) => !isIn.has(id))
  const found: LeftOut[] = []
  for (const { id } of out) {
    if ((yield* told({ stage: `reason ${found.length + 1} of ${out.length}` })) !== 'continue') break
    found.push(yield* reasonFor(portfolio, effort, { id, best, tries }))
  }
  return found
}

function* forcedIn(portfolio: Portfolio, effort: Effort, { id, best }: Omit<ChangeAsked, 'tries'>): Search<Forced> {
  const held = [{ id, to: 'in' }] as const
  const found = yield* bestSet(portfolio, effort, { held })
  if (found.kind === 'infeasible') return { kind: 'impossible', conflict: yield* conflictOf(portfolio, effort, { held }) }
  if (found.kind === 'undecided') return { kind: 'open' }
  return { kind: 'costs', valueLost: best.value - found.value, value: found.value, set: found, proved: found.kind === 'optimal' }
}
