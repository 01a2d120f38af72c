import type { Milp } from '../milp/milp.ts'
import { Basis } from './basis.ts'

const tolerance = 1e-9
const infeasibility = 1e-7
const refactorAfter = 400

/**
 * A dual simplex on a dense tableau, made for search trees: every basis is dual feasible once each column sits at the
 * right bound, so bounds may change at any time and `reoptimise` goes on from where it stands.
 *
 * Source: bounded dual simplex with bound flipping (A. Koberstein, The dual simplex method, 2005), kept dense.
 */
export class Tableau extends Basis {
  readonly #ratio: Float64Array
  readonly #candidates: Int32Array
  #stuck = -1

  constructor(milp: Milp) {
    super(milp)
    this.#ratio = new Float64Array(this.columns)
    this.#candidates = new Int32Array(this.columns)
  }

  /** The rows' prices at this basis, in units of the programme's rows. */
  prices(): Float64Array {
    return this.#multipliers((column) => -this.reduced[column]!)
  }

  /** After `infeasible`: multipliers of the rows whose sum no values within the bounds can meet. */
  conflict(): Float64Array {
    const { columns, basic, rowValue, lower } = this
    const [row, start] = [this.#stuck, this.#stuck * columns]
    const variable = basic[row]!
    const sign = rowValue[row]! < lower[variable]! ? 1 : -1
    const multipliers = this.#multipliers((column) => sign * this.entry[start + column]!)
    if (variable >= columns) multipliers[variable - columns] = sign * this.scale[variable - columns]!
    return multipliers
  }

  #multipliers(of: (column: number) => number): Float64Array {
    const { rows, columns, place, upper, scale } = this
    return Float64Array.from({ length: rows }, (_, row) => {
      const column = place[columns + row]!
      if (column < 0) return 0
      const multiplier = of(column)
      const mustBePositive = upper[columns + row] === Number.POSITIVE_INFINITY
      return (mustBePositive ? Math.max(0, multiplier) : multiplier) * scale[row]!
    })
  }

  /** Pivots until the optimum under the present bounds. Ends early once the objective falls below `cutoff`, which it never leaves again. */
  reoptimise(cutoff: number): 'optimal' | 'below' | 'infeasible' {
    for (;;) {
      if (this.sinceRefactor >= refactorAfter) this.refactor()
      if (this.objective < cutoff) return 'below'
      const row = this.#leavingRow()
      if (row < 0) return 'optimal'
      if (this.#pivotOut(row)) continue
      this.#stuck = row
      return 'infeasible'
    }
  }

  /** What the objective loses at least when the variable of a row is pushed up or down to the next whole number. */
  penalties(row: number): { up: number; down: number } {
    const { columns, outside, reduced, entry, columnValue, lower, upper, rowValue } = this
    let up = Number.POSITIVE_INFINITY
    let down = Number.POSITIVE_INFINITY
    for (let column = 0, at = row * columns; column < columns; column++, at++) {
      const slope = entry[at]!
      if (slope < tolerance && slope > -tolerance) continue
      const variable = outside[column]!
      const low = lower[variable]!
      if (low === upper[variable]) continue
      const ratio = Math.abs(reduced[column]! / slope)
      if (slope < 0 === (columnValue[column] === low)) {
        if (ratio < up) up = ratio
      } else if (ratio < down) down = ratio
    }
    const part = rowValue[row]! - Math.floor(rowValue[row]!)
    return { up: up * (1 - part), down: down * part }
  }

  #leavingRow(): number {
    const { rows, basic, rowValue, lower, upper } = this
    let worst = infeasibility
    let leaving = -1
    for (let row = 0; row < rows; row++) {
      const variable = basic[row]!
      const by = Math.max(lower[variable]! - rowValue[row]!, rowValue[row]! - upper[variable]!)
      if (by > worst) {
        worst = by
        leaving = row
      }
    }
    return leaving
  }

  /** Brings the variable of a row back to its broken bound. False if nothing can: no solution under these bounds. */
  #pivotOut(row: number): boolean {
    const { columns, basic, rowValue, lower, upper, entry } = this
    const variable = basic[row]!
    const below = rowValue[row]! < lower[variable]!
    const target = below ? lower[variable]! : upper[variable]!
    const all = this.#collect(row, below)
    let slope = Math.abs(target - rowValue[row]!)
    for (let found = all - 1; found >= 0; found--) {
      this.#takeLeast(found, row)
      const column = this.#candidates[found]!
      slope -= this.#range(column) * Math.abs(entry[row * columns + column]!)
      if (slope > tolerance) continue
      for (let passed = found + 1; passed < all; passed++) this.#flip(this.#candidates[passed]!)
      this.#enter(row, column, target)
      return true
    }
    return false
  }

  #range(column: number): number {
    const variable = this.outside[column]!
    return this.upper[variable]! - this.lower[variable]!
  }

  #flip(column: number): void {
    const isAtLower = this.columnValue[column] === this.lower[this.outside[column]!]
    this.move(column, isAtLower ? this.#range(column) : -this.#range(column))
  }

  /** Columns whose move helps the row towards its bound, with the price per unit of help. */
  #collect(row: number, below: boolean): number {
    const { columns, outside, lower, upper, columnValue, entry, reduced } = this
    const sign = below ? 1 : -1
    let found = 0
    for (let column = 0, at = row * columns; column < columns; column++, at++) {
      const slope = entry[at]! * sign
      if (slope < tolerance && slope > -tolerance) continue
      const variable = outside[column]!
      const low = lower[variable]!
      if (low === upper[variable]!) continue
      const isAtLower = columnValue[column] === low
      if (isAtLower ? slope > 0 : slope < 0) continue
      this.#ratio[column] = Math.abs(reduced[column]! / slope)
      this.#candidates[found++] = column
    }
    return found
  }

  /** Moves the candidate with the least ratio among the first to place `last`; among equals that with the largest entry. */
  #takeLeast(last: number, row: number): void {
    const { entry, columns } = this
    const candidates = this.#candidates
    const ratio = this.#ratio
    let best = 0
    for (let at = 1; at <= last; at++) {
      const [column, leader] = [candidates[at]!, candidates[best]!]
      const by = ratio[column]! - ratio[leader]!
      if (by > tolerance) continue
      if (by < -tolerance || Math.abs(entry[row * columns + column]!) > Math.abs(entry[row * columns + leader]!)) best = at
    }
    const taken = candidates[best]!
    candidates[best] = candidates[last]!
    candidates[last] = taken
  }

  #enter(row: number, column: number, target: number): void {
    const step = (this.rowValue[row]! - target) / this.entry[row * this.columns + column]!
    this.move(column, step)
    const entering = this.columnValue[column]!
    this.exchange(row, column)
    this.rowValue[row] = entering
    this.columnValue[column] = target
    this.pivots += 1
    this.sinceRefactor += 1
  }
}
