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

/** Options to try one after another, laid out so that most of those that do not fit are passed over at a glance. */
export interface Queue {
  readonly order: Int32Array
  /** The item of each option in the order; -1 where the option never comes in for its own sake. */
  readonly item: Int32Array
  /** What each option in the order uses of a row, row after row; empty where few options use each row. */
  readonly use: Float64Array
}

export function queueOf({ packing, owner, isForbidden }: PackingState, order: Int32Array): Queue {
  const { value, useStart, useRow, use, capacity } = packing
  const item = order.map((option) => (value[option]! > 0 && isForbidden[owner[option]!] === 0 ? owner[option]! : -1))
  const grid = new Float64Array(use.length > 0.3 * value.length * capacity.length ? order.length * capacity.length : 0)
  if (grid.length > 0)
    order.forEach((option, place) => {
      for (let at = useStart[option]!; at < useStart[option + 1]!; at++) grid[useRow[at]! * order.length + place] = use[at]!
    })
  return { order, item, use: grid }
}

/**
 * Adds options in the order given while they fit and are worth something, required items first with what they need.
 * Runs over the order until nothing changes where an item may become possible by another that gives it room.
 */
export function fill(state: PackingState, { order, item, use }: Queue): void {
  const { choice, room, packing } = state
  const places = order.length
  if (packing.required.length > 0) bringIn(state, packing.required, order)
  for (let added = true; added; ) {
    added = false
    let tight = use.length > 0 ? state.tightestRow() : -1
    for (let at = 0; at < places; at++) {
      const owner = item[at]!
      if (owner < 0 || choice[owner] !== leftOut) continue
      if (tight >= 0 && use[tight * places + at]! > room[tight]! && use[tight * places + at]! > 0) continue
      if (!state.fits(order[at]!)) continue
      state.add(order[at]!)
      added = state.opensUp
      if (tight >= 0) tight = state.tightestRow()
    }
  }
}

/** Brings items in by the first option in the order that fits, after the items they need. */
function bringIn(state: PackingState, items: Iterable<number>, order: Int32Array): void {
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
