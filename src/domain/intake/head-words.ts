import { parseHead } from './head-units.ts'
import type { Meaning } from './meanings.ts'
import { aboutFigures, vocabulary } from './vocabulary.ts'

export interface HeadSense {
  readonly meaning: Meaning
  /** 0 to 1: how plainly the words say so. */
  readonly strength: number
}

const plain = 0.95

/**
 * Every meaning the words of a head allow, the plainest first; equal ones in the order of the vocabulary. What stands in
 * brackets may explain the head or be part of it: the head is read with and without it, and the plainer reading counts.
 */
export function sensesOf(header: string): readonly HeadSense[] {
  const best = new Map<Meaning, number>()
  const [whole = ''] = wordings(header)
  for (const words of wordings(header)) {
    for (const { meaning, sure, likely, never, second } of vocabulary) {
      const isSure = sure.test(words)
      const match = isSure || never?.test(words) ? null : likely?.exec(words)
      if (!isSure && !match) continue
      const strength = match ? 0.55 + 0.3 * (match[0].length / words.length) : plain
      const told = second?.test(whole) ? strength - 0.15 : strength
      if (told > (best.get(meaning) ?? 0)) best.set(meaning, told)
    }
  }
  return [...best].map(([meaning, strength]) => ({ meaning, strength })).sort((a, b) => b.strength - a.strength)
}

function wordings(header: string): readonly string[] {
  const bare = header.replace(/[([][^)\]]*[)\]]?/g, ' ')
  return [...new Set([parseHead(header).words, parseHead(bare).words])].filter((words) => words !== '' && words.length <= 120)
}

/** Whether the words stand at the head of a column in lists of this sort. */
export function isKnownHead(text: string): boolean {
  return text.replace(/\([^)]*\)?/g, '').length <= 80 && sensesOf(text).length > 0
}

/** Whether the words are the head of a column in lists of this sort and hardly anything else. */
export function isPlainHead(text: string): boolean {
  return text.length <= 400 && sensesOf(text).some(({ strength }) => strength >= plain - 0.15)
}

/** Whether a head speaks about an amount (its change, its share, who manages it) and its cells do not hold the amount. */
export function isAboutFigures(text: string): boolean {
  return wordings(text).some((words) => aboutFigures.test(words) || periodWords.test(words))
}

const periodWords = /\b(19|20)\d\d\b|\b(fy|financial year|fiscal year|in year)\b/
