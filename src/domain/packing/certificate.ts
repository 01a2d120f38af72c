import type { Milp } from '../milp/milp.ts'

/** Bounds of the columns, then of what is left of each row, the latter multiplied by the row's scale. */
interface Box {
  readonly lower: Float64Array
  readonly upper: Float64Array
  readonly scale: Float64Array
}

/**
 * The most that `objective - multipliers * (rows - right sides)` can be within a box: by weak duality no solution in the
 * box is worth more, whatever the multipliers, so rounding in the simplex that made them cannot make the bound wrong.
 * `objective` left out is taken as 0: a result below 0 then proves that the box holds no solution.
 */
export function dualBound(
  milp: Milp,
  { lower, upper, scale }: Box,
  { row, objective }: { row: Float64Array; objective?: Float64Array },
): number {
  const columns = milp.columnLower.length
  const gain = objective ? objective.slice() : new Float64Array(columns)
  let bound = 0
  for (let at = 0; at < row.length; at++) {
    const multiplier = row[at]!
    if (multiplier === 0) continue
    bound += multiplier * milp.rowUpper[at]!
    for (let entry = milp.rowStart[at]!; entry < milp.rowStart[at + 1]!; entry++)
      gain[milp.rowColumn[entry]!]! -= multiplier * milp.rowCoefficient[entry]!
    bound -= (multiplier / scale[at]!) * (multiplier > 0 ? lower[columns + at]! : upper[columns + at]!)
  }
  for (let column = 0; column < columns; column++)
    bound += gain[column]! > 0 ? gain[column]! * upper[column]! : gain[column]! * lower[column]!
  return bound
}
