import type { Ended } from '../milp/milp.ts'
import { type Search, told } from '../milp/search.ts'
import type { Effort } from '../packing/solve.ts'
import { bestSet, type CandidateSet, setOf } from './best-set.ts'
import { indispensable } from './dominance.ts'
import { raisesOf } from './levers.ts'
import { type RaiseProgramme, raiseProgramme } from './raise-programme.ts'
import { type LetIn, RaiseTree } from './raise-tree.ts'
import { type Raise, withRaises } from './raises.ts'
import { placementsOf } from './reduction.ts'
import type { Rivals } from './rivals.ts'

/**
 * What would let a candidate in. A limit is money, or one role, whatever the periods it is raised in.
 *
 * `raises`: with these limits raised, the candidate is in a set that is worth the most there is then (`value`); no
 * smaller number of raised limits does that, and no other rises of as many limits are smaller in sum, each measured
 * against all that the limit allows over the periods. None are needed for a candidate that an equally good set has.
 * `none`: no rise of limits lets it in: other rules stand against it, or there is always something better to do with
 * the room. `bounded`: ended before that was found out; no fewer limits than `fewest` let it in, and what was `found`
 * does let it in, though perhaps something less does too.
 */
export type LeastChange =
  | { readonly kind: 'none' }
  | ({ readonly kind: 'raises' } & Change)
  | { readonly kind: 'bounded'; readonly fewest: number; readonly found: Change | null; readonly stoppedBy: Ended }

export interface Change {
  readonly raises: readonly Raise[]
  readonly value: number
  readonly set: CandidateSet
}

/** Sums of rises up to this are looked at first, then up to twice as much, and so on: a tree is the smaller, the less may rise. */
const firstTotal = 2 ** -13
/** Work between two looks at the clock. */
const share = 1_000_000
/** With more cells than this a tableau has no chance, and is not begun. */
const mostCells = 1_000_000

/**
 * The least change of money and people limits that lets a candidate in.
 *
 * Raised limits help others too, so that it is not enough that a set with the candidate fits: it must be worth as much
 * as the best set under the same raised limits. One exact tree for each number of limits and, by doubling, each sum of
 * rises looks for such a set; the first number and sum for which there is one give the least (see `RaiseTree`). Rises
 * that differ by less than a millionth of their limit are not told apart. `effort.work` is for all trees together.
 */
export function* leastChange(rivals: Rivals, effort: Effort, id: string): Search<LeastChange> {
  const { leverage } = rivals
  const item = leverage.reduction.candidates.findIndex((candidate) => candidate.id === id)
  const needs = indispensable(leverage, item).map((other) => [item, other] as const)
  const programme = raiseProgramme(leverage, { item, needs })
  if (!programme) return { kind: 'none' }
  if (programme.milp.rowUpper.length * programme.milp.objective.length > mostCells)
    return { kind: 'bounded', fewest: 0, found: null, stoppedBy: 'work' }
  const account: Account = { left: effort.work }
  for (let count = 1; count <= Math.max(1, leverage.names); count++) {
    const level = yield* withLimits(rivals, { item, programme, count }, account)
    const found = level.best ? yield* changeOf(rivals, effort, { id, ...level.best }) : null
    if (level.ended) return { kind: 'bounded', fewest: level.fewest, found, stoppedBy: level.ended }
    if (found) return { kind: 'raises', ...found }
    if (!level.isCounted) return { kind: 'none' }
  }
  return { kind: 'none' }
}

/** Work that is left for one candidate. */
interface Account {
  left: number
}

interface Level {
  readonly best?: LetIn | undefined
  readonly ended?: Ended
  readonly fewest: number
  /** Whether more limits could give another answer. */
  readonly isCounted: boolean
}

/** The least sum of rises of no more than so many limits. */
function* withLimits(
  rivals: Rivals,
  { item, programme, count }: { item: number; programme: RaiseProgramme; count: number },
  account: Account,
): Search<Level> {
  const atLeast = rivals.known({ item, rises: new Float64Array(rivals.leverage.levers.length), above: Number.NEGATIVE_INFINITY })!.value
  for (let total = firstTotal; ; total *= 2) {
    const tree = new RaiseTree(rivals, programme, { item, count, total: Math.min(total, programme.most), atLeast })
    const ended = yield* grown(tree, account)
    const { isCounted } = tree.box
    if (ended) return { best: tree.best, ended, fewest: total === firstTotal ? count - 1 : count, isCounted }
    if (tree.best || total >= programme.most) return { best: tree.best, fewest: count, isCounted }
  }
}

/** Grows a tree to its end, or until the work is used up or a person ends it. */
function* grown(tree: RaiseTree, account: Account): Search<Ended | undefined> {
  for (;;) {
    const before = tree.work
    const isDone = tree.run(tree.work + Math.min(share, account.left))
    account.left -= tree.work - before
    if (isDone) return undefined
    if (account.left <= 0) return 'work'
    const signal = yield* told({ stage: 'least change' })
    if (signal !== 'continue') return signal
  }
}

/** The best set with the candidate under the raised limits, which is a best set there. */
function* changeOf(rivals: Rivals, effort: Effort, { id, choice, rises }: LetIn & { id: string }): Search<Change> {
  const { leverage } = rivals
  const raises = raisesOf(leverage, rises)
  const found = setOf(leverage.portfolio, placementsOf(leverage.reduction, choice))
  const then = yield* bestSet(withRaises(leverage.portfolio, raises), effort, { held: [{ id, to: 'in' }] })
  const set = 'placements' in then && then.value >= found.value ? then : found
  const { placements, value, moneyMinor, stopCostMinor } = set
  return { raises, value, set: { placements, value, moneyMinor, stopCostMinor } }
}
