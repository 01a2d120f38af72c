import type { Milp } from '../milp/milp.ts'
import { dualBound } from './certificate.ts'
import { type Narrowed, narrowed, widened } from './narrow.ts'
import { Tableau } from './tableau.ts'

const integrality = 1e-6

/** How a tree is grown. */
export interface Growth {
  /** Only solutions worth at least this are of interest. */
  readonly atLeast: number
  /** Every objective coefficient is a multiple of this, so a better solution is better by this much. */
  readonly step: number
}

interface Decision {
  readonly trail: number
  readonly variable: number
  readonly lower: number
  readonly upper: number
  /** No solution on the other side is worth more. */
  readonly bound: number
}

/** A variable to branch on and what each side loses at least. */
interface Branching {
  readonly variable: number
  readonly value: number
  readonly up: number
  readonly down: number
}

/**
 * Depth-first branch and bound over 0/1 columns on a dense tableau, for `maximise` programmes with `<=` rows only.
 * Can be left and taken up again: `run` grows the tree by a counted number of pivots.
 *
 * Columns that reduced cost decides at the root are taken out of the tableau. Each node is bounded by its LP, columns
 * are fixed by reduced cost, and the branching variable is the one whose two sides lose most by the first dual pivot
 * (penalties after N. Driebeek, 1966); the side that loses less goes first. Bounds are shown again from the programme
 * itself before a branch is given up, so that rounding cannot lose a solution.
 */
export class Tree {
  best: Uint8Array | undefined
  cutoff: number
  nodes = 0
  readonly rootBound: number
  readonly #growth: Growth
  readonly #narrow: Narrowed
  readonly #tableau: Tableau
  readonly #rootPivots: number
  readonly #decisions: Decision[] = []
  /** Variable, old lower and old upper bound, three by three. */
  readonly #trail: number[] = []
  #done = false

  constructor(milp: Milp, growth: Growth) {
    this.#growth = growth
    this.cutoff = growth.atLeast
    const root = new Tableau(milp)
    const status = root.reoptimise(Number.NEGATIVE_INFINITY)
    this.rootBound = status === 'infeasible' ? Number.NEGATIVE_INFINITY : root.objective
    this.#narrow = narrowed(milp, root, growth.atLeast - margin(growth, root.objective))
    this.#tableau = new Tableau(this.#narrow.milp)
    this.#rootPivots = root.pivots
  }

  get pivots(): number {
    return this.#rootPivots + this.#tableau.pivots
  }

  /** Columns that the root leaves open. */
  get openColumns(): number {
    return this.#narrow.open.length
  }

  /** About what a pivot costs, in work. */
  get pivotWork(): number {
    return 1 + (this.#tableau.rows * this.#tableau.columns) / 800
  }

  /** Grows the tree until it is done or about so many more pivots are spent. True once nothing is left to look at. */
  run(pivots: number): boolean {
    const end = this.pivots + pivots
    while (!this.#done && this.pivots < end) this.#node()
    return this.#done
  }

  /** No solution is worth more than this, or than a step less than was asked for. */
  bound(): number {
    const known = this.cutoff - this.#growth.step
    if (this.#done) return known
    const open = this.#decisions.reduce((most, { bound }) => Math.max(most, bound), this.#tableau.objective)
    return Math.max(known, this.nodes === 0 ? this.rootBound : Math.min(this.rootBound, open + this.#narrow.offset))
  }

  #node(): void {
    this.nodes += 1
    const tableau = this.#tableau
    const threshold = this.#threshold()
    const status = tableau.reoptimise(threshold)
    const pruned = status !== 'optimal' || tableau.objective < threshold
    const isEmpty = pruned && this.#isCertain(status, threshold)
    if (!pruned) this.#fixByReducedCost(threshold)
    const branching = isEmpty ? undefined : pruned ? this.#anyOpen() : (this.#choose() ?? this.#recorded())
    if (branching) this.#branch(branching)
    else {
      if (!isEmpty && pruned) this.#record()
      this.#back()
    }
  }

  /** Whole values are kept; where only the tableau's tolerance let them through, the branch still has to be looked at. */
  #recorded(): Branching | undefined {
    return this.#record() ? undefined : this.#anyOpen()
  }

  #branch({ variable, value, up, down }: Branching): void {
    const { lower, upper, objective } = this.#tableau
    const floor = Math.min(Math.floor(value), upper[variable]! - 1)
    const [low, high] = [lower[variable]!, upper[variable]!]
    const upFirst = up < down || (up === down && value - floor > 0.5)
    const trail = this.#trail.length
    const below = { lower: low, upper: floor, bound: objective - down }
    const above = { lower: floor + 1, upper: high, bound: objective - up }
    this.#decisions.push({ trail, variable, ...(upFirst ? below : above) })
    const first = upFirst ? above : below
    this.#bind(variable, first.lower, first.upper)
  }

  #threshold(): number {
    return this.cutoff - this.#narrow.offset - margin(this.#growth, this.#tableau.objective)
  }

  /** Whether the branch is empty of better solutions by a bound that does not trust the tableau. */
  #isCertain(status: 'optimal' | 'below' | 'infeasible', threshold: number): boolean {
    const { milp } = this.#narrow
    const tableau = this.#tableau
    const certain = () =>
      status === 'infeasible'
        ? dualBound(milp, tableau, { row: tableau.conflict() }) < -1e-9
        : dualBound(milp, tableau, { row: tableau.prices(), objective: milp.objective }) < threshold + margin(this.#growth, threshold) / 2
    if (certain()) return true
    tableau.refactor()
    return tableau.reoptimise(threshold) === status && certain()
  }

  #back(): void {
    const decision = this.#decisions.pop()
    this.#done = decision === undefined
    if (!decision) return
    this.#undo(decision.trail)
    this.#bind(decision.variable, decision.lower, decision.upper)
  }

