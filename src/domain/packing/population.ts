import type { Random } from '../foundation/random.ts'
import { fill, orderBy, reducedValues } from './fill.ts'
import { type Choice, itemCount, leftOut, type Packing } from './packing.ts'
import { PackingState } from './state.ts'
import { TopUp } from './top-up.ts'

/** One allowed choice, what it is worth and the room it leaves in every row. */
export interface Member {
  readonly choice: Choice
  readonly value: number
  readonly room: Float64Array
}

/** How far an option of a first choice may move in the order of worth, as a share of all options. */
const noise = 0.3

/**
 * A population of different allowed choices that breeds: a child takes each item in which two parents differ from one
 * of them, two more items change, what overdraws a row leaves in order of least worth for the room it takes, and what
 * then fits comes in, best first. A child takes the place of the lesser of its parents if it is better.
 *
 * Source: P. C. Chu and J. E. Beasley, A genetic algorithm for the multidimensional knapsack problem, Journal of
 * Heuristics 4 (1998); changed: options, needs and exclusions; worth by prices of the LP; parents drawn evenly and
 * replaced by their own children (crowding after S. Mahfoud, 1992), which keeps the population apart for longer;
 * changes rather where the LP is unsure.
 */
export class Population {
  readonly members: Member[] = []
  readonly #state: PackingState
  readonly #random: Random
  readonly #order: Int32Array
  readonly #topUp: TopUp
  readonly #rank: Int32Array
  /** What an item loses at least by turning against the LP. */
  readonly #sureness: Float64Array
  readonly #seen = new Set<number>()

  constructor(packing: Packing, prices: Float64Array, random: Random) {
    this.#state = new PackingState(packing)
    this.#random = random
    this.#order = orderBy(worthForRoom(packing, prices))
    this.#topUp = new TopUp(this.#state, this.#order)
    this.#rank = new Int32Array(packing.value.length)
    this.#order.forEach((option, rank) => {
      this.#rank[option] = rank
    })
    this.#sureness = new Float64Array(itemCount(packing)).fill(Number.POSITIVE_INFINITY)
    reducedValues(packing, prices).forEach((gain, option) => {
      const item = this.#state.owner[option]!
      this.#sureness[item] = Math.min(this.#sureness[item]!, Math.abs(gain))
    })
  }

  get best(): Member | undefined {
    return this.members.reduce<Member | undefined>((best, member) => (best && best.value >= member.value ? best : member), undefined)
  }

  /** Adds choices from noisy orders until there are so many members, or new ones are hard to come by. */
  grow(size: number): void {
    const { packing } = this.#state
    const reach = noise * packing.value.length
    for (let tried = 0; this.members.length < size && tried < 3 * size; tried++) {
      const isFirst = this.members.length === 0
      const shaken = Float64Array.from(this.#rank, (rank) => -rank - (isFirst ? 0 : reach * this.#random.next()))
      this.#state.become(new Int32Array(itemCount(packing)).fill(leftOut))
      fill(this.#state, orderBy(shaken))
      this.#offer(this.members.length)
    }
  }

  /** Takes in a choice found elsewhere. */
  admit(choice: Choice): void {
    this.#state.become(choice)
    this.#offer(this.members.length)
  }

  /** Breeds so many children; says how many of them stayed. */
  breed(children: number): number {
    const { members } = this
    if (members.length < 2) return 0
    let stayed = 0
    for (let child = 0; child < children; child++) {
      const mother = this.#random.below(members.length)
      const father = this.#random.below(members.length)
      this.#cross(members[mother]!, members[father]!.choice)
      this.#mend()
      this.#topUp.fill()
      if (this.#offer(members[mother]!.value < members[father]!.value ? mother : father)) stayed += 1
    }
    return stayed
  }

  #cross(mother: Member, father: Choice): void {
    const state = this.#state
    const { choice } = state
    state.copy(mother)
    const items = choice.length
    let bits = 1
    for (let item = 0; item < items; item++) {
      if (mother.choice[item] === father[item]) continue
      if (bits === 1) bits = 65536 | this.#random.below(65536)
      if (bits & 1) this.#turn(item, father[item]!)
      bits >>>= 1
    }
    for (let change = 0; change < 2; change++) {
      const [one, other] = [this.#random.below(items), this.#random.below(items)]
      const item = this.#sureness[one]! <= this.#sureness[other]! ? one : other
      const { optionStart } = state.packing
      const options = optionStart[item + 1]! - optionStart[item]!
      const isIn = choice[item] !== leftOut
      if (isIn || options > 0) this.#turn(item, isIn ? leftOut : optionStart[item]! + (options === 1 ? 0 : this.#random.below(options)))
    }
  }

  #turn(item: number, option: number): void {
    this.#state.drop(item)
    if (option !== leftOut) this.#state.add(option)
  }

  /** Makes the mixed choice allowed by taking out what breaks a rule, then the least worth that uses an overdrawn row. */
  #mend(): void {
    const state = this.#state
    const { choice } = state
    const order = this.#order
    this.#mendRules()
    if (state.keepsRows()) return
    for (let at = order.length - 1; at >= 0; at--) {
      const option = order[at]!
      const item = state.owner[option]!
      if (choice[item] !== option || !state.usesOverdrawn(option)) continue
      state.drop(item)
      if (state.keepsRows()) return
    }
  }

  #mendRules(): void {
    const state = this.#state
    const { packing, choice } = state
    for (const item of packing.forbidden) state.drop(item)
    for (const [first, second] of packing.excludes) {
      const [one, other] = [choice[first]!, choice[second]!]
      if (one === leftOut || other === leftOut) continue
      const losesFirst = state.isRequired[second] === 1 || (this.#rank[one]! > this.#rank[other]! && state.isRequired[first] === 0)
      state.drop(losesFirst ? first : second)
    }
    // Dropping takes along what needs the item, so one pass leaves no need unmet.
    for (const [item, needed] of packing.needs) if (choice[needed] === leftOut) state.drop(item)
  }

  /** Takes the state in at a place that is empty or holds something worth less, unless it has been seen before. */
  #offer(place: number): boolean {
    const state = this.#state
    const there = this.members[place]
    if (there && state.value <= there.value) return false
    if (!state.keepsRows() || !state.holdsRequired()) return false
    const mark = markOf(state.choice)
    if (this.#seen.has(mark)) return false
    this.#seen.add(mark)
    this.members[place] = { choice: state.choice.slice(), value: state.value, room: state.room.slice() }
    return true
  }
}

/** Value for each unit of what the room costs at these prices; what costs nothing comes first, by value. */
export function worthForRoom(packing: Packing, prices: Float64Array): Float64Array {
  const most = packing.value.reduce((largest, value) => Math.max(largest, Math.abs(value)), 1)
  return packing.value.map((value, option) => {
    let price = 0
    for (let at = packing.useStart[option]!, end = packing.useStart[option + 1]!; at < end; at++)
      price += packing.use[at]! * prices[packing.useRow[at]!]!
    return price > value * 1e-9 && price > 0 ? value / price : 1e9 * (1 + value / most)
  })
}

/** A number of 53 bits that two different choices share only by chance. */
function markOf(choice: Choice): number {
  let high = 0x9e3779b1
  let low = 0x85ebca6b
  for (let item = 0; item < choice.length; item++) {
    high = Math.imul(high ^ choice[item]!, 0x01000193) + item
    low = Math.imul(low ^ (high >>> 13), 0xc2b2ae35) ^ choice[item]!
  }
  return (high >>> 0) * 2 ** 21 + (low >>> 11)
}
