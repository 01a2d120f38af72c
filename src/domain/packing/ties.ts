import type { Milp } from '../milp/milp.ts'
import { type Search, solved } from '../milp/search.ts'
import { Tree } from './branch.ts'
import { totalCost, totalValue, violations } from './check.ts'
import { greatestCommonDivisor, type Hunt } from './hunt.ts'
import { type Choice, leftOut, type Packing } from './packing.ts'
import { type LinearRow, type Programme, programmeOf, wholeScope } from './programme.ts'
import { isDense } from './relax.ts'

/** The most a lexicographic objective may weigh: whole numbers that a solver keeps apart. */
const heaviest = 2 ** 20
const iterations = 200_000
const pivots = 400_000

/**
 * Among all choices of the proved value finds that of least cost and, of those, the one with the lower options first;
 * the hunt's best becomes that one. `open` if the counted work or a person ends it before the proof.
 */
export function* decideTies(hunt: Hunt): Search<'proved' | 'open'> {
  const { packing } = hunt
  const worth = atLeast(packing.value, hunt.value)
  const rival = yield* best(hunt, [worth], distanceFrom(packing, hunt.best!))
  if (rival && isSame(rival, hunt.best!)) return 'proved'
  if (packing.cost.some((cost) => cost !== 0)) {
    const found = yield* best(
      hunt,
      [worth],
      packing.cost.map((cost) => -cost),
    )
    if (!found) return 'open'
    hunt.best = found
  }
  const rows = [worth, atMost(packing.cost, totalCost(packing, hunt.best!))]
  const other = yield* best(hunt, rows, distanceFrom(packing, hunt.best!))
  if (!other) return 'open'
  if (isSame(other, hunt.best!)) return 'proved'
  for (const group of groupsOf(packing)) {
    const found = yield* best(hunt, rows, preference(packing, group))
    if (!found) return 'open'
    hunt.best = found
    rows.push(...kept(packing, found, group))
  }
  return 'proved'
}

function isSame(first: Choice, second: Choice): boolean {
  return first.every((option, item) => option === second[item])
}

/** The choice that has the most of an objective under extra rows, proved and checked in integers; nothing if that was not reached. */
function* best(hunt: Hunt, rows: readonly LinearRow[], objective: Float64Array): Search<Choice | undefined> {
  const scope = wholeScope(hunt.packing)
  const programme = programmeOf(hunt.packing, scope, rows)
  if (!programme || hunt.ended) return undefined
  const milp: Milp = { ...programme.milp, objective: Float64Array.from(programme.optionOf, (option) => objective[option]!) }
  const values = isDense(milp) ? byTree(milp) : yield* bySolver(hunt, programme, milp)
  if (!values) return undefined
  const choice = hunt.choiceOf(programme, scope, values)
  const isAllowed = violations(hunt.packing, choice).length === 0 && totalValue(hunt.packing, choice) === hunt.value
  return isAllowed && rows.every((row) => isKept(row, choice)) ? choice : undefined
}

function byTree(milp: Milp): ArrayLike<number> | undefined {
  const step = Math.max(1, milp.objective.reduce(greatestCommonDivisor, 0))
  const tree = new Tree(milp, { atLeast: milp.objective.reduce((sum, gain) => sum + Math.min(0, gain), 0), step })
  return tree.run(pivots) ? tree.best : undefined
}

function* bySolver(hunt: Hunt, programme: Programme, milp: Milp): Search<ArrayLike<number> | undefined> {
  const answer = yield* solved({ ...milp, start: hunt.columnsOf(programme, hunt.best!), limits: { iterations } })
  if ('ended' in answer && answer.ended !== 'work') hunt.ended = answer.ended
  return answer.kind === 'optimal' ? answer.values : undefined
}

function atLeast(amounts: Float64Array, sum: number): LinearRow {
  return atMost(
    amounts.map((amount) => -amount),
    -sum,
  )
}

function atMost(amounts: Float64Array, sum: number): LinearRow {
  const options = [...amounts.keys()].filter((option) => amounts[option] !== 0)
  return { options, coefficients: options.map((option) => amounts[option]!), atMost: sum }
}

/** Counts the options in which a choice differs from this one, up to a constant. */
function distanceFrom({ value }: Packing, choice: Choice): Float64Array {
  const isChosen = new Set(choice)
  return value.map((_, option) => (isChosen.has(option) ? -1 : 1))
}

/** Items in order, in groups so small that one objective can put them in order item by item. */
function groupsOf({ optionStart }: Packing): number[][] {
  const groups: number[][] = []
  let weight = heaviest
  for (let item = 0; item < optionStart.length - 1; item++) {
    const answers = optionStart[item + 1]! - optionStart[item]! + 1
    if (weight * answers > heaviest) {
      groups.push([])
      weight = 1
    }
    weight *= answers
    groups.at(-1)!.push(item)
  }
  return groups
}

/** Worth more the lower the option of the first item of the group, then of the second and so on; leaving out is worth nothing. */
function preference({ optionStart, value }: Packing, group: readonly number[]): Float64Array {
  const objective = new Float64Array(value.length)
  let weight = 1
  for (const item of group.toReversed()) {
    const options = optionStart[item + 1]! - optionStart[item]!
    for (let at = 0; at < options; at++) objective[optionStart[item]! + at] = weight * (options - at)
    weight *= options + 1
  }
  return objective
}

/** Rows that keep the group's items as they are. */
function kept({ optionStart }: Packing, choice: Choice, group: readonly number[]): LinearRow[] {
  return group.flatMap((item) =>
    Array.from({ length: optionStart[item + 1]! - optionStart[item]! }, (_, at) => {
      const option = optionStart[item]! + at
      const sign = choice[item] === option ? -1 : 1
      return { options: [option], coefficients: [sign], atMost: sign === -1 ? -1 : 0 }
    }),
  )
}

function isKept({ options, coefficients, atMost: most }: LinearRow, choice: Choice): boolean {
  const isChosen = new Set(choice)
  isChosen.delete(leftOut)
  return options.reduce((sum, option, at) => sum + (isChosen.has(option) ? coefficients[at]! : 0), 0) <= most
}