  #bind(variable: number, lower: number, upper: number): void {
    this.#trail.push(variable, this.#tableau.lower[variable]!, this.#tableau.upper[variable]!)
    this.#tableau.bind(variable, lower, upper)
  }

  #undo(length: number): void {
    const trail = this.#trail
    while (trail.length > length) {
      const upper = trail.pop()!
      const lower = trail.pop()!
      this.#tableau.bind(trail.pop()!, lower, upper)
    }
  }

  #fixByReducedCost(threshold: number): void {
    const { outside, reduced, columns, columnValue, lower, upper, objective } = this.#tableau
    const spare = objective - threshold
    for (let column = 0; column < columns; column++) {
      const variable = outside[column]!
      if (variable >= columns || lower[variable] === upper[variable]) continue
      if (Math.abs(reduced[column]!) > spare) this.#bind(variable, columnValue[column]!, columnValue[column]!)
    }
  }

  /** The variable to branch on, or none if all are whole. */
  #choose(): Branching | undefined {
    const { rows, columns, basic, rowValue } = this.#tableau
    let best: Branching | undefined
    let bestScore = -1
    for (let row = 0; row < rows; row++) {
      const value = rowValue[row]!
      if (basic[row]! >= columns || Math.abs(value - Math.round(value)) <= integrality) continue
      const { up, down } = this.#tableau.penalties(row)
      const score = Math.max(up, 1e-6) * Math.max(down, 1e-6)
      if (score <= bestScore) continue
      bestScore = score
      best = { variable: basic[row]!, value, up, down }
    }
    return best
  }

  /** Any column not yet decided: the way on where the LP has nothing to say that can be trusted. */
  #anyOpen(): Branching | undefined {
    const { columns, lower, upper } = this.#tableau
    for (let variable = 0; variable < columns; variable++)
      if (lower[variable]! < upper[variable]!) return { variable, value: lower[variable]!, up: 0, down: 0 }
    return undefined
  }

  /** False if the values break a row in whole numbers. */
  #record(): boolean {
    const { milp, offset } = this.#narrow
    const values = Uint8Array.from({ length: milp.objective.length }, (_, variable) => Math.round(this.#tableau.value(variable)))
    if (!keepsRows(milp, values)) return false
    const worth = milp.objective.reduce((sum, gain, column) => sum + gain * values[column]!, offset)
    if (worth < this.cutoff) return true
    this.best = widened(this.#narrow, values)
    this.cutoff = worth + this.#growth.step
    return true
  }
}

/** How far an LP may be off before a branch is given up wrongly. */
function margin({ step }: Growth, objective: number): number {
  return Math.min(step / 4, 1e-6 * step + 1e-9 * Math.abs(objective))
}

function keepsRows({ rowStart, rowColumn, rowCoefficient, rowUpper }: Milp, values: Uint8Array): boolean {
  for (let row = 0; row < rowUpper.length; row++) {
    let sum = 0
    for (let at = rowStart[row]!; at < rowStart[row + 1]!; at++) sum += rowCoefficient[at]! * values[rowColumn[at]!]!
    if (sum > rowUpper[row]!) return false
  }
  return true
}
