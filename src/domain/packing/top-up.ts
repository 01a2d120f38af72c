import { bringIn } from './fill.ts'
import { leftOut } from './packing.ts'
import type { PackingState } from './state.ts'

/**
 * Adds to a nearly full choice what still fits, in a given order. Few options use so little of the tightest row, and
 * they stand at the front of a list of that row's, least use first, so that most options are never looked at.
 */
export class TopUp {
  readonly #state: PackingState
  readonly #order: Int32Array
  /** The item of each option in the order. */
  readonly #item: Int32Array
  /** For every row the places in the order of the options worth something, least use first, and what they use. */
  readonly #place: Int32Array
  readonly #use: Float64Array
  readonly #listed: number

  constructor(state: PackingState, order: Int32Array) {
    const { packing, owner, isForbidden } = state
    const { value, capacity, useStart, useRow, use } = packing
    this.#state = state
    this.#order = order
    this.#item = order.map((option) => owner[option]!)
    const listed = Int32Array.from(order.keys()).filter((place) => value[order[place]!]! > 0 && isForbidden[this.#item[place]!] === 0)
    this.#listed = listed.length
    this.#place = new Int32Array(capacity.length * listed.length)
    this.#use = new Float64Array(capacity.length * listed.length)
    const amount = new Float64Array(order.length)
    for (let row = 0; row < capacity.length; row++) {
      order.forEach((option, place) => {
        amount[place] = 0
        for (let at = useStart[option]!; at < useStart[option + 1]!; at++) if (useRow[at] === row) amount[place] = use[at]!
      })
      const sorted = listed.slice().sort((first, second) => amount[first]! - amount[second]! || first - second)
      this.#place.set(sorted, row * listed.length)
      this.#use.set(
        Float64Array.from(sorted, (place) => amount[place]!),
        row * listed.length,
      )
    }
  }

  /** Brings in the required items, then again and again the first option in the order that fits. */
  fill(): void {
    const state = this.#state
    if (state.packing.required.length > 0) bringIn(state, state.packing.required, this.#order)
    for (let place = this.#next(); place >= 0; place = this.#next()) state.add(this.#order[place]!)
  }

  #next(): number {
    const state = this.#state
    const { choice } = state
    const tight = state.tightestRow()
    const room = Math.max(0, state.room[tight]!)
    let first = this.#order.length
    for (let at = tight * this.#listed, end = at + this.#listed; at < end && this.#use[at]! <= room; at++) {
      const place = this.#place[at]!
      if (place < first && choice[this.#item[place]!] === leftOut && state.fits(this.#order[place]!)) first = place
    }
    return first < this.#order.length ? first : -1
  }
}
