import type { Ended } from '../milp/milp.ts'

/**
 * Choose at most one option of every item, so that what the options use fits every row and the value is the most there is.
 *
 * All numbers are integers below 2^53 in amount; so must be every sum over a row. Items, options and rows go by
 * their number. The options of item i are numbered `optionStart[i]` up to `optionStart[i + 1]`; what option o uses
 * stands at `useStart[o]` up to `useStart[o + 1]`. A use may be negative: it gives room (a share rule reads
 * "used by these, less a part of what is used by all, at most nothing").
 */
export interface Packing {
  readonly optionStart: Int32Array
  readonly value: Float64Array
  /** Decides between choices of equal value: the less, the better. */
  readonly cost: Float64Array
  readonly useStart: Int32Array
  readonly useRow: Int32Array
  readonly use: Float64Array
  readonly capacity: Float64Array
  /** [item, needed]: the item may be chosen only together with the needed one. */
  readonly needs: readonly (readonly [number, number])[]
  /** Two items of which at most one may be chosen. */
  readonly excludes: readonly (readonly [number, number])[]
  readonly required: readonly number[]
  readonly forbidden: readonly number[]
}

/** One item in words close to the problem, for `packingOf`. */
export interface PackingItem {
  readonly options: readonly {
    readonly value: number
    readonly cost?: number
    /** [row, amount] pairs, each row at most once. */
    readonly use: readonly (readonly [number, number])[]
  }[]
}

/**
 * The option chosen for every item, by its number in the packing; `leftOut` for none.
 * Of two choices of equal value and cost the better one is that which, at the first item where they differ, has the
 * lower option; leaving out comes last.
 */
export type Choice = Int32Array
export const leftOut = -1

/**
 * What a search ended with. `optimal`: nothing is worth more; `ties` says whether less cost and then lower numbers
 * among equals were proved too. `bounded`: nothing is worth more than `bound`. `infeasible`: proved that no choice
 * keeps all rules. `nothing_found`: the search ended before it had a choice or a proof that there is none.
 */
export type PackingAnswer =
  | { readonly kind: 'optimal'; readonly choice: Choice; readonly value: number; readonly ties: 'proved' | 'open' }
  | { readonly kind: 'bounded'; readonly choice: Choice; readonly value: number; readonly bound: number; readonly ended: Ended }
  | { readonly kind: 'infeasible' }
  | { readonly kind: 'nothing_found'; readonly bound: number; readonly ended: Ended }

type Rules = Partial<Pick<Packing, 'needs' | 'excludes' | 'required' | 'forbidden'>>

/** A packing from items as one writes them down. Throws where a number is not a safe integer or a row does not exist. */
export function packingOf(items: readonly PackingItem[], capacity: readonly number[], rules: Rules = {}): Packing {
  const options = items.flatMap((item) => item.options)
  const uses = options.flatMap((option) => option.use)
  const packing: Packing = {
    optionStart: startsOf(items.map((item) => item.options.length)),
    value: Float64Array.from(options, (option) => option.value),
    cost: Float64Array.from(options, (option) => option.cost ?? 0),
    useStart: startsOf(options.map((option) => option.use.length)),
    useRow: Int32Array.from(uses, ([row]) => row),
    use: Float64Array.from(uses, ([, amount]) => amount),
    capacity: Float64Array.from(capacity),
    needs: rules.needs ?? [],
    excludes: rules.excludes ?? [],
    required: rules.required ?? [],
    forbidden: rules.forbidden ?? [],
  }
  assertSound(packing)
  return packing
}

export function itemCount(packing: Packing): number {
  return packing.optionStart.length - 1
}

/** The item that each option belongs to. */
export function itemOfOption(packing: Packing): Int32Array {
  const owner = new Int32Array(packing.value.length)
  for (let item = 0; item < itemCount(packing); item++) owner.fill(item, packing.optionStart[item]!, packing.optionStart[item + 1]!)
  return owner
}

function assertSound(packing: Packing): void {
  for (const numbers of [packing.value, packing.cost, packing.use, packing.capacity]) {
    const bad = numbers.find((number) => !Number.isSafeInteger(number))
    if (bad !== undefined) throw new Error(`a packing holds safe integers only, not ${bad}`)
  }
  if (packing.useRow.some((row) => row < 0 || row >= packing.capacity.length)) throw new Error('an option uses a row that does not exist')
  const items = itemCount(packing)
  const named = [...packing.needs.flat(), ...packing.excludes.flat(), ...packing.required, ...packing.forbidden]
  if (named.some((item) => !(item >= 0 && item < items))) throw new Error('a rule names an item that does not exist')
}

function startsOf(lengths: readonly number[]): Int32Array {
  const starts = new Int32Array(lengths.length + 1)
  lengths.forEach((length, at) => {
    starts[at + 1] = starts[at]! + length
  })
  return starts
}
