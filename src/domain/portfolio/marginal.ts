import { type Search, told } from '../milp/search.ts'
import type { Effort } from '../packing/solve.ts'
import { bestSet, type CandidateSet } from './best-set.ts'
import type { Portfolio } from './portfolio.ts'
import { type Raise, withRaises } from './raises.ts'
import { type Capacity, capacitiesOf } from './rules.ts'
import { usageOf } from './usage.ts'

/** What a step more and a step less of one limit does to the best value, found by solving again. */
export interface Marginal {
  readonly limit: Capacity
  readonly used: number
  readonly allowed: number
  /** A tenth of the limit, rounded up to what the demands on it come in. */
  readonly step: number
  readonly gain: Change
  readonly loss: Change
}

/** `proved`: the best values before and after are proved. `impossible`: the rules cannot be kept with so little. */
export type Change =
  | { readonly kind: 'value'; readonly change: number; readonly proved: boolean }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'open' }

/** The marginal value of the `count` limits that the best set uses most fully, tightest first. A money limit that carries over is looked at where it is fullest. */
export function* marginals(
  portfolio: Portfolio,
  effort: Effort,
  { best, count }: { best: CandidateSet; count: number },
): Search<Marginal[]> {
  const found: Marginal[] = []
  for (const tight of tightest(portfolio, best).slice(0, count)) {
    if ((yield* told({ stage: `limit ${found.length + 1} of ${count}` })) !== 'continue') break
    const step = stepOf(portfolio, tight.limit, tight.allowed)
    const after = function* (by: number): Search<Change> {
      return yield* changed(withRaises(portfolio, [{ limit: tight.limit, by } satisfies Raise]), effort, best)
    }
    found.push({ ...tight, step, gain: yield* after(step), loss: yield* after(-Math.min(step, tight.allowed)) })
  }
  return found
}

function* changed(portfolio: Portfolio, effort: Effort, best: CandidateSet): Search<Change> {
  const then = yield* bestSet(portfolio, effort)
  if (then.kind === 'infeasible') return { kind: 'impossible' }
  if (then.kind === 'undecided') return { kind: 'open' }
  return { kind: 'value', change: then.value - best.value, proved: then.kind === 'optimal' }
}

/** The limits by how fully they are used, first where nothing is left; limits on nothing are left aside. */
function tightest(portfolio: Portfolio, { placements }: CandidateSet): Pick<Marginal, 'limit' | 'used' | 'allowed'>[] {
  const { limits } = portfolio
  const usage = usageOf(portfolio, placements)
  const lines = capacitiesOf(portfolio).map((limit) => {
    const [used, allowed] =
      limit.kind === 'money'
        ? [usage.moneyMinor, limits.money!.perPeriodMinor]
        : [usage.effort.get(limit.role)!, limits.people.find(({ role }) => role === limit.role)!.capacity]
    const total = (amounts: readonly number[]) =>
      amounts.slice(limit.kind === 'money' && limits.money!.carriesOver ? 0 : limit.period, limit.period + 1).reduce((a, b) => a + b, 0)
    return { limit, used: total(used), allowed: total(allowed) }
  })
  return lines.filter(({ used, allowed }) => used > 0 && allowed > 0).sort((a, b) => b.used / b.allowed - a.used / a.allowed)
}

/** A tenth of the limit, rounded up to a multiple of the greatest common divisor of what candidates ask of it: less would change nothing. */
function stepOf({ candidates }: Portfolio, limit: Capacity, allowed: number): number {
  const asked = candidates.flatMap((one) =>
    limit.kind === 'money' ? one.moneyMinor : one.effort.filter(({ role }) => role === limit.role).flatMap(({ amounts }) => amounts),
  )
  const grain = Math.max(1, asked.reduce(greatestCommonDivisor, 0))
  return Math.max(1, Math.ceil(allowed / 10 / grain)) * grain
}

function greatestCommonDivisor(first: number, second: number): number {
  let [a, b] = [first, second]
  while (b > 0) [a, b] = [b, a % b]
  return a
}
