import type { Milp } from '../milp/milp.ts'
import { type Search, solved } from '../milp/search.ts'
import { type Ground, plant } from './dense.ts'
import { orderBy } from './fill.ts'
import type { Hunt } from './hunt.ts'
import { leftOut } from './packing.ts'
import { chosen, open, programmeOf, type Scope } from './programme.ts'
import { prove } from './prove.ts'

/** Up to so many cells of the tableau our own tree goes first, and for so many pivots, so many between two looks at the clock. */
const handyCells = 40_000
const handyPivots = 60_000
const handyShare = 2_000
/** Up to so many open columns the solver is given everything at once. */
const wholeColumns = 700
/** With more columns than this the solver's root takes longer than a person waits for a first answer. */
const hugeColumns = 4000
/** Simplex iterations of one neighbourhood. */
const neighbourhoodIterations = 4_000
/** Columns of the first neighbourhood. */
const firstColumns = 450

/**
 * Hunts a packing of many rows, each used by few. Small ones go to the solver whole. Larger ones: neighbourhoods of the
 * best choice are searched exactly by the solver, first where it disagrees with the LP, then around items that compete
 * for the same rows; in between the solver's cuts at the root lower the bound; at last it has everything, with the
 * work that is left.
 */
export function* huntSparse(hunt: Hunt, ground: Ground): Search<'infeasible' | 'searched'> {
  if (isHandy(ground.programme.milp)) {
    const outcome = yield* byTree(hunt, ground)
    if (outcome !== 'open') return outcome
  }
  if (ground.programme.optionOf.length <= wholeColumns || !hunt.best) return yield* prove(hunt, ground)
  const roaming: Roaming = { columns: firstColumns, round: 0, pull: pullOf(hunt, ground) }
  const isHuge = ground.programme.optionOf.length > hugeColumns
  for (let first = 0; isHuge && first < 6 && !hunt.isOver; first++) yield* roam(hunt, ground, roaming)
  yield* tighten(hunt, ground)
  while (!hunt.isOver) yield* roam(hunt, ground, roaming)
  return 'searched'
}

/** Whether a tableau is so small that a tree of our own has a proof many times sooner than the solver. */
function isHandy({ rowUpper, objective }: Milp): boolean {
  return rowUpper.length * objective.length <= handyCells
}

/** Grows our own tree over everything for as long as that promises a proof. */
function* byTree(hunt: Hunt, { programme, scope }: Ground): Search<'infeasible' | 'searched' | 'open'> {
  const tree = plant(hunt, programme)
  for (let isDone = false; !isDone && tree.pivots < handyPivots && !hunt.isOver; ) {
    const before = tree.pivots
    isDone = tree.run(handyShare)
    hunt.spend((tree.pivots - before) * tree.pivotWork)
    if (tree.best) hunt.offer(hunt.choiceOf(programme, scope, tree.best))
    if (isDone && !hunt.best) return 'infeasible'
    if (isDone) hunt.close()
    else hunt.lower(tree.bound() + programme.fixedValue)
    yield* hunt.report('prove')
  }
  return hunt.isOver ? 'searched' : 'open'
}

interface Roaming {
  /** Columns open in the next neighbourhood: more while the solver comes to an end with them. */
  columns: number
  round: number
  /** For each item how unsure the LP is of it: 1 where it is divided, falling to 0 with the reduced cost of changing it. */
  readonly pull: Float64Array
}

/** Searches one neighbourhood of the best choice. */
function* roam(hunt: Hunt, ground: Ground, roaming: Roaming): Search<void> {
  const scope = neighbourhood(hunt, ground, roaming)
  roaming.round += 1
  const programme = programmeOf(hunt.packing, scope)
  hunt.spend(1000 + ground.programme.milp.rowColumn.length / 10)
  if (!programme) return
  const answer = yield* solved({
    ...programme.milp,
    start: hunt.columnsOf(programme, hunt.best!),
    limits: { iterations: neighbourhoodIterations, relativeGap: 1e-4 },
  })
  hunt.book(answer, programme)
  if ('values' in answer) hunt.offer(hunt.choiceOf(programme, scope, answer.values))
  const factor = answer.kind === 'optimal' ? 1.1 : 0.9
  roaming.columns = Math.min(ground.programme.optionOf.length, Math.max(60, roaming.columns * factor))
  yield* hunt.report('improve')
}

