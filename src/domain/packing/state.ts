import { type Choice, itemCount, leftOut, type Packing } from './packing.ts'

/** For each item a list of items, stored one after another: those of item i stand at `start[i]` up to `start[i + 1]`. */
interface Lists {
  readonly start: Int32Array
  readonly items: Int32Array
}

/** A choice that keeps all rules but perhaps `required`, changed one item at a time, with what room every row has left. */
export class PackingState {
  readonly packing: Packing
  readonly owner: Int32Array
  readonly choice: Choice
  readonly room: Float64Array
  readonly isRequired: Uint8Array
  readonly isForbidden: Uint8Array
  value = 0
  /** Whether something that does not fit now can fit once something else has come in: by a need met or room given. */
  readonly opensUp: boolean
  /** One by what is used of a row on average. */
  readonly #perUse: Float64Array
  /** 1 for items that no need or exclusion names. */
  readonly #isFree: Uint8Array
  readonly #needed: Lists
  readonly #dependants: Lists
  readonly #excluded: Lists

  constructor(packing: Packing) {
    const items = itemCount(packing)
    this.packing = packing
    this.owner = new Int32Array(packing.value.length)
    for (let item = 0; item < items; item++) this.owner.fill(item, packing.optionStart[item]!, packing.optionStart[item + 1]!)
    this.choice = new Int32Array(items).fill(leftOut)
    this.room = packing.capacity.slice()
    this.isRequired = marked(items, packing.required)
    const atOdds = packing.excludes.filter(([first, second]) => first === second).map(([item]) => item)
    this.isForbidden = marked(items, [...packing.forbidden, ...atOdds])
    const needs = packing.needs.filter(([item, needed]) => item !== needed)
    this.#needed = listsOf(items, needs)
    this.#dependants = listsOf(
      items,
      needs.map(([item, needed]) => [needed, item]),
    )
    this.#excluded = listsOf(items, [...packing.excludes, ...packing.excludes.map(([first, second]) => [second, first] as const)])
    const named = marked(items, [...packing.needs, ...packing.excludes].flat())
    this.#isFree = named.map((isNamed) => 1 - isNamed)
    const used = new Float64Array(packing.capacity.length)
    packing.use.forEach((amount, at) => {
      used[packing.useRow[at]!]! += Math.abs(amount)
    })
    this.#perUse = used.map((amount) => packing.value.length / Math.max(1, amount))
    this.opensUp = packing.needs.length > 0 || packing.use.some((amount) => amount < 0)
  }

  /** Whether the option can come in as things stand: its item is out, its needs are in, nothing in excludes it and it fits. */
  fits(option: number): boolean {
    const { useStart, useRow, use } = this.packing
    const item = this.owner[option]!
    if (this.choice[item] !== leftOut || this.isForbidden[item] === 1) return false
    for (let at = useStart[option]!, end = useStart[option + 1]!; at < end; at++) {
      if (use[at]! > this.room[useRow[at]!]! && use[at]! > 0) return false
    }
    return this.#isFree[item] === 1 || (this.#all(this.#needed, item, true) && this.#all(this.#excluded, item, false))
  }

  add(option: number): void {
    const { useStart, useRow, use, value } = this.packing
    this.choice[this.owner[option]!] = option
    this.value += value[option]!
    for (let at = useStart[option]!, end = useStart[option + 1]!; at < end; at++) this.room[useRow[at]!]! -= use[at]!
  }

  /** Takes an item out, and with it all that needs it. */
  drop(item: number): void {
    const option = this.choice[item]!
    if (option === leftOut) return
    const { useStart, useRow, use, value } = this.packing
    this.choice[item] = leftOut
    this.value -= value[option]!
    for (let at = useStart[option]!, end = useStart[option + 1]!; at < end; at++) this.room[useRow[at]!]! += use[at]!
    const { start, items } = this.#dependants
    for (let at = start[item]!, end = start[item + 1]!; at < end; at++) this.drop(items[at]!)
  }

  /** The items this one needs directly. */
  neededBy(item: number): Int32Array {
    return this.#needed.items.subarray(this.#needed.start[item]!, this.#needed.start[item + 1]!)
  }

  /** Whether no row is overdrawn. Taking out an item with a negative use can overdraw one. */
  keepsRows(): boolean {
    for (let row = 0; row < this.room.length; row++) if (this.room[row]! < 0) return false
    return true
  }

  /** Whether the option takes from a row that is overdrawn. */
  usesOverdrawn(option: number): boolean {
    const { useStart, useRow, use } = this.packing
    for (let at = useStart[option]!, end = useStart[option + 1]!; at < end; at++) {
      if (use[at]! > 0 && this.room[useRow[at]!]! < 0) return true
    }
    return false
  }

  /** The row with the least room for what its options use on average; -1 without rows. */
  tightestRow(): number {
    let tight = -1
    let least = Number.POSITIVE_INFINITY
    for (let row = 0; row < this.room.length; row++) {
      const room = this.room[row]! * this.#perUse[row]!
      if (room >= least) continue
      least = room
      tight = row
    }
    return tight
  }

  holdsRequired(): boolean {
    return this.packing.required.every((item) => this.choice[item] !== leftOut)
  }

  /** Replaces everything by what another state of this packing was: its choice, room and value. */
  copy({ choice, room, value }: Pick<PackingState, 'choice' | 'room' | 'value'>): void {
    this.choice.set(choice)
    this.room.set(room)
    this.value = value
  }

  /** Replaces everything by a choice. */
  become(choice: Choice): void {
    this.choice.fill(leftOut)
    this.room.set(this.packing.capacity)
    this.value = 0
    for (const option of choice) if (option !== leftOut) this.add(option)
  }

  #all(lists: Lists, item: number, isIn: boolean): boolean {
    for (let at = lists.start[item]!, end = lists.start[item + 1]!; at < end; at++) {
      if ((this.choice[lists.items[at]!] !== leftOut) !== isIn) return false
    }
    return true
  }
}

function marked(items: number, named: readonly number[]): Uint8Array {
  const marks = new Uint8Array(items)
  for (const item of named) marks[item] = 1
  return marks
}

function listsOf(items: number, pairs: readonly (readonly [number, number])[]): Lists {
  const start = new Int32Array(items + 1)
  for (const [item] of pairs) start[item + 1]! += 1
  for (let item = 0; item < items; item++) start[item + 1]! += start[item]!
  const filled = start.slice()
  const listed = new Int32Array(pairs.length)
  for (const [item, other] of pairs) {
    listed[filled[item]!] = other
    filled[item]! += 1
  }
  return { start, items: listed }
}
