import { sortKey } from '../foundation/sort-key.ts'

const mostCharacters = 120

/**
 * The line of a text that shows why it was found: the first in which a word begins as one of those asked for, else the
 * first of all; empty for an empty text. A long line is cut before the word that was found, and after 120 characters.
 */
export function excerptOf(text: string, asked: string): string {
  const sought = wordsIn(asked)
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  for (const line of lines) {
    const place = placeOf(line, sought)
    if (place !== null) return cut(line, place)
  }
  return cut(lines[0] ?? '', 0)
}

/** Where the first word begins that was asked for; null where none is. */
function placeOf(line: string, sought: readonly string[]): number | null {
  for (const word of line.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const key = sortKey(word[0])
    if (sought.some((each) => key.startsWith(each))) return word.index
  }
  return null
}

function wordsIn(asked: string): readonly string[] {
  return sortKey(asked)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

function cut(line: string, place: number): string {
  const from = line.length <= mostCharacters || place < mostCharacters / 2 ? 0 : place
  const part = line.slice(from, from + mostCharacters)
  return `${from > 0 ? '…' : ''}${part.trim()}${from + mostCharacters < line.length ? '…' : ''}`
}
