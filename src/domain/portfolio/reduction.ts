import { type Choice, itemCount, leftOut, type Packing, type PackingItem, packingOf } from '../packing/packing.ts'
import { byId, type Candidate, type Placement, type Portfolio } from './portfolio.ts'
import { type Rule, rulesOf } from './rules.ts'
import { stopCostOf, sum } from './usage.ts'

/**
 * A portfolio as a packing: candidates by rising id are its items, starts by rising delay their options, so that the
 * packing's tie rule (less cost, then lower items and options) reads: less money, then lower ids, then earlier starts.
 */
export interface Reduction {
  readonly portfolio: Portfolio
  readonly candidates: readonly Candidate[]
  readonly packing: Packing
}

/** A linear rule: the sum of `use` over the chosen starts is at most `capacity`. */
export interface Row {
  readonly use: (candidate: Candidate, delay: number) => number
  readonly capacity: number
}

/** What a search keeps to beyond, or instead of, what the portfolio says. */
export interface Variation {
  /** The rules kept; all of the portfolio's when nothing is said. */
  readonly rules?: readonly Rule[]
  readonly rows?: readonly Row[]
  /** Candidates that must be in or out whatever else holds. */
  readonly held?: readonly { readonly id: string; readonly to: 'in' | 'out' }[]
  /** What is maximised in place of value. */
  readonly worth?: (candidate: Candidate, start: Candidate['starts'][number]) => number
}

/**
 * The packing of a portfolio under the given rules.
 *
 * Leaving out work under way costs its cost of stopping in period 0: that constant is taken off the limit and each
 * start gives it back, so a use may be negative. Where money carries over, a period's row is the total up to it.
 */
export function reduce(portfolio: Portfolio, variation: Variation = {}): Reduction {
  const candidates = [...portfolio.candidates].sort(byId)
  const rules = variation.rules ?? rulesOf(portfolio)
  const rows = [...rules.flatMap((rule) => rowOf(portfolio, rule)), ...(variation.rows ?? [])]
  const worth = variation.worth ?? ((_, start) => start.value)
  const items = candidates.map((candidate): PackingItem => {
    const money = sum(candidate.moneyMinor) - stopCostOf(candidate)
    const options = startsOnOffer(candidate).map((start) => ({
      value: worth(candidate, start),
      cost: money,
      use: usesOf(rows, candidate, start.delay),
    }))
    return { options }
  })
  const place = new Map(candidates.map(({ id }, at) => [id, at]))
  const held = (variation.held ?? []).map(({ id, to }) => [place.get(id)!, to] as const)
  const musts = rules.flatMap((rule) => ('id' in rule && isMust(rule) ? [place.get(rule.id)!] : []))
  const bars = rules.flatMap((rule) => (rule.kind === 'forced_out' ? [place.get(rule.id)!] : []))
  const packing = packingOf(
    items,
    rows.map(({ capacity }) => capacity),
    {
      needs: rules.flatMap((rule) => (rule.kind === 'needs' ? [[place.get(rule.id)!, place.get(rule.needed)!] as const] : [])),
      excludes: rules.flatMap((rule) => (rule.kind === 'excludes' ? [[place.get(rule.id)!, place.get(rule.excluded)!] as const] : [])),
      required: unique([...musts, ...held.flatMap(([item, to]) => (to === 'in' ? [item] : []))]),
      forbidden: unique([...bars, ...held.flatMap(([item, to]) => (to === 'out' ? [item] : []))]),
    },
  )
  return { portfolio, candidates, packing }
}

/** Work under way that does not compete goes on as it is; everything else may start as its window says. */
export function startsOnOffer(candidate: Candidate): Candidate['starts'] {
  return candidate.state === 'under_way' && !candidate.competes ? candidate.starts.slice(0, 1) : candidate.starts
}

/** The chosen candidates by rising id. */
export function placementsOf({ candidates, packing }: Reduction, choice: Choice): Placement[] {
  return Array.from({ length: itemCount(packing) }, (_, item) => item)
    .filter((item) => choice[item] !== leftOut)
    .map((item) => ({
      id: candidates[item]!.id,
      delay: startsOnOffer(candidates[item]!)[choice[item]! - packing.optionStart[item]!]!.delay,
    }))
}

/** The packing's choice for a set of placements. */
export function choiceOf({ candidates, packing }: Reduction, placements: readonly Placement[]): Choice {
  const delays = new Map(placements.map(({ id, delay }) => [id, delay]))
  return Int32Array.from(candidates, (candidate, item) => {
    const option = startsOnOffer(candidate).findIndex(({ delay }) => delay === delays.get(candidate.id))
    return option < 0 ? leftOut : packing.optionStart[item]! + option
  })
}

function isMust({ kind }: Rule): boolean {
  return kind === 'mandatory' || kind === 'under_way' || kind === 'forced_in'
}

function usesOf(rows: readonly Row[], candidate: Candidate, delay: number): [number, number][] {
  return rows.map(({ use }, row): [number, number] => [row, use(candidate, delay)]).filter(([, amount]) => amount !== 0)
}

/** The row of a limit or a share; none for the other rules. */
export function rowOf(portfolio: Portfolio, rule: Rule): Row[] {
  if (rule.kind === 'money') return [moneyRow(portfolio, rule.period)]
  if (rule.kind === 'people') {
    const { capacity } = portfolio.limits.people.find(({ role }) => role === rule.role)!
    return [{ use: (candidate, delay) => effortIn(candidate, rule.role, rule.period - delay), capacity: capacity[rule.period]! }]
  }
  if (rule.kind !== 'share_least' && rule.kind !== 'share_most') return []
  const { leastPercent, mostPercent } = portfolio.limits.shares.find(({ category }) => category === rule.category)!
  const [percent, sign] = rule.kind === 'share_least' ? [leastPercent!, -1] : [mostPercent!, 1]
  return [{ use: ({ category, moneyMinor }) => sign * sum(moneyMinor) * ((category === rule.category ? 100 : 0) - percent), capacity: 0 }]
}

function moneyRow({ candidates, limits }: Portfolio, period: number): Row {
  const { perPeriodMinor, carriesOver } = limits.money!
  const first = carriesOver ? 0 : period
  const stopCost = (candidate: Candidate) => (first === 0 ? stopCostOf(candidate) : 0)
  return {
    use: (candidate, delay) =>
      sum(candidate.moneyMinor.slice(Math.max(0, first - delay), Math.max(0, period - delay + 1))) - stopCost(candidate),
    capacity: sum(perPeriodMinor.slice(first, period + 1)) - sum(candidates.map(stopCost)),
  }
}

function effortIn({ effort }: Candidate, role: string, period: number): number {
  return sum(effort.filter((one) => one.role === role).map(({ amounts }) => amounts[period] ?? 0))
}

function unique(numbers: readonly number[]): number[] {
  return [...new Set(numbers)]
}
