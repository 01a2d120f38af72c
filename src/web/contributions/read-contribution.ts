import type { QuickContribution } from '#domain/aims/contribution.ts'
import { readNumber } from '#domain/intake/quantities.ts'

const words: Readonly<Record<string, QuickContribution>> = {
  n: 'none',
  no: 'none',
  none: 'none',
  aucun: 'none',
  aucune: 'none',
  s: 'some',
  some: 'some',
  q: 'some',
  'un peu': 'some',
  b: 'big',
  big: 'big',
  g: 'big',
  grand: 'big',
  beaucoup: 'big',
}

/** A cell as typed or pasted, in English or French: a word, its first letter, or 0 to 100. Blank takes it back; undefined cannot be read. */
export function readContribution(text: string): QuickContribution | number | null | undefined {
  const plain = text.trim().toLowerCase()
  if (plain === '' || plain === '–' || plain === '-') return null
  const word = words[plain]
  if (word) return word
  const number = readNumber(plain.replace(/\s*%$/, ''), plain.includes(',') ? ',' : '.')
  if (number.kind !== 'understood') return undefined
  const score = Math.round(number.value)
  return score >= 0 && score <= 100 ? score : undefined
}
