import type { Milp } from '../milp/milp.ts'
import { programmeOf, wholeScope } from '../packing/programme.ts'
import type { Leverage } from './levers.ts'

/** A programme over the sets with one candidate, with a column for every lever that says how far it is raised, in its `unit`. */
export interface RaiseProgramme {
  /** Its first columns stand for options; only these take whole numbers. Every variable, also what is left of a row, is bounded. */
  readonly milp: Milp
  readonly optionOf: Int32Array
  /** The column of each lever, and the first of its rows. */
  readonly column: readonly number[]
  readonly firstRow: readonly number[]
  /** The row of the sum of rises, at most `most`, which nothing exceeds. */
  readonly totalRow: number
  readonly most: number
}

interface Line {
  readonly entries: readonly (readonly [column: number, coefficient: number])[]
  readonly atMost: number
}

/** All rules of the portfolio but its limits, which give way by the levers' columns. Nothing if the candidate cannot be in. */
export function raiseProgramme(
  { packing, levers, uses }: Leverage,
  { item, needs }: { item: number; needs: Leverage['packing']['needs'] },
): RaiseProgramme | undefined {
  const isLever = new Set(levers.flatMap(({ rows }) => rows))
  const loose = {
    ...packing,
    capacity: packing.capacity.map((amount, row) => (isLever.has(row) ? Number.MAX_SAFE_INTEGER : amount)),
    required: [...new Set([...packing.required, item])],
    needs: [...packing.needs, ...needs],
  }
  const programme = programmeOf(loose, wholeScope(loose))
  if (!programme) return undefined
  const { milp, optionOf } = programme
  const column = levers.map((_, lever) => optionOf.length + lever)
  const lines: Line[] = []
  const firstRow = levers.map(({ rows, unit }, lever) => {
    const first = milp.rowUpper.length + lines.length
    for (const row of rows) {
      const used = [...optionOf].flatMap((option, at): [number, number][] =>
        uses[row]![option] === 0 ? [] : [[at, uses[row]![option]! / unit]],
      )
      lines.push({ entries: [...used, [column[lever]!, -1]], atMost: packing.capacity[row]! / unit })
    }
    return first
  })
  const most = levers.reduce((sum, lever) => sum + lever.most / lever.amount, 0)
  lines.push({ entries: levers.map(({ unit, amount }, lever) => [column[lever]!, unit / amount]), atMost: most })
  const upper = levers.map((lever) => lever.most / lever.unit)
  return { milp: extended(milp, upper, lines), optionOf, column, firstRow, totalRow: milp.rowUpper.length + lines.length - 1, most }
}

/** A programme with more columns, from 0 to their upper bounds, and more rows. */
function extended(milp: Milp, upper: readonly number[], lines: readonly Line[]): Milp {
  const columnUpper = Float64Array.from([...milp.columnUpper, ...upper])
  const least = ({ entries }: Line) =>
    entries.reduce((sum, [column, coefficient]) => sum + Math.min(0, coefficient) * columnUpper[column]!, -1)
  const entries = lines.flatMap((line) => line.entries)
  const rowStart = [...milp.rowStart]
  for (const line of lines) rowStart.push(rowStart.at(-1)! + line.entries.length)
  const last = milp.rowStart.at(-1)!
  return {
    sense: 'maximise',
    objective: Float64Array.from([...milp.objective, ...upper.map(() => 0)]),
    columnLower: new Float64Array(columnUpper.length),
    columnUpper,
    whole: Uint8Array.from([...milp.whole, ...upper.map(() => 0)]),
    rowStart: Int32Array.from(rowStart),
    rowColumn: Int32Array.from([...milp.rowColumn.subarray(0, last), ...entries.map(([column]) => column)]),
    rowCoefficient: Float64Array.from([...milp.rowCoefficient.subarray(0, last), ...entries.map(([, coefficient]) => coefficient)]),
    rowLower: Float64Array.from([...milp.rowLower, ...lines.map(least)]),
    rowUpper: Float64Array.from([...milp.rowUpper, ...lines.map(({ atMost }) => atMost)]),
  }
}