/** The solver's cuts at the root: a lower bound on everything, and perhaps a better choice by its own means. */
function* tighten(hunt: Hunt, { programme, scope }: Ground): Search<void> {
  if (hunt.isOver) return
  const answer = yield* solved(
    {
      ...programme.milp,
      start: hunt.columnsOf(programme, hunt.best!),
      limits: { nodes: 1, iterations: 4 * programme.milp.rowUpper.length },
    },
    hunt.newsOf('bound', programme),
  )
  hunt.book(answer, programme)
  if ('bound' in answer) hunt.lower(answer.bound + programme.fixedValue)
  if ('values' in answer) hunt.offer(hunt.choiceOf(programme, scope, answer.values))
  if (answer.kind === 'optimal') hunt.close()
}

function neighbourhood(hunt: Hunt, ground: Ground, { columns, round, pull }: Roaming): Scope {
  const { optionStart, value } = hunt.packing
  const best = hunt.best!
  const near = round % 2 === 1 ? rivalry(hunt, ground) : undefined
  const score = pull.map((doubt, item) => {
    const disagrees = disagreement(hunt, ground, item)
    if (near) return near[item]! * (0.5 + hunt.random.next()) + 0.2 * disagrees + 0.1 * doubt
    return (round === 0 ? 10 : 0.6) * disagrees + doubt + (round === 0 ? 0 : 0.8 * hunt.random.next())
  })
  const scope = new Uint8Array(value.length)
  for (const option of best) if (option !== leftOut) scope[option] = chosen
  let left = columns
  for (const item of orderBy(score)) {
    const size = optionStart[item + 1]! - optionStart[item]!
    if (left < size) break
    left -= size
    for (let option = optionStart[item]!; option < optionStart[item + 1]!; option++)
      scope[option] = ground.scope[option] === open ? open : scope[option]!
  }
  return scope
}

/** How much of an item the LP would have otherwise than the best choice has it, 0 to 1. */
function disagreement(hunt: Hunt, { agreement }: Ground, item: number): number {
  const option = hunt.best![item]!
  return 1 - (option === leftOut ? 1 - agreement.item[item]! : agreement.option[option]!)
}

/** How much each item competes with one drawn at random, by the price of the rows they share; 1 the most. */
function rivalry(hunt: Hunt, { relaxation }: Ground): Float64Array {
  const { optionStart, useStart, useRow, use } = hunt.packing
  const items = optionStart.length - 1
  const centre = hunt.random.below(items)
  const weight = new Float64Array(relaxation.prices.length)
  for (let at = useStart[optionStart[centre]!]!; at < useStart[optionStart[centre + 1]!]!; at++)
    weight[useRow[at]!] = relaxation.prices[useRow[at]!]! + 1e-9
  const shared = new Float64Array(items)
  for (let item = 0; item < items; item++) {
    const options = Math.max(1, optionStart[item + 1]! - optionStart[item]!)
    for (let at = useStart[optionStart[item]!]!; at < useStart[optionStart[item + 1]!]!; at++)
      shared[item]! += (Math.max(0, use[at]!) * weight[useRow[at]!]!) / options
  }
  const most = shared.reduce((largest, amount) => Math.max(largest, amount), 1e-9)
  return shared.map((amount) => Math.sqrt(amount / most))
}

function pullOf(hunt: Hunt, { programme, relaxation }: Ground): Float64Array {
  const least = new Float64Array(hunt.packing.optionStart.length - 1).fill(Number.POSITIVE_INFINITY)
  programme.optionOf.forEach((option, column) => {
    const item = hunt.owner[option]!
    least[item] = Math.min(least[item]!, Math.abs(relaxation.reduced[column]!))
  })
  const typical = [...least].filter(Number.isFinite).sort((first, second) => first - second)[Math.floor(least.length / 4)] ?? 1
  return least.map((cost) => 1 / (1 + cost / Math.max(1e-9, typical)))
}
