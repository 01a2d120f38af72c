/**
 * Cuts a whole amount into whole shares proportional to `weights`; the shares add up to the amount exactly.
 *
 * Largest remainder first, ties to the earlier share, so the same input always gives the same cut and no share is more
 * than one unit off its exact part. Weights are at least 0; if all are 0 the shares are equal. An amount below zero is
 * cut as its magnitude. No weights: no shares.
 * Source: the method of A. Hamilton (1792) for dividing seats.
 */
export function share(amount: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const magnitude = Math.abs(amount)
  const exact = weights.map((weight) => (total > 0 ? (magnitude * weight) / total : magnitude / weights.length))
  const shares = exact.map(Math.floor)
  const missing = magnitude - shares.reduce((sum, one) => sum + one, 0)
  const byRemainder = exact
    .map((value, at) => ({ at, remainder: value - Math.floor(value) }))
    .sort((one, other) => other.remainder - one.remainder || one.at - other.at)
  for (const { at } of byRemainder.slice(0, missing)) shares[at]! += 1
  return amount < 0 ? shares.map((one) => (one === 0 ? 0 : -one)) : shares
}
