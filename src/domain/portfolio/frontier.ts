import { type Search, told } from '../milp/search.ts'
import type { Effort } from '../packing/solve.ts'
import { type BestSet, bestSet, type CandidateSet } from './best-set.ts'
import type { Portfolio } from './portfolio.ts'
import { sum, usageOf } from './usage.ts'

/** A factor on all money limits as an exact fraction. */
export interface Factor {
  readonly over: number
  readonly under: number
}

/** The best set when all money limits are scaled by one factor; every other rule stays. `moneyMinor` of `limit` is their sum. */
export interface FrontierPoint {
  readonly factor: Factor
  readonly limitMinor: number
  readonly best: BestSet
}

/** From this factor up to the next step the set is worth the most there is. */
interface FrontierStep {
  readonly factor: Factor
  readonly limitMinor: number
  readonly set: CandidateSet
}

/**
 * The steps of value against money, from no allowed set up to more money than anyone can use. `complete`: every step is
 * there and proved; otherwise they are true from the top down to where the search was ended.
 */
export interface Frontier {
  readonly steps: readonly FrontierStep[]
  readonly complete: boolean
}

/** The best set at one factor. Scaled limits are rounded down to whole minor units; money that carries over is scaled in its running total. */
export function* frontierPoint(portfolio: Portfolio, effort: Effort, factor: Factor): Search<FrontierPoint> {
  const scaled = withMoney(portfolio, (amount) => floorOf(amount, factor))
  return { factor, limitMinor: sum(scaled.limits.money!.perPeriodMinor), best: yield* bestSet(scaled, effort) }
}

/**
 * Walks down the exact steps: the best set with all the money in the world needs a certain factor; just below it
 * another set is best, and so on. Takes a search a step, so that it is for small portfolios: `mostSteps` ends it.
 */
export function* frontier(portfolio: Portfolio, effort: Effort, mostSteps: number): Search<Frontier> {
  const steps: FrontierStep[] = []
  let scaled = withMoney(portfolio, (amount) => (amount > 0 ? enoughFor(portfolio) : 0))
  for (let searches = 0; searches < 4 * mostSteps; searches++) {
    if ((yield* told({ stage: `frontier step ${steps.length + 1}` })) !== 'continue') return { steps, complete: false }
    const best = yield* bestSet(scaled, effort)
    if (best.kind === 'infeasible') return { steps, complete: true }
    if (best.kind !== 'optimal') return { steps, complete: false }
    const factor = factorFor(portfolio, best)
    const step = {
      factor,
      limitMinor: sum(withMoney(portfolio, (amount) => floorOf(amount, factor)).limits.money!.perPeriodMinor),
      set: best,
    }
    if (steps[0]?.set.value === best.value) steps[0] = step
    else if (steps.length === mostSteps) return { steps, complete: false }
    else steps.unshift(step)
    if (factor.over === 0) return { steps, complete: true }
    scaled = withMoney(portfolio, (amount) => (amount > 0 ? justBelow(amount, factor) : 0))
  }
  return { steps, complete: false }
}

/** The least factor under which the set can be paid for: the highest ratio of money used to money allowed. */
function factorFor(portfolio: Portfolio, { placements }: CandidateSet): Factor {
  const { perPeriodMinor, carriesOver } = portfolio.limits.money!
  const { moneyMinor } = usageOf(portfolio, placements)
  const upTo = (amounts: readonly number[], period: number) => (carriesOver ? sum(amounts.slice(0, period + 1)) : amounts[period]!)
  return perPeriodMinor
    .map((_, period): Factor => ({ over: upTo(moneyMinor, period), under: upTo(perPeriodMinor, period) }))
    .filter(({ under }) => under > 0)
    .reduce(
      (highest, ratio) => (BigInt(ratio.over) * BigInt(highest.under) > BigInt(highest.over) * BigInt(ratio.under) ? ratio : highest),
      { over: 0, under: 1 },
    )
}

/** The portfolio with other money: `scale` is applied to what counts in a period, the running total where money carries over. */
function withMoney(portfolio: Portfolio, scale: (amount: number) => number): Portfolio {
  const money = portfolio.limits.money!
  const perPeriodMinor = money.perPeriodMinor.map((amount, period) => {
    if (!money.carriesOver) return scale(amount)
    const before = sum(money.perPeriodMinor.slice(0, period))
    return scale(before + amount) - (period === 0 ? 0 : scale(before))
  })
  return { ...portfolio, limits: { ...portfolio.limits, money: { ...money, perPeriodMinor } } }
}

function enoughFor({ candidates }: Portfolio): number {
  return sum(candidates.flatMap(({ moneyMinor, stopCostMinor }) => [...moneyMinor, stopCostMinor]))
}

function floorOf(amount: number, { over, under }: Factor): number {
  return Number((BigInt(amount) * BigInt(over)) / BigInt(under))
}

/** The most whole minor units below `amount` times the factor. */
function justBelow(amount: number, { over, under }: Factor): number {
  return Number((BigInt(amount) * BigInt(over) - 1n) / BigInt(under))
}
