import { categoryOf } from './category.ts'
import { type Contents, shareOf } from './contents.ts'
import { fitness } from './fitness.ts'
import { sensesOf } from './head-words.ts'
import type { Judged } from './judged.ts'
import type { Meaning } from './meanings.ts'

/** Meanings whose words are a closed list: cells that say none of them cannot be meant, whatever the head says. */
const closed = ['state', 'risk', 'kind'] as const

/**
 * What the cells say themselves. Run, grow and transform are the category under any head; where the head speaks of the
 * state, the risk or the sort of work and the cells do not, another of these whose words they all are is what they mean.
 */
export function saidByCells(judged: Judged): readonly { readonly meaning: Meaning; readonly score: number }[] {
  const { contents, header } = judged
  if (contents.distinct < 2) return []
  if (shareOfCategories(contents) >= 0.8) return [{ meaning: 'category', score: 0.8 }]
  const said = sensesOf(header).filter(({ meaning }) => meaning === 'category' || closed.some((each) => each === meaning))
  const isKept = said.some(({ meaning }) => meaning !== 'category' && fitness(meaning, judged) >= 0.5)
  if (said.length === 0 || isKept || contents.wordy < 0.8) return []
  return closed.flatMap((meaning) => (contents.readable(meaning) === 1 ? [{ meaning, score: 0.6 }] : []))
}

/** Share of the cells that say run, grow or transform. */
export function shareOfCategories({ sample }: Contents): number {
  return shareOf(sample, (cell) => typeof cell === 'string' && categoryOf(cell) !== undefined)
}
