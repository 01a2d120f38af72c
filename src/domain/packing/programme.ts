import type { Milp } from '../milp/milp.ts'
import { itemCount, type Packing } from './packing.ts'

/** What is still to be decided: per option 0 = out, 1 = open, 2 = in. An item with an option in has no open option. */
export type Scope = Uint8Array
export const [out, open, chosen] = [0, 1, 2]

/** One linear rule `sum <= atMost` over options. */
export interface LinearRow {
  readonly options: readonly number[]
  readonly coefficients: readonly number[]
  readonly atMost: number
}

/** The open part of a packing as a programme; column c stands for option `optionOf[c]`. `fixedValue` is what the options in are worth. */
export interface Programme {
  readonly milp: Milp
  readonly optionOf: Int32Array
  /** The programme's row of each capacity row, -1 where no choice could break it. */
  readonly rowOf: Int32Array
  readonly fixedValue: number
}

/** Everything open but what is forbidden. */
export function wholeScope(packing: Packing): Scope {
  const scope = new Uint8Array(packing.value.length).fill(open)
  for (const item of packing.forbidden) scope.fill(out, packing.optionStart[item]!, packing.optionStart[item + 1]!)
  return scope
}

/**
 * The open part of a packing as a maximising programme over whole numbers. Capacity rows are divided by their greatest
 * common divisor and scaled by a power of two, so that they stay exact; rows that cannot be broken are dropped.
 * `undefined` if the options in already break a rule that no open option can mend.
 */
export function programmeOf(packing: Packing, scope: Scope, extra: readonly LinearRow[] = []): Programme | undefined {
  const optionOf = Int32Array.from([...scope.keys()].filter((option) => scope[option] === open))
  const rows = [...capacityRows(packing), ...ruleRows(packing), ...extra]
  const kept = rows.map((row) => restricted(row, scope))
  if (kept.some((row) => row === 'broken')) return undefined
  const rowOf = new Int32Array(packing.capacity.length).fill(-1)
  const live = kept.flatMap((row, at) => (typeof row === 'object' ? [{ ...row, at }] : []))
  live.forEach(({ at }, row) => {
    if (at < rowOf.length) rowOf[at] = row
  })
  const columnOf = new Int32Array(scope.length)
  optionOf.forEach((option, column) => {
    columnOf[option] = column
  })
  const fixedValue = [...scope.keys()].reduce((sum, option) => (scope[option] === chosen ? sum + packing.value[option]! : sum), 0)
  return { milp: milpOf(live, optionOf, { packing, columnOf }), optionOf, rowOf, fixedValue }
}

function milpOf(rows: readonly LinearRow[], optionOf: Int32Array, { packing, columnOf }: { packing: Packing; columnOf: Int32Array }): Milp {
  const rowStart = new Int32Array(rows.length + 1)
  rows.forEach(({ options }, row) => {
    rowStart[row + 1] = rowStart[row]! + options.length
  })
  const rowColumn = new Int32Array(rowStart[rows.length]!)
  const rowCoefficient = new Float64Array(rowColumn.length)
  rows.forEach(({ options, coefficients }, row) => {
    rowColumn.set(
      options.map((option) => columnOf[option]!),
      rowStart[row]!,
    )
    rowCoefficient.set(coefficients, rowStart[row]!)
  })
  const columns = optionOf.length
  return {
    sense: 'maximise',
    objective: Float64Array.from(optionOf, (option) => packing.value[option]!),
    columnLower: new Float64Array(columns),
    columnUpper: new Float64Array(columns).fill(1),
    whole: new Uint8Array(columns).fill(1),
    rowStart,
    rowColumn,
    rowCoefficient,
    rowLower: new Float64Array(rows.length).fill(Number.NEGATIVE_INFINITY),
    rowUpper: Float64Array.from(rows, ({ atMost }) => atMost),
  }
}

/** The row over open options only; `idle` if no choice breaks it, `broken` if every choice does. */
function restricted({ options, coefficients, atMost }: LinearRow, scope: Scope): LinearRow | 'idle' | 'broken' {
  let room = atMost
  let least = 0
  let most = 0
  const openAt: number[] = []
  options.forEach((option, at) => {
    const coefficient = coefficients[at]!
    if (scope[option] === chosen) room -= coefficient
    if (scope[option] !== open) return
    openAt.push(at)
    if (coefficient < 0) least += coefficient
    else most += coefficient
  })
  if (most <= room) return 'idle'
  if (least > room) return 'broken'
  return scaled({ options: openAt.map((at) => options[at]!), coefficients: openAt.map((at) => coefficients[at]!), atMost: room })
}

function scaled({ options, coefficients, atMost }: LinearRow): LinearRow {
  const divisor = coefficients.reduce(greatestCommonDivisor, 0)
  const largest = coefficients.reduce((most, coefficient) => Math.max(most, Math.abs(coefficient)), 0) / divisor
  const scale = 2 ** -Math.max(0, Math.ceil(Math.log2(largest)) - 12)
  return {
    options,
    coefficients: coefficients.map((coefficient) => (coefficient / divisor) * scale),
    atMost: Math.floor(atMost / divisor) * scale,
  }
}

function greatestCommonDivisor(first: number, second: number): number {
  let [a, b] = [Math.abs(first), Math.abs(second)]
  while (b > 0) [a, b] = [b, a % b]
  return a
}

function capacityRows(packing: Packing): LinearRow[] {
  const rows = Array.from(packing.capacity, (atMost) => ({ options: [] as number[], coefficients: [] as number[], atMost }))
  for (let option = 0; option < packing.value.length; option++) {
    for (let at = packing.useStart[option]!; at < packing.useStart[option + 1]!; at++) {
      if (packing.use[at] === 0) continue
      rows[packing.useRow[at]!]!.options.push(option)
      rows[packing.useRow[at]!]!.coefficients.push(packing.use[at]!)
    }
  }
  return rows
}

/** At most one option an item, required items, needs and exclusions. */
function ruleRows(packing: Packing): LinearRow[] {
  const optionsOf = (item: number) => {
    const first = packing.optionStart[item]!
    return Array.from({ length: packing.optionStart[item + 1]! - first }, (_, at) => first + at)
  }
  const row = (plus: readonly number[], minus: readonly number[], atMost: number): LinearRow => ({
    options: [...plus, ...minus],
    coefficients: [...plus.map(() => 1), ...minus.map(() => -1)],
    atMost,
  })
  const items = Array.from({ length: itemCount(packing) }, (_, item) => item)
  const required = new Set(packing.required)
  return [
    ...items.map((item) => row(optionsOf(item), [], 1)),
    ...[...required].map((item) => row([], optionsOf(item), -1)),
    ...packing.needs.filter(([item, needed]) => item !== needed).map(([item, needed]) => row(optionsOf(item), optionsOf(needed), 0)),
    ...packing.excludes.map(([first, second]) =>
      first === second ? row(optionsOf(first), [], 0) : row([...optionsOf(first), ...optionsOf(second)], [], 1),
    ),
  ]
}
