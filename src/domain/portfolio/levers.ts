import { usedByRow } from '../packing/check.ts'
import { greatestCommonDivisor } from '../packing/hunt.ts'
import { type Choice, itemCount, type Packing } from '../packing/packing.ts'
import type { Portfolio } from './portfolio.ts'
import { limitName, type Raisable, type Raise, raisablesOf } from './raises.ts'
import { type Reduction, reduce, rowOf } from './reduction.ts'
import { ruleKey, rulesOf } from './rules.ts'

/** A limit that some set could exceed in a period, as rows of the portfolio's packing. */
export interface Lever extends Raisable {
  /** The rows that some set could exceed. */
  readonly rows: readonly number[]
  /** Number of the limit it belongs to: money, or one role. */
  readonly name: number
  /** No set exceeds the limit by more. */
  readonly most: number
  /** The largest single use, by which programmes measure its rise. */
  readonly unit: number
  /** Rises that differ by less are not told apart: a millionth of the limit, or less where every use is a multiple of something. */
  readonly margin: number
}

/** A portfolio as a packing whose limits can be raised. */
export interface Leverage {
  readonly portfolio: Portfolio
  readonly reduction: Reduction
  readonly packing: Packing
  readonly levers: readonly Lever[]
  /** Of how many limits the levers are. */
  readonly names: number
  /** For each row of the packing, what each option uses of it. */
  readonly uses: readonly Float64Array[]
}

/** By how much each lever is raised, in the limit's own unit. */
export type Rises = Float64Array

export function leverageOf(portfolio: Portfolio): Leverage {
  const reduction = reduce(portfolio)
  const { packing } = reduction
  const uses = usesByRow(packing)
  const rows = new Map(
    rulesOf(portfolio)
      .filter((rule) => rowOf(portfolio, rule).length > 0)
      .map((rule, row) => [ruleKey(rule), row]),
  )
  const names = new Map<string, number>()
  const levers = raisablesOf(portfolio).flatMap((raisable): Lever[] => {
    const all = raisable.ends.map((period) => rows.get(ruleKey({ ...raisable.limit, period }))!)
    const excess = (row: number) => mostUsed(packing, uses[row]!) - packing.capacity[row]!
    const exceeded = all.filter((row) => excess(row) > 0)
    if (exceeded.length === 0) return []
    const name = limitName(raisable.limit)
    if (!names.has(name)) names.set(name, names.size)
    const amounts = exceeded.flatMap((row) => [...uses[row]!, packing.capacity[row]! - packing.capacity[exceeded[0]!]!])
    const unit = exceeded.reduce((most, row) => uses[row]!.reduce((large, use) => Math.max(large, Math.abs(use)), most), 1)
    const amount = Math.max(1, raisable.amount)
    const margin = Math.max(1, amounts.reduce(greatestCommonDivisor, 0), Math.ceil(Math.max(amount, unit) / 1e6))
    return [{ ...raisable, amount, rows: exceeded, name: names.get(name)!, most: Math.max(...exceeded.map(excess)), unit, margin }]
  })
  return { portfolio, reduction, packing, levers, names: names.size, uses }
}

/** The least rises under which the choice fits. */
export function risesFor({ packing, levers }: Leverage, choice: Choice): Rises {
  const used = usedByRow(packing, choice)
  return Float64Array.from(levers, ({ rows }) => Math.max(0, ...rows.map((row) => used[row]! - packing.capacity[row]!)))
}

/** The sum of rises, each in parts of all that its limit allows over the periods. */
export function totalRise({ levers }: Leverage, rises: Rises): number {
  return rises.reduce((sum, by, at) => sum + by / levers[at]!.amount, 0)
}

export function raisesOf({ levers }: Leverage, rises: Rises): Raise[] {
  return levers.flatMap(({ limit }, at) => (rises[at]! > 0 ? [{ limit, by: rises[at]! }] : []))
}

/** The packing with its limits raised. */
export function raised({ packing, levers }: Leverage, rises: Rises): Packing {
  const capacity = packing.capacity.slice()
  levers.forEach(({ rows }, at) => {
    for (const row of rows) capacity[row]! += rises[at]!
  })
  return { ...packing, capacity }
}

function usesByRow({ capacity, value, useStart, useRow, use }: Packing): Float64Array[] {
  const uses = Array.from(capacity, () => new Float64Array(value.length))
  for (let option = 0; option < value.length; option++)
    for (let at = useStart[option]!; at < useStart[option + 1]!; at++) uses[useRow[at]!]![option]! += use[at]!
  return uses
}

/** The most that a choice could use of a row, whatever else holds. */
function mostUsed(packing: Packing, use: Float64Array): number {
  let sum = 0
  for (let item = 0; item < itemCount(packing); item++)
    sum += use.subarray(packing.optionStart[item]!, packing.optionStart[item + 1]!).reduce((most, amount) => Math.max(most, amount), 0)
  return sum
}
