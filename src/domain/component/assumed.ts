/** Why a missing figure is assumed to be what it is; `from` counts the figures it rests on. */
export type AssumptionRule =
  | { readonly kind: 'middle_of_same_kind'; readonly from: number }
  | { readonly kind: 'middle_of_all'; readonly from: number }
  | { readonly kind: 'in_proportion_to_money'; readonly from: number }

/** A figure nobody has given yet: a range that holds the middle half of what is known, the most likely being its median. */
export interface Assumption {
  readonly low: number
  readonly likely: number
  readonly high: number
  readonly rule: AssumptionRule
}

/** A known figure and the kind of component it belongs to. */
export interface KnownFigure {
  readonly kind: string
  readonly amount: number
}

/** With fewer of the same kind than this, figures of all kinds are looked at. */
const enough = 3

/**
 * What a missing figure of a component of this kind is assumed to be, from the figures that others have; null if nobody
 * has any, because then there is nothing to assume it from. Whole numbers; the order of `known` does not matter.
 */
export function assume(kind: string, known: readonly KnownFigure[]): Assumption | null {
  const same = known.filter((figure) => figure.kind === kind)
  const rule = same.length >= enough ? 'middle_of_same_kind' : 'middle_of_all'
  const amounts = (same.length >= enough ? same : known).map(({ amount }) => amount)
  return amounts.length === 0 ? null : { ...middleHalf(amounts), rule: { kind: rule, from: amounts.length } }
}

/** Effort missing beside known money: the middle half of what others need for each unit of money, times this one's money. */
export function assumeByMoney(
  moneyMinor: number,
  known: readonly { readonly moneyMinor: number; readonly amount: number }[],
): Assumption | null {
  const rates = known.filter((one) => one.moneyMinor > 0).map((one) => one.amount / one.moneyMinor)
  if (rates.length === 0) return null
  const [low, likely, high] = quartiles(rates).map((rate) => Math.round(rate * moneyMinor)) as [number, number, number]
  return { low, likely, high, rule: { kind: 'in_proportion_to_money', from: rates.length } }
}

function middleHalf(amounts: readonly number[]): Pick<Assumption, 'low' | 'likely' | 'high'> {
  const [low, likely, high] = quartiles(amounts).map(Math.round) as [number, number, number]
  return { low, likely, high }
}

/** Linear between the two nearest ranks (Hyndman and Fan's type 7, as Excel's QUARTILE.INC). */
function quartiles(amounts: readonly number[]): [number, number, number] {
  const sorted = amounts.toSorted((one, other) => one - other)
  const at = (share: number) => {
    const place = share * (sorted.length - 1)
    const below = sorted[Math.floor(place)] ?? 0
    return below + (place - Math.floor(place)) * ((sorted[Math.ceil(place)] ?? 0) - below)
  }
  return [at(0.25), at(0.5), at(0.75)]
}
