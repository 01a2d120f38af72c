import { type Search, told } from '../milp/search.ts'
import type { Effort } from '../packing/solve.ts'
import { type Action, actionsOf } from './actions.ts'
import { alternatives } from './alternatives.ts'
import type { BestSet, CandidateSet } from './best-set.ts'
import { fundDownTheList, moneyOnly, type OtherWay } from './comparison.ts'
import { type Factor, type Frontier, type FrontierPoint, frontier, frontierPoint } from './frontier.ts'
import { type Marginal, marginals } from './marginal.ts'
import type { Portfolio } from './portfolio.ts'
import { type LeftOut, reasons } from './reasons.ts'
import { type Robustness, robustness } from './robustness.ts'
import { type Selected, type Selection, selectPortfolio } from './selection.ts'
import { type WorthGetting, worthGetting } from './worth-getting.ts'

/** How much work the selection gets, and each of the many searches that explain it; what is counted beside them. */
export interface StudyEffort {
  readonly selection: Effort
  readonly again: Effort
  readonly scenario: Effort
  readonly scenarios: number
  /** For the least change of each candidate left out. */
  readonly leastChange: Effort
  /** Exact steps of the frontier are walked as far as this; 0 leaves them out. */
  readonly frontierSteps: number
}

/** A selection with everything that explains it. What there is no set to explain by is left out. */
export interface Study {
  readonly selection: Selection
  readonly rankedList: OtherWay
  readonly moneyOnly: BestSet & Partial<Pick<OtherWay, 'breaks'>>
  readonly explained?: Explained
}

export interface Explained {
  readonly actions: readonly Action[]
  readonly leftOut: readonly LeftOut[]
  readonly marginals: readonly Marginal[]
  readonly points: readonly FrontierPoint[]
  readonly frontier?: Frontier
  readonly alternatives: readonly CandidateSet[]
  readonly robustness: Robustness
  readonly worthGetting: readonly WorthGetting[]
}

/** Limits looked at for their marginal value. */
const tightLimits = 5

/** Effort for a portfolio of so many candidates: all is proved for a dozen; above, what explains a selection is cut by counted work. */
export function usualStudy(candidates: number, seed: number): StudyEffort {
  const small = candidates <= 12
  const effort = (work: number): Effort => ({ work: small ? Number.POSITIVE_INFINITY : work, seed, equals: 'any' })
  return {
    selection: { ...effort(1e8), equals: 'settled' },
    again: effort(2e6),
    scenario: effort(5e5),
    scenarios: small ? 200 : 50,
    leastChange: effort(2e7),
    frontierSteps: small ? 200 : 0,
  }
}

/**
 * Chooses the best set and explains it: what it means for each candidate, why others are out, what limits are worth,
 * what other money would buy, how sure it is and what else is nearly as good. Told to end, it returns what it has.
 */
export function* studyPortfolio(portfolio: Portfolio, effort: StudyEffort, factors: readonly Factor[]): Search<Study> {
  const selection = yield* selectPortfolio(portfolio, effort.selection)
  const rankedList = fundDownTheList(portfolio)
  const rich = yield* moneyOnly(portfolio, effort.again)
  if (selection.kind === 'infeasible' || selection.kind === 'undecided') return { selection, rankedList, moneyOnly: rich }
  return { selection, rankedList, moneyOnly: rich, explained: yield* explained(portfolio, effort, { best: selection, factors }) }
}

function* explained(
  portfolio: Portfolio,
  effort: StudyEffort,
  { best, factors }: { best: Selected; factors: readonly Factor[] },
): Search<Explained> {
  const leftOut = yield* reasons(portfolio, { forced: effort.again, leastChange: effort.leastChange }, best)
  const tight = yield* marginals(portfolio, effort.again, { best, count: tightLimits })
  const points: FrontierPoint[] = []
  for (const factor of portfolio.limits.money ? factors : []) {
    if ((yield* told({ stage: `frontier point ${points.length + 1} of ${factors.length}` })) !== 'continue') break
    points.push(yield* frontierPoint(portfolio, effort.again, factor))
  }
  const walked =
    portfolio.limits.money && effort.frontierSteps > 0 ? yield* frontier(portfolio, effort.again, effort.frontierSteps) : undefined
  const others = yield* alternatives(portfolio, effort.again, best)
  const held = yield* robustness(portfolio, effort.scenario, effort.scenarios)
  return {
    actions: actionsOf(portfolio, best.placements),
    leftOut,
    marginals: tight,
    points,
    ...(walked ? { frontier: walked } : {}),
    alternatives: others,
    robustness: held,
    worthGetting: yield* worthGetting(portfolio, effort.scenario, { best, candidates: held.candidates }),
  }
}
