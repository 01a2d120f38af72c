import { leftOut, type Packing } from './packing.ts'
import type { PackingState } from './state.ts'

/** What every option is worth once the room it takes is paid at the rows' prices. */
export function reducedValues(packing: Packing, prices: Float64Array): Float64Array {
  const reduced = packing.value.slice()
  for (let option = 0; option < reduced.length; option++) {
    for (let at = packing.useStart[option]!, end = packing.useStart[option + 1]!; at < end; at++)
      reduced[option]! -= packing.use[at]! * prices[packing.useRow[at]!]!
  }
  return reduced
}

/** Prices without a solver: every row sells its whole capacity for the same sum, or for nothing where it has none. */
export function evenPrices({ value, capacity, use, useRow }: Packing): Float64Array {
  const asked = new Float64Array(capacity.length)
  use.forEach((amount, at) => {
    asked[useRow[at]!]! += Math.max(0, amount)
  })
  const total = value.reduce((sum, amount) => sum + Math.max(0, amount), 0)
  const tight = asked.filter((amount, row) => amount > capacity[row]!).length
  return asked.map((amount, row) => (amount > capacity[row]! ? total / (tight * Math.max(1, amount)) : 0))
}

/** Options in falling order of worth, ties in order of their numbers. */
export function orderBy(worth: Float64Array): Int32Array {
  return Int32Array.from(worth.keys()).sort((first, second) => worth[second]! - worth[first]! || first - second)
}

/**
 * Adds options in the order given while they fit and are worth something, required items first with what they need.
 * Runs over the order until nothing changes where an item may become possible by another that gives it room.
 */
export function fill(state: PackingState, order: Int32Array): void {
  const { value, required } = state.packing
  bringIn(state, required, order)
  for (let added = true; added; ) {
    added = false
    for (const option of order) {
      if (value[option]! <= 0 || !state.fits(option)) continue
      state.add(option)
      added = state.opensUp
    }
  }
}

/** Brings items in by the first option in the order that fits, after the items they need. */
export function bringIn(state: PackingState, items: Iterable<number>, order: Int32Array): void {
  const seen = new Set<number>()
  const bring = (item: number) => {
    if (state.choice[item] !== leftOut || seen.has(item)) return
    seen.add(item)
    for (const needed of state.neededBy(item)) bring(needed)
    const option = order.find((candidate) => state.owner[candidate] === item && state.fits(candidate))
    if (option !== undefined) state.add(option)
  }
  for (const item of items) bring(item)
}
