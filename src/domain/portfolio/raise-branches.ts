import { leftOut } from '../packing/packing.ts'
import type { Tableau } from '../packing/tableau.ts'
import type { Rises } from './levers.ts'
import type { RaiseBox } from './raise-box.ts'
import type { RaiseProgramme } from './raise-programme.ts'
import type { Rival, Rivals } from './rivals.ts'

/** What the ways to branch look at: how far the item's tree has decided, and the rivals. */
export interface Scene {
  readonly box: RaiseBox
  readonly rivals: Rivals
  readonly programme: RaiseProgramme
  readonly item: number
}

/** Decides one thing more. */
export type Branch = () => void

const tolerance = 1e-6
/** What a lever must account for, as a part of what lies between bound and value to reach, to be worth halving its range. */
const worthHalving = 0.3

/** Keeps out the rivals that are worth more than the bound where only one limit can still do it; `empty` where none can. */
export function narrowedBy(scene: Scene, bound: number): 'empty' | 'narrowed' | 'same' {
  const { least, most } = scene.box
  let said: 'narrowed' | 'same' = 'same'
  for (const { value, choice, rises, needs } of scene.rivals.sets) {
    if (value <= bound) break
    if (choice[scene.item] !== leftOut || needs.some((lever) => most[lever]! < rises[lever]!)) continue
    const able = needs.filter((lever) => least[lever]! < rises[lever]!)
    if (able.length === 0) return 'empty'
    if (able.length > 1) continue
    keepBelow(scene, able[0]!, rises[able[0]!]!)
    said = 'narrowed'
  }
  return said
}

/** A rival worth more than the bound that the rises let in; of several that which the fewest limits could keep out. */
export function coveringRival({ box: { least, most }, rivals, item }: Scene, bound: number, rises: Rises): Rival | undefined {
  const { levers } = rivals.leverage
  let best: Rival | undefined
  let fewest = Number.POSITIVE_INFINITY
  for (const rival of rivals.sets) {
    if (rival.value <= bound) break
    if (rival.choice[item] !== leftOut) continue
    const isReached = (lever: number) => rises[lever]! >= rival.rises[lever]! - tolerance * levers[lever]!.unit
    if (!rival.needs.every((lever) => most[lever]! >= rival.rises[lever]! && isReached(lever))) continue
    const able = rival.needs.filter((lever) => least[lever]! < rival.rises[lever]!).length
    if (able >= fewest) continue
    fewest = able
    best = rival
  }
  return best
}

/** A branch for each limit that can keep the rival out, those before it letting it in; that which it needs raised furthest first. */
export function waysToKeepOut(scene: Scene, { rises, needs }: Rival): Branch[] {
  const { box, rivals } = scene
  const share = (lever: number) => rises[lever]! / rivals.leverage.levers[lever]!.amount
  const able = needs.filter((lever) => box.least[lever]! < rises[lever]!).sort((a, b) => share(b) - share(a) || a - b)
  return able.map((lever, at) => () => {
    for (const before of able.slice(0, at)) box.narrow(before, rises[before]!, box.most[before]!)
    keepBelow(scene, lever, rises[lever]!)
  })
}

/**
 * Two halves of the range of the lever whose rise the LP values most. The upper half lets rivals in that raise the value to
 * reach, the lower one lowers the bound. Nothing where no lever matters much; no branch where a rival was met that raises
 * the value to reach as things are.
 */
export function halvesOf(
  { box, rivals, programme, item }: Scene,
  { bound, floor, rises }: { bound: number; floor: number; rises: Rises },
): Branch[] | undefined {
  const { least } = box
  const prices = box.tableau.prices()
  const gain = rivals.leverage.levers.map(({ rows, unit, margin }, lever) => {
    const range = rises[lever]! - least[lever]!
    if (range < 2 * margin) return 0
    const first = programme.firstRow[lever]!
    return (prices.subarray(first, first + rows.length).reduce((sum, price) => sum + price, 0) * range) / unit
  })
  const lever = gain.indexOf(Math.max(...gain))
  if (lever < 0 || gain[lever]! < worthHalving * (bound - floor)) return undefined
  const middle = least.slice()
  middle[lever] = least[lever]! + Math.floor((rises[lever]! - least[lever]!) / 2)
  const rival = rivals.find({ item, rises: middle, above: floor })
  const at = typeof rival === 'object' ? rival.rises[lever]! : middle[lever]!
  if (at <= least[lever]!) return []
  return [() => box.narrow(lever, least[lever]!, at), () => box.narrow(lever, at, box.most[lever]!)]
}

/** Of the first columns that are not whole, that whose two sides lose most; the side that loses less goes first. */
export function mostTelling(tableau: Tableau, columns: number): { readonly column: number; readonly isUpFirst: boolean } | undefined {
  let best: { column: number; isUpFirst: boolean } | undefined
  let bestScore = -1
  for (let row = 0; row < tableau.rows; row++) {
    const value = tableau.rowValue[row]!
    const column = tableau.basic[row]!
    if (column >= columns || Math.abs(value - Math.round(value)) <= tolerance) continue
    const { up, down } = tableau.penalties(row)
    const score = Math.max(up, tolerance) * Math.max(down, tolerance)
    if (score <= bestScore) continue
    bestScore = score
    best = { column, isUpFirst: up < down || (up === down && value > 0.5) }
  }
  return best
}

function keepBelow({ box, rivals }: Scene, lever: number, rise: number): void {
  const least = box.least[lever]!
  box.narrow(lever, least, Math.max(least, rise - rivals.leverage.levers[lever]!.margin))
}
