/**
 * A mixed-integer linear programme as data: what a kernel asks a solver it does not know.
 *
 * Rows are stored one after another: the entries of row r are `rowStart[r]` up to `rowStart[r + 1]`.
 * No bound is written as -Infinity or Infinity. A programme without whole-number columns is an LP
 * and is answered with prices.
 */
export interface Milp {
  readonly sense: 'maximise' | 'minimise'
  readonly objective: Float64Array
  readonly columnLower: Float64Array
  readonly columnUpper: Float64Array
  /** 1 where the column takes whole numbers only, 0 elsewhere. */
  readonly whole: Uint8Array
  readonly rowStart: Int32Array
  readonly rowColumn: Int32Array
  readonly rowCoefficient: Float64Array
  readonly rowLower: Float64Array
  readonly rowUpper: Float64Array
  /** A value for every column to start from. A start that breaks a row is ignored. */
  readonly start?: Float64Array
  readonly limits?: MilpLimits
}

/** When to stop early. The first two count work, so that every machine stops at the same place; the last is a person's patience. */
export interface MilpLimits {
  /** Nodes of the search tree; 1 is the root with its cuts. */
  readonly nodes?: number
  /** Simplex iterations in all. */
  readonly iterations?: number
  readonly seconds?: number
  /** A solution whose distance to the bound, divided by its value, is at most this counts as optimal. Nothing said is 0: proved. */
  readonly relativeGap?: number
}

/** What ended a search before it was through: counted work, a person, or a person's time limit. */
export type Ended = 'work' | 'cancelled' | 'time_limit'

/** What an LP says about its rows and columns at the optimum: the gain in the objective by one unit more. */
export interface Prices {
  readonly row: Float64Array
  readonly column: Float64Array
}

/** How much was computed, in the units of `MilpLimits`. */
export interface MilpWork {
  readonly nodes: number
  readonly iterations: number
}

/** `bound`: no solution is better than this. `values` meet rows and bounds up to the solver's tolerance: check them in integers. */
export type MilpAnswer =
  | {
      readonly kind: 'optimal'
      readonly values: Float64Array
      readonly objective: number
      readonly bound: number
      readonly prices?: Prices
      readonly work: MilpWork
    }
  | {
      readonly kind: 'bounded'
      readonly values: Float64Array
      readonly objective: number
      readonly bound: number
      readonly ended: Ended
      readonly work: MilpWork
    }
  | { readonly kind: 'infeasible'; readonly work: MilpWork }
  | { readonly kind: 'unbounded'; readonly work: MilpWork }
  | { readonly kind: 'nothing_found'; readonly bound: number; readonly ended: Ended; readonly work: MilpWork }
