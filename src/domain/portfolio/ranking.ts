import { byId, type Candidate, type Portfolio } from './portfolio.ts'

/** An exact share of two whole numbers, the lower one above nought. */
export interface Fraction {
  readonly over: number
  readonly under: number
}

/** Compares without rounding: below nought where `one` is more. */
export function highestFirst(one: Fraction, other: Fraction): number {
  const difference = BigInt(other.over) * BigInt(one.under) - BigInt(one.over) * BigInt(other.under)
  return difference < 0n ? -1 : Number(difference > 0n)
}

/** By value at the earliest start, the most first, then lower id: the ranked list that selections are compared with. */
export function rankByValue({ candidates }: Portfolio): Candidate[] {
  return candidates.toSorted((one, other) => earliestValue(other) - earliestValue(one) || byId(one, other))
}

function earliestValue({ starts }: Candidate): number {
  return starts[0]!.value
}
