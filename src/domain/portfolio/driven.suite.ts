import { drive } from '#engines/drive.ts'
import { openHighs } from '#engines/highs.ts'
import type { Search } from '../milp/search.ts'

const highs = await openHighs()

/** Enough to prove everything the tests ask. */
export const unhurried = { work: Number.POSITIVE_INFINITY, seed: 1 }

/** Runs a search to its end on this thread with the real solver. */
export function driven<Answer>(search: Search<Answer>): Answer {
  return drive(highs, search)
}
