import type { Search } from '../milp/search.ts'
import type { Effort } from '../packing/solve.ts'
import { bestSet, type CandidateSet, setOf } from './best-set.ts'
import { leastRaise } from './least-raise.ts'
import type { Portfolio } from './portfolio.ts'
import type { Demand } from './raise-programme.ts'
import { type Raise, raisesFor, withRaises } from './raises.ts'

/**
 * What would let a candidate in. A limit is money, or one role, whatever the periods it is raised in.
 *
 * `raises`: with these limits raised, the candidate is in a set that is worth the most there is then (`value`); no
 * smaller number of raised limits does that, and no other rises of as many limits are smaller in sum, each measured
 * against all that the limit allows over the periods. `room`: the least rises with which a set with the candidate
 * (`set`) is worth as much as the best is now; whether it would be chosen then was not found out in the tries allowed,
 * for other sets make better use of the room. `proved` says whether least is proved. `none`: no rise of limits lets it
 * in: other rules stand against it, or there is always something better to do with the room. `open`: not found with
 * the work allowed.
 */
export type LeastChange = { readonly kind: 'none' } | { readonly kind: 'open' } | ({ readonly kind: 'raises' | 'room' } & Change)

interface Change {
  readonly raises: readonly Raise[]
  readonly value: number
  readonly set: CandidateSet
  readonly proved: boolean
}

/** How the least change is asked for. */
export interface ChangeAsked {
  readonly id: string
  /** The best set under the limits as they are. */
  readonly best: CandidateSet
  /** How often a set that would be preferred may be met before the answer is `room`. */
  readonly tries: number
}

/**
 * The least change of money and people limits that lets a candidate in.
 *
 * Raised limits help others too, so that it is not enough that a set with the candidate fits: it must be worth as
 * much as the best set under the same raised limits. Proposals are made by rising change; for each, the best set
 * under its limits is found. If that is better without the candidate, a demand is noted (whoever raises limits as far
 * as that set needs must be worth as much) and the next proposal keeps it. Every demand is true of all answers, so
 * the first proposal that stands is the least change. Of a portfolio of dozens of candidates that may take minutes;
 * the first proposal, which is the `room`, takes a second or two.
 */
export function* leastChange(portfolio: Portfolio, effort: Effort, { id, best, tries }: ChangeAsked): Search<LeastChange> {
  const demands: Demand[] = [{ raises: [], value: best.value }]
  let proved = true
  let room: Change | undefined
  while (demands.length <= tries) {
    const proposal = yield* leastRaise(portfolio, effort, { id, demands })
    if (proposal.kind === 'infeasible') return { kind: 'none' }
    if (proposal.kind === 'open') break
    proved &&= proposal.proved
    const set = setOf(portfolio, proposal.placements)
    const raises = raisesFor(portfolio, proposal.placements)
    room ??= { raises, value: set.value, set, proved }
    const then = yield* bestSet(withRaises(portfolio, raises), effort)
    if (then.kind === 'infeasible') throw new Error('more room made a portfolio infeasible')
    if (then.kind === 'undecided') break
    const isIn = then.placements.some((placement) => placement.id === id)
    proved &&= then.kind === 'optimal'
    if (isIn || then.value <= set.value)
      return { kind: 'raises', raises, value: Math.max(then.value, set.value), set: isIn ? then : set, proved }
    demands.push({ raises: raisesFor(portfolio, then.placements), value: then.value })
  }
  return room ? { kind: 'room', ...room } : { kind: 'open' }
}
