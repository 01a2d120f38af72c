import { type Search, told } from '../milp/search.ts'
import type { Effort } from '../packing/solve.ts'
import { beliefIn, hasFigure, withFigure } from './beliefs.ts'
import { bestSet, type CandidateSet } from './best-set.ts'
import { type Difference, differenceOf } from './difference.ts'
import { type Figure, figures, type Portfolio } from './portfolio.ts'
import type { Fared } from './robustness.ts'

/** A figure that could change the choice, and what the choice would be at either end of what is believed. */
export interface WorthGetting {
  readonly id: string
  readonly figure: Figure
  /** Nobody has it yet; otherwise somebody gave it and it is worth checking. */
  readonly assumed: boolean
  readonly low: Outcome
  readonly high: Outcome
  /** How many candidates change on average over the two ends: in, out or moved. */
  readonly expectedChanges: number
}

interface Outcome {
  readonly percent: number
  /** Against the set that is best with the figures as given; `impossible` if the rules cannot be kept, `open` if not known. */
  readonly outcome: Difference | 'impossible' | 'open'
}

/** At most so many candidates are looked into: those whose standing is least certain. */
const mostCandidates = 6

/**
 * The figures most worth getting, at most five. Each figure of each borderline candidate, and each that is assumed, is
 * moved alone to the low and the high end of what is believed, and the best set found again. Figures that nobody has yet
 * come before those that somebody gave, then the one that changes the most candidates on average, then lower ids. Figures
 * that change nothing are not listed.
 */
export function* worthGetting(
  portfolio: Portfolio,
  effort: Effort,
  { best, candidates }: { best: CandidateSet; candidates: readonly Fared[] },
): Search<WorthGetting[]> {
  const found: WorthGetting[] = []
  for (const { id, figure } of figuresInDoubt(portfolio, candidates)) {
    if ((yield* told({ stage: `${figure} of ${id}` })) !== 'continue') break
    const candidate = portfolio.candidates.find((one) => one.id === id)!
    const { lowPercent, highPercent } = beliefIn(candidate, figure)
    const at = function* (percent: number): Search<Outcome> {
      const moved = {
        ...portfolio,
        candidates: portfolio.candidates.map((one) => (one.id === id ? withFigure(one, figure, Math.round(percent * 10)) : one)),
      }
      const then = yield* bestSet(moved, effort)
      if (then.kind === 'infeasible') return { percent, outcome: 'impossible' }
      if (then.kind === 'undecided') return { percent, outcome: 'open' }
      return { percent, outcome: differenceOf(best.placements, then.placements) }
    }
    const [low, high] = [yield* at(lowPercent), yield* at(highPercent)]
    const assumed = candidate.assumed[figure] !== undefined
    found.push({ id, figure, assumed, low, high, expectedChanges: (changes(low) + changes(high)) / 2 })
  }
  return found
    .filter(({ expectedChanges }) => expectedChanges > 0)
    .sort((a, b) => Number(b.assumed) - Number(a.assumed) || b.expectedChanges - a.expectedChanges)
    .slice(0, 5)
}

function figuresInDoubt(portfolio: Portfolio, candidates: readonly Fared[]): { id: string; figure: Figure }[] {
  const borderline = candidates.filter(({ standing }) => standing === 'borderline')
  const doubtful = [...borderline].sort((a, b) => Math.abs(a.inPercent - 50) - Math.abs(b.inPercent - 50)).slice(0, mostCandidates)
  return candidates.flatMap((fared) => {
    const candidate = portfolio.candidates.find(({ id }) => id === fared.id)!
    const asked = figures.filter((figure) => doubtful.includes(fared) || (candidate.assumed[figure] && borderline.includes(fared)))
    return asked.filter((figure) => hasFigure(candidate, figure)).map((figure) => ({ id: fared.id, figure }))
  })
}

function changes({ outcome }: Outcome): number {
  return typeof outcome === 'string' ? 0 : outcome.comesIn.length + outcome.goesOut.length + outcome.moves.length
}
