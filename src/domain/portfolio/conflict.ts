import type { Search } from '../milp/search.ts'
import type { Effort } from '../packing/solve.ts'
import { bestSet } from './best-set.ts'
import type { Portfolio } from './portfolio.ts'
import type { Variation } from './reduction.ts'
import { type Rule, rulesOf } from './rules.ts'

/** Rules that cannot all be kept. `irreducible`: proved that without any one of them the others can be. */
export interface Conflict {
  readonly rules: readonly Rule[]
  readonly irreducible: boolean
}

/**
 * Rules of an infeasible portfolio that conflict, as few as no one of them can be spared.
 *
 * Deletion filter: drop rules while what is left stays infeasible. Whole stretches are tried first and halved where
 * they matter, so that k rules out of n are found in about 2 k log n searches. Where a search is stopped before it
 * knows, the rules in question stay and the answer is not called irreducible.
 *
 * Source: J. Chinneck, E. Dravnieks, Locating minimal infeasible constraint sets in linear programs, ORSA J. on
 * Computing 3 (1991); halving after U. Junker, QuickXplain (2004).
 */
export function* conflictOf(portfolio: Portfolio, effort: Effort, { held }: Pick<Variation, 'held'> = {}): Search<Conflict> {
  const isInfeasible = function* (rules: readonly Rule[]): Search<boolean | undefined> {
    const found = yield* bestSet(portfolio, effort, { rules, worth: () => 0, ...(held ? { held } : {}) })
    return found.kind === 'undecided' ? undefined : found.kind === 'infeasible'
  }
  const needed: Rule[] = []
  let irreducible = true
  let doubtful: readonly (readonly Rule[])[] = [rulesOf(portfolio)]
  while (doubtful.length > 0) {
    const [stretch, ...rest] = doubtful as [readonly Rule[], ...(readonly Rule[])[]]
    const infeasible = yield* isInfeasible([...needed, ...rest.flat()])
    if (infeasible) {
      doubtful = rest
    } else if (stretch.length > 1) {
      const middle = stretch.length >> 1
      doubtful = [stretch.slice(0, middle), stretch.slice(middle), ...rest]
    } else {
      needed.push(...stretch)
      irreducible &&= infeasible !== undefined
      doubtful = rest
    }
  }
  return { rules: needed, irreducible }
}
