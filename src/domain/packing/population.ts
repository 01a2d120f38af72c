import type { Random } from '../foundation/random.ts'
import { fill, orderBy } from './fill.ts'
import { type Choice, leftOut, type Packing } from './packing.ts'
import { PackingState } from './state.ts'

/** One allowed choice and what it is worth. */
export interface Member {
  readonly choice: Choice
  readonly value: number
}

/**
 * A population of different allowed choices that breeds: a child takes each item from one of two parents, two items
 * change at random, what overdraws a row leaves in order of least worth for the room it takes, and what then fits
 * comes in, best first. A child better than the worst member takes its place.
 *
 * Source: P. C. Chu and J. E. Beasley, A genetic algorithm for the multidimensional knapsack problem, Journal of
 * Heuristics 4 (1998); changed: options, needs and exclusions, and worth taken from prices of the LP.
 */
export class Population {
  readonly members: Member[] = []
  readonly #state: PackingState
  readonly #random: Random
  readonly #order: Int32Array
  readonly #rank: Int32Array
  readonly #size: number
  readonly #seen = new Set<number>()
  #worst = 0

  constructor(packing: Packing, prices: Float64Array, { random, size }: { random: Random; size: number }) {
    this.#state = new PackingState(packing)
    this.#random = random
    this.#size = size
    this.#order = orderBy(worthForRoom(packing, prices))
    this.#rank = new Int32Array(this.#order.length)
    this.#order.forEach((option, rank) => {
      this.#rank[option] = rank
    })
  }

  get best(): Member | undefined {
    return this.members.reduce<Member | undefined>((best, member) => (best && best.value >= member.value ? best : member), undefined)
  }

  /** Fills the population from noisy orders. `noise` is in ranks, as a share of the number of options. */
  settle(noise: number): void {
    const { packing } = this.#state
    const options = this.#order.length
    for (let tried = 0; this.members.length < this.#size && tried < 3 * this.#size; tried++) {
      const shaken = Float64Array.from(this.#rank, (rank) => -rank - (tried === 0 ? 0 : noise * options * this.#random.next()))
      this.#state.become(new Int32Array(packing.optionStart.length - 1).fill(leftOut))
      fill(this.#state, orderBy(shaken))
      this.#offer()
    }
  }

  /** Takes in a choice found elsewhere. */
  admit(choice: Choice): void {
    this.#state.become(choice)
    this.#offer()
  }

  /** Breeds so many children. */
  breed(children: number): void {
    if (this.members.length < 2) return
    for (let child = 0; child < children; child++) {
      const [mother, father] = [this.pick(), this.pick()]
      this.#cross(mother.choice, father.choice)
      this.#mend()
      fill(this.#state, this.#order)
      this.#offer()
    }
  }

  /** The better of two members drawn at random. */
  pick(): Member {
    const first = this.members[this.#random.below(this.members.length)]!
    const second = this.members[this.#random.below(this.members.length)]!
    return first.value > second.value ? first : second
  }

  #cross(mother: Choice, father: Choice): void {
    const state = this.#state
    const { optionStart } = state.packing
    const items = mother.length
    const child = state.choice
    let bits = 0
    for (let item = 0; item < items; item++) {
      if ((item & 15) === 0) bits = this.#random.below(65536)
      child[item] = bits & 1 ? mother[item]! : father[item]!
      bits >>>= 1
    }
    for (let change = 0; change < 2; change++) {
      const item = this.#random.below(items)
      const options = optionStart[item + 1]! - optionStart[item]!
      if (child[item] !== leftOut) child[item] = leftOut
      else if (options > 0) child[item] = optionStart[item]! + this.#random.below(options)
    }
  }

  /** Makes the mixed choice allowed by taking out what breaks a rule, then the least worth that uses an overdrawn row. */
  #mend(): void {
    const state = this.#state
    const { packing, choice } = state
    for (let item = 0; item < choice.length; item++) if (state.isForbidden[item] === 1) choice[item] = leftOut
    for (const [first, second] of packing.excludes) {
      const [one, other] = [choice[first]!, choice[second]!]
      if (one === leftOut || other === leftOut) continue
      const loser =
        state.isRequired[second] === 1 || (this.#rank[one]! > this.#rank[other]! && state.isRequired[first] === 0) ? first : second
      choice[loser] = leftOut
    }
    for (let broken = true; broken; ) {
      broken = false
      for (const [item, needed] of packing.needs) {
        if (choice[item] === leftOut || choice[needed] !== leftOut) continue
        choice[item] = leftOut
        broken = true
      }
    }
    state.become(choice.slice())
    if (state.keepsRows()) return
    for (let at = this.#order.length - 1; at >= 0; at--) {
      const option = this.#order[at]!
      const item = state.owner[option]!
      if (choice[item] !== option || !state.usesOverdrawn(option)) continue
      state.drop(item)
      if (state.keepsRows()) return
    }
  }

  #offer(): void {
    const state = this.#state
    if (!state.keepsRows() || !state.holdsRequired()) return
    const isFull = this.members.length >= this.#size
    if (isFull && state.value <= this.members[this.#worst]!.value) return
    const mark = markOf(state.choice)
    if (this.#seen.has(mark)) return
    this.#seen.add(mark)
    const member = { choice: state.choice.slice(), value: state.value }
    if (isFull) this.members[this.#worst] = member
    else this.members.push(member)
    this.#worst = this.members.reduce((worst, { value }, at) => (value < this.members[worst]!.value ? at : worst), 0)
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
