import type { Milp } from '../milp/milp.ts'
import { dualBound } from './certificate.ts'
import type { Tableau } from './tableau.ts'

/** A programme without the columns that are decided: `open` lists those kept, `decided` holds the values of all others. */
export interface Narrowed {
  readonly milp: Milp
  readonly open: Int32Array
  readonly decided: Uint8Array
  /** What the decided columns are worth. */
  readonly offset: number
}

/** Takes out the columns which no solution worth at least `threshold` can have at their other bound, shown from the programme itself. */
export function narrowed(milp: Milp, root: Tableau, threshold: number): Narrowed {
  const columns = milp.objective.length
  const decided = new Uint8Array(columns)
  const isOpen = new Uint8Array(columns).fill(1)
  const row = root.prices()
  const spare = dualBound(milp, root, { row, objective: milp.objective }) - threshold
  const gain = reducedCosts(milp, row)
  for (let column = 0; column < columns; column++) {
    const isDecided = milp.columnLower[column] === milp.columnUpper[column] || Math.abs(gain[column]!) > spare
    if (!isDecided) continue
    isOpen[column] = 0
    decided[column] = gain[column]! > 0 ? milp.columnUpper[column]! : milp.columnLower[column]!
  }
  return without(milp, isOpen, decided)
}

/** The values of all columns from those of the open ones. */
export function widened({ open, decided }: Narrowed, values: Uint8Array): Uint8Array {
  const all = decided.slice()
  open.forEach((column, at) => {
    all[column] = values[at]!
  })
  return all
}

function reducedCosts(milp: Milp, row: Float64Array): Float64Array {
  const gain = milp.objective.slice()
  for (let at = 0; at < row.length; at++) {
    if (row[at] === 0) continue
    for (let entry = milp.rowStart[at]!; entry < milp.rowStart[at + 1]!; entry++)
      gain[milp.rowColumn[entry]!]! -= row[at]! * milp.rowCoefficient[entry]!
  }
  return gain
}

function without(milp: Milp, isOpen: Uint8Array, decided: Uint8Array): Narrowed {
  const open = Int32Array.from(isOpen.keys()).filter((column) => isOpen[column] === 1)
  const place = new Int32Array(isOpen.length)
  open.forEach((column, at) => {
    place[column] = at
  })
  const { rowStart, rowColumn, rowCoefficient } = milp
  const rows = milp.rowUpper.length
  const starts = new Int32Array(rows + 1)
  const columns: number[] = []
  const coefficients: number[] = []
  const upper = milp.rowUpper.slice()
  const lower = milp.rowLower.slice()
  for (let row = 0; row < rows; row++) {
    for (let at = rowStart[row]!; at < rowStart[row + 1]!; at++) {
      const column = rowColumn[at]!
      if (isOpen[column] === 1) {
        columns.push(place[column]!)
        coefficients.push(rowCoefficient[at]!)
      } else {
        upper[row]! -= rowCoefficient[at]! * decided[column]!
        lower[row]! -= rowCoefficient[at]! * decided[column]!
      }
    }
    starts[row + 1] = columns.length
  }
  const offset = milp.objective.reduce((sum, gain, column) => sum + (isOpen[column] === 1 ? 0 : gain * decided[column]!), 0)
  return {
    milp: {
      sense: milp.sense,
      objective: Float64Array.from(open, (column) => milp.objective[column]!),
      columnLower: Float64Array.from(open, (column) => milp.columnLower[column]!),
      columnUpper: Float64Array.from(open, (column) => milp.columnUpper[column]!),
      whole: Uint8Array.from(open, (column) => milp.whole[column]!),
      rowStart: starts,
      rowColumn: Int32Array.from(columns),
      rowCoefficient: Float64Array.from(coefficients),
      rowLower: lower,
      rowUpper: upper,
    },
    open,
    decided,
    offset,
  }
}
