import { type Choice, itemCount, leftOut, type Packing } from './packing.ts'

/** One rule that a choice breaks. */
export type Violation =
  | { readonly rule: 'option'; readonly item: number; readonly option: number }
  | { readonly rule: 'row'; readonly row: number; readonly used: number; readonly capacity: number }
  | { readonly rule: 'needs'; readonly item: number; readonly needed: number }
  | { readonly rule: 'excludes'; readonly first: number; readonly second: number }
  | { readonly rule: 'required'; readonly item: number }
  | { readonly rule: 'forbidden'; readonly item: number }

/**
 * Every rule of the packing that the choice breaks; none means allowed. Recomputes everything from the packing in
 * integers and knows nothing of any search, so that an answer and its check cannot share a mistake.
 */
export function violations(packing: Packing, choice: Choice): Violation[] {
  const items = Array.from({ length: Math.max(choice.length, itemCount(packing)) }, (_, item) => item)
  const isIn = (item: number) => choice[item] !== leftOut
  const ownsOption = (item: number) => choice[item]! >= packing.optionStart[item]! && choice[item]! < packing.optionStart[item + 1]!
  const foreign = items.filter((item) => item >= itemCount(packing) || (isIn(item) && !ownsOption(item)))
  if (foreign.length > 0) return foreign.map((item) => ({ rule: 'option', item, option: choice[item] ?? leftOut }))
  const used = usedByRow(packing, choice)
  return [
    ...[...packing.capacity].flatMap((capacity, row): Violation[] =>
      used[row]! > capacity ? [{ rule: 'row', row, used: used[row]!, capacity }] : [],
    ),
    ...packing.needs.flatMap(([item, needed]): Violation[] => (isIn(item) && !isIn(needed) ? [{ rule: 'needs', item, needed }] : [])),
    ...packing.excludes.flatMap(([first, second]): Violation[] =>
      isIn(first) && isIn(second) ? [{ rule: 'excludes', first, second }] : [],
    ),
    ...packing.required.flatMap((item): Violation[] => (isIn(item) ? [] : [{ rule: 'required', item }])),
    ...packing.forbidden.flatMap((item): Violation[] => (isIn(item) ? [{ rule: 'forbidden', item }] : [])),
  ]
}

/** What the choice uses of every row. */
export function usedByRow(packing: Packing, choice: Choice): Float64Array {
  const used = new Float64Array(packing.capacity.length)
  for (const option of choice) {
    if (option === leftOut) continue
    for (let at = packing.useStart[option]!; at < packing.useStart[option + 1]!; at++) used[packing.useRow[at]!]! += packing.use[at]!
  }
  return used
}

/** The value of a choice. */
export function totalValue(packing: Packing, choice: Choice): number {
  return sumOf(packing.value, choice)
}

/** The cost of a choice, which decides between equal values. */
export function totalCost(packing: Packing, choice: Choice): number {
  return sumOf(packing.cost, choice)
}

function sumOf(amounts: Float64Array, choice: Choice): number {
  return choice.reduce((sum, option) => (option === leftOut ? sum : sum + amounts[option]!), 0)
}

/** Whether the first choice is better: more value, then less cost, then lower options first. */
export function isBetter(packing: Packing, first: Choice, second: Choice): boolean {
  const byValue = totalValue(packing, first) - totalValue(packing, second)
  if (byValue !== 0) return byValue > 0
  const byCost = totalCost(packing, first) - totalCost(packing, second)
  if (byCost !== 0) return byCost < 0
  return hasLowerOptions(first, second)
}

/** Whether, at the first item where they differ, the first choice has the lower option; leaving out comes last. */
function hasLowerOptions(first: Choice, second: Choice): boolean {
  const item = first.findIndex((option, at) => option !== second[at])
  if (item < 0 || first[item] === leftOut) return false
  return second[item] === leftOut || first[item]! < second[item]!
}
