import { share } from '../foundation/sharing.ts'

/** Weights of aims are whole basis points: all leaves of a tree together weigh 10,000. */
export const wholeWeight = 10_000

export interface AimNode {
  readonly id: string
  readonly parentId: string | null
  /** How much it counts among its siblings, any unit; null when the leader has only put the siblings in order. */
  readonly weight: number | null
  /** Its place in the leader's order among its siblings, the first being the most important; ties by id. */
  readonly place: number
}

/**
 * What each of `count` aims weighs when only their order is known, in basis points, the first the heaviest.
 *
 * Rank-order centroid: aim k of n weighs (1/n)·(1/k + 1/(k+1) + … + 1/n), the mean of all weights that agree with the
 * order. For three aims: 6111, 2778, 1111.
 * Source: F. H. Barron, B. E. Barrett, Decision quality using ranked attribute weights, Management Science 42 (1996).
 */
export function weightsByOrder(count: number): number[] {
  const exact = Array.from({ length: count }, (_, at) => {
    let sum = 0
    for (let rank = count; rank > at; rank--) sum += 1 / rank
    return sum
  })
  return share(wholeWeight, exact)
}

/**
 * The weight of every aim in basis points of the whole: a root among the roots, a child within its parent, so that the
 * leaves of the tree add up to 10,000. Siblings weigh by their given weights if all of them have one and not all are
 * zero; otherwise by their order. An aim whose parent is not in the list counts as a root.
 */
export function aimWeights(aims: readonly AimNode[]): ReadonlyMap<string, number> {
  const known = new Set(aims.map((aim) => aim.id))
  const childrenOf = Map.groupBy(aims, (aim) => (aim.parentId !== null && known.has(aim.parentId) ? aim.parentId : null))
  const weights = new Map<string, number>()
  const spread = (parentId: string | null, whole: number) => {
    const siblings = (childrenOf.get(parentId) ?? []).toSorted((one, other) => one.place - other.place || (one.id < other.id ? -1 : 1))
    const given = siblings.map((aim) => aim.weight)
    const isWeighted = given.every((weight) => weight !== null) && given.some((weight) => weight !== null && weight > 0)
    const parts = share(whole, isWeighted ? given.map((weight) => weight ?? 0) : weightsByOrder(siblings.length))
    for (const [at, aim] of siblings.entries()) {
      if (weights.has(aim.id)) continue
      weights.set(aim.id, parts[at] ?? 0)
      spread(aim.id, parts[at] ?? 0)
    }
  }
  spread(null, wholeWeight)
  return weights
}

/** Aims that hold no other aim: only these are contributed to, so that nothing counts twice. */
export function leafAims<Aim extends Pick<AimNode, 'id' | 'parentId'>>(aims: readonly Aim[]): Aim[] {
  const parents = new Set(aims.map((aim) => aim.parentId))
  return aims.filter((aim) => !parents.has(aim.id))
}
