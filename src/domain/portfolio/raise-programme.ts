import type { Milp } from '../milp/milp.ts'
import { itemOfOption } from '../packing/packing.ts'
import type { Programme } from '../packing/programme.ts'
import type { Portfolio } from './portfolio.ts'
import { limitName, type Raisable, type Raise, raisablesOf } from './raises.ts'
import { type Reduction, type Row, rowOf, startsOnOffer } from './reduction.ts'
import { type Capacity, ruleKey } from './rules.ts'

/** Whoever raises limits at least so far must be worth at least so much. Without raises: everyone must. */
export interface Demand {
  readonly raises: readonly Raise[]
  readonly value: number
}

/** A linear rule over columns, `atLeast <= sum <= atMost`. */
interface Line {
  readonly entries: readonly (readonly [column: number, coefficient: number])[]
  readonly atLeast?: number
  readonly atMost?: number
}

interface Column {
  readonly cost: number
  readonly upper: number
  readonly whole: boolean
}

/**
 * A limit that some set could exceed in a period, with two columns: by how much it is raised then (in `unit`s), and
 * whether it is raised at all, which is one column for all its periods.
 */
interface Lever extends Raisable {
  readonly raised: number
  readonly isRaised: number
  readonly unit: number
  /** More than any set needs, in units. */
  readonly most: number
  readonly rows: readonly Row[]
}

/**
 * Chooses a set and raises of limits under it: minimise the number of raised limits, then the sum of rises in parts of
 * their limits. A rise is measured in about 1/4096 of its limit, so that the solver's tolerance is far below one unit.
 */
export function raiseProgramme(
  portfolio: Portfolio,
  { reduction, programme }: { reduction: Reduction; programme: Programme },
  demands: readonly Demand[],
): Milp {
  const columns: Column[] = Array.from(programme.optionOf, () => ({ cost: 0, upper: 1, whole: true }))
  const add = (column: Column): number => columns.push(column) - 1
  const uses = (row: Row) => [...programme.optionOf].map((option) => optionUse(reduction, row, option))
  const levers = leversOf(portfolio, uses, columns.length)
  const heaviest = 1 + levers.reduce((total, { most, unit, amount }) => total + (most * unit) / Math.max(1, amount), 0)
  for (const { most, unit, amount } of levers) add({ cost: unit / Math.max(1, amount), upper: most, whole: false })
  for (const _ of new Set(levers.map(({ limit }) => limitName(limit)))) add({ cost: heaviest, upper: 1, whole: true })
  const value: [number, number][] = [...programme.optionOf].map((option, column) => [column, reduction.packing.value[option]!])
  const floor = Math.max(...demands.filter(({ raises }) => raises.length === 0).map((demand) => demand.value))
  const lines = [
    ...levers.flatMap((lever) => leverLines(lever, uses)),
    { entries: value, atLeast: floor },
    ...demands.filter(({ raises }) => raises.length > 0).flatMap((demand) => demandLines(demand, { levers, value, floor, add })),
  ]
  return joined(programme.milp, columns, lines)
}

function leversOf(portfolio: Portfolio, uses: (row: Row) => number[], firstColumn: number): Lever[] {
  const exceeded = raisablesOf(portfolio).flatMap((raisable) => {
    const rows = raisable.ends.flatMap((period) => rowOf(portfolio, { ...raisable.limit, period }))
    const unit = Math.max(1, 2 ** (Math.ceil(Math.log2(Math.max(1, raisable.amount))) - 12))
    const excess = Math.max(...rows.map((row) => uses(row).reduce((total, use) => total + Math.max(0, use), 0) - row.capacity))
    return excess > 0 ? [{ ...raisable, rows, unit, most: excess / unit }] : []
  })
  const names = [...new Set(exceeded.map(({ limit }) => limitName(limit)))]
  const flag = (limit: Capacity) => firstColumn + exceeded.length + names.indexOf(limitName(limit))
  return exceeded.map((lever, at) => ({ ...lever, raised: firstColumn + at, isRaised: flag(lever.limit) }))
}

/** What is used stays within limit and rise; a rise makes the limit a raised one. */
function leverLines({ rows, unit, most, raised, isRaised }: Lever, uses: (row: Row) => number[]): Line[] {
  return [
    ...rows.map((row): Line => {
      const used = uses(row).flatMap((use, column): [number, number][] => (use === 0 ? [] : [[column, use / unit]]))
      return { entries: [...used, [raised, -1]], atMost: row.capacity / unit }
    }),
    {
      entries: [
        [raised, 1],
        [isRaised, -most],
      ],
      atMost: 0,
    },
  ]
}

/** Either the set is worth as much as the demand says, or one of its limits is raised by less. */
function demandLines(
  { raises, value: wanted }: Demand,
  {
    levers,
    value,
    floor,
    add,
  }: { levers: readonly Lever[]; value: readonly [number, number][]; floor: number; add: (column: Column) => number },
): Line[] {
  const meets = add({ cost: 0, upper: 1, whole: true })
  const escapes = raises.map(({ limit, by }) => {
    const lever = levers.find((one) => ruleKey(one.limit) === ruleKey(limit))!
    const less = add({ cost: 0, upper: 1, whole: true })
    const below = (by - 1) / lever.unit
    return {
      less,
      line: {
        entries: [
          [lever.raised, 1],
          [less, lever.most - below],
        ],
        atMost: lever.most,
      } satisfies Line,
    }
  })
  return [
    { entries: [...value, [meets, floor - wanted]], atLeast: floor },
    { entries: [[meets, 1], ...escapes.map(({ less }): [number, number] => [less, 1])], atLeast: 1 },
    ...escapes.map(({ line }) => line),
  ]
}

function optionUse({ packing, candidates }: Reduction, row: Row, option: number): number {
  const item = itemOfOption(packing)[option]!
  const candidate = candidates[item]!
  return row.use(candidate, startsOnOffer(candidate)[option - packing.optionStart[item]!]!.delay)
}

function joined(milp: Milp, columns: readonly Column[], lines: readonly Line[]): Milp {
  const entries = lines.flatMap((line) => line.entries)
  const last = milp.rowStart.at(-1)!
  const rowStart = [...milp.rowStart]
  for (const line of lines) rowStart.push(rowStart.at(-1)! + line.entries.length)
  return {
    sense: 'minimise',
    objective: Float64Array.from(columns, ({ cost }) => cost),
    columnLower: new Float64Array(columns.length),
    columnUpper: Float64Array.from(columns, ({ upper }) => upper),
    whole: Uint8Array.from(columns, ({ whole }) => Number(whole)),
    rowStart: Int32Array.from(rowStart),
    rowColumn: Int32Array.from([...milp.rowColumn.subarray(0, last), ...entries.map(([column]) => column)]),
    rowCoefficient: Float64Array.from([...milp.rowCoefficient.subarray(0, last), ...entries.map(([, coefficient]) => coefficient)]),
    rowLower: Float64Array.from([...milp.rowLower, ...lines.map(({ atLeast }) => atLeast ?? Number.NEGATIVE_INFINITY)]),
    rowUpper: Float64Array.from([...milp.rowUpper, ...lines.map(({ atMost }) => atMost ?? Number.POSITIVE_INFINITY)]),
  }
}
