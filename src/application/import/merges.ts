/** Identities of two things that are one; the first is kept. */
export interface Merge {
  readonly one: string
  readonly other: string
}

/** What people said of pairs: before, by the shape of the lists, and now; `apart` are two things after all. */
export interface Merges {
  readonly remembered: ReadonlyMap<string, readonly Merge[]>
  readonly now: readonly Merge[]
  readonly apart: readonly Merge[]
}

/** The pairs that are one in lists of these shapes: as said before, unless said otherwise now. */
export function mergesThatHold({ remembered, now, apart }: Merges, shapes: readonly string[]): Merge[] {
  const pairs = [...new Set(shapes)].flatMap((shape) => remembered.get(shape) ?? []).concat(now)
  const held = pairs.filter((pair) => !apart.some((parted) => same(pair, parted) || same(pair, { one: parted.other, other: parted.one })))
  return held.filter((pair, at) => held.findIndex((first) => same(first, pair)) === at)
}

function same(pair: Merge, other: Merge): boolean {
  return pair.one === other.one && pair.other === other.other
}

/** For each identity the one it is merged into, at the end of a chain of merges. */
export function mergedInto(merges: readonly Merge[]): Map<string, string> {
  const merged = new Map<string, string>()
  const last = (identity: string): string => {
    const next = merged.get(identity)
    return next === undefined ? identity : last(next)
  }
  for (const { one, other } of merges) if (last(one) !== last(other)) merged.set(last(other), last(one))
  return new Map([...merged.keys()].map((identity) => [identity, last(identity)]))
}
