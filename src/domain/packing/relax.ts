import type { Milp } from '../milp/milp.ts'
import { type Search, solved } from '../milp/search.ts'
import { dualBound } from './certificate.ts'
import type { Packing } from './packing.ts'
import type { Programme } from './programme.ts'
import { Tableau } from './tableau.ts'

/** What the LP says: no choice is worth more than `bound`; prices of the packing's own rows; value and reduced cost of each open column. */
export interface Relaxation {
  readonly bound: number
  readonly prices: Float64Array
  readonly values: Float64Array
  readonly reduced: Float64Array
}

/** Whether a programme is worth a dense tableau: few rows that nearly every column uses, or small altogether. */
export function isDense({ rowUpper, objective, rowColumn }: Milp): boolean {
  const cells = rowUpper.length * objective.length
  return cells <= 4000 || (cells <= 400_000 && rowColumn.length > 0.3 * cells)
}

/** Solves the LP of a programme; `undefined` if it has no solution, `open` if the search was ended first. */
export function* relaxed(packing: Packing, programme: Programme): Search<Relaxation | undefined | 'open'> {
  const { milp } = programme
  if (isDense(milp)) {
    const tableau = new Tableau(milp)
    if (tableau.reoptimise(Number.NEGATIVE_INFINITY) === 'optimal') {
      const row = tableau.prices()
      const values = Float64Array.from(milp.objective, (_, column) => tableau.value(column))
      return { bound: dualBound(milp, tableau, { row, objective: milp.objective }), values, ...pricesOf(packing, programme, row) }
    }
  }
  const answer = yield* solved({ ...milp, whole: new Uint8Array(milp.whole.length) })
  if (answer.kind === 'infeasible') return undefined
  if (answer.kind !== 'optimal' || !answer.prices) return 'open'
  return { bound: answer.bound, values: answer.values, ...pricesOf(packing, programme, answer.prices.row) }
}

/** Prices in the packing's units, which differ from the programme's by the scale of each row. */
function pricesOf(packing: Packing, { milp, rowOf, optionOf }: Programme, row: Float64Array): Pick<Relaxation, 'prices' | 'reduced'> {
  const prices = new Float64Array(packing.capacity.length)
  const reduced = milp.objective.slice()
  for (let at = 0; at < row.length; at++) {
    if (row[at] === 0) continue
    for (let entry = milp.rowStart[at]!; entry < milp.rowStart[at + 1]!; entry++)
      reduced[milp.rowColumn[entry]!]! -= row[at]! * milp.rowCoefficient[entry]!
  }
  rowOf.forEach((at, capacity) => {
    if (at < 0) return
    const entry = milp.rowStart[at]!
    const option = optionOf[milp.rowColumn[entry]!]!
    const use = amountOf(packing, option, capacity)
    prices[capacity] = Math.max(0, (row[at]! * milp.rowCoefficient[entry]!) / use)
  })
  return { prices, reduced }
}

function amountOf({ useStart, useRow, use }: Packing, option: number, row: number): number {
  for (let at = useStart[option]!; at < useStart[option + 1]!; at++) if (useRow[at] === row) return use[at]!
  throw new Error(`option ${option} does not use row ${row}`)
}
