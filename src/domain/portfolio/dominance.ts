import type { Leverage } from './levers.ts'

/**
 * The items that a best set with this item always has too, whatever the limits: they are worth more, use no more and ask
 * for nothing that the item does not ask for, so that a set without them would be better with one of them in its place.
 */
export function indispensable({ packing, uses }: Leverage, item: number): number[] {
  const { optionStart, value, needs, excludes, required, forbidden } = packing
  if (required.includes(item) || needs.some(([other, needed]) => needed === item && other !== item)) return []
  const optionsOf = (one: number) => Array.from({ length: optionStart[one + 1]! - optionStart[one]! }, (_, at) => optionStart[one]! + at)
  const neededBy = (one: number) => needs.flatMap(([other, needed]) => (other === one ? [needed] : []))
  const excludedBy = (one: number) => excludes.flatMap(([a, b]) => (a === one ? [b] : b === one ? [a] : []))
  const isBetter = (option: number, than: number) => value[option]! > value[than]! && uses.every((use) => use[option]! <= use[than]!)
  const [itsNeeds, itsExclusions] = [new Set(neededBy(item)), new Set([item, ...excludedBy(item)])]
  const others = Array.from({ length: optionStart.length - 1 }, (_, other) => other)
  return others.filter(
    (other) =>
      other !== item &&
      !forbidden.includes(other) &&
      neededBy(other).every((needed) => itsNeeds.has(needed)) &&
      excludedBy(other).every((excluded) => itsExclusions.has(excluded)) &&
      optionsOf(item).every((option) => optionsOf(other).some((mine) => isBetter(mine, option))),
  )
}
