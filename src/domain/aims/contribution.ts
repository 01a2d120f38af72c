export const quickContributions = ['none', 'some', 'big'] as const
export type QuickContribution = (typeof quickContributions)[number]

/**
 * What the quick answers stand for on the scale 0–100, on which zero is nothing and twice is twice: a big contribution
 * moves the aim four times as far as some. Printed with every value that rests on it.
 */
export const quickScores: Readonly<Record<QuickContribution, number>> = { none: 0, some: 25, big: 100 }

/** What 0, 50 and 100 mean where a person scores by number instead of by word. */
export const scoreAnchors: Readonly<Record<0 | 50 | 100, string>> = {
  0: 'The aim would be just as far away without it',
  50: 'Half of what the strongest contribution we can think of would bring',
  100: 'The strongest contribution to this aim we can think of from one component',
}

export interface Contribution {
  readonly aimId: string
  /** 0–100 on a scale of quantities. */
  readonly score: number
}

/**
 * What a component is worth by its contributions: Σ weight of the aim × score, in hundredths of a point, so that one
 * component scoring 100 on every aim is worth 10,000. Zero is nothing and twice is twice. Contributions to aims
 * without a weight count nothing. Rounded once, at the end.
 */
export function weightedContribution(contributions: readonly Contribution[], weights: ReadonlyMap<string, number>): number {
  return Math.round(contributions.reduce((sum, { aimId, score }) => sum + (weights.get(aimId) ?? 0) * score, 0) / 100)
}

/**
 * The same when scores say how good each euro, hour or unit is rather than how much there is of it: multiplied by the
 * component's size as a share of `referenceSize`, the largest size in the list. Without a size there is no amount.
 */
export function sizedContribution(scoreHundredths: number, size: number, referenceSize: number): number {
  return referenceSize > 0 ? Math.round((scoreHundredths * size) / referenceSize) : 0
}
