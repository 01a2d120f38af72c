import { fold } from './cell.ts'

/** Something listed, as far as it takes to see whether two are one. */
export interface NamedThing {
  readonly identity: string
  readonly name: string
  /** Whose it is, folded, where a key of its own tells it from others of its name; else null. */
  readonly place?: string | null
}

/** Two things that may be one, and why; `similarity` from 0 to 1. Which one is right is for a person to say. */
export interface Duplicate {
  readonly one: string
  readonly other: string
  readonly reason: 'same_name' | 'same_words' | 'similar_name' | 'one_name_within_the_other'
  readonly similarity: number
}

const generic = new Set(
  'the a an of and for to in on project programme program initiative scheme phase stage new le la les l de du des d et pour projet initiative programme system systeme'.split(
    ' ',
  ),
)

/**
 * Pairs of things whose names are the same but for case, accents, signs, order or filler words, or nearly so.
 *
 * Names with different numbers are never paired: `Phase 1` is not `Phase 2`; nor are things with keys of their own in
 * different places, as when every department has its own `Mail migration`. Only names that share a word which few have
 * are compared, so that the work grows with the list and not with its square. Pairs are in order of similarity, then name.
 */
export function suggestDuplicates(things: readonly NamedThing[]): Duplicate[] {
  const told = things.map(tell)
  const holders = new Map<string, number[]>()
  told.forEach(({ words, letters }, index) => {
    // Parted otherwise (`web site re-launch`), a name shares no word with its other self, but all its letters.
    for (const word of new Set([...words, letters])) {
      const list = holders.get(word)
      if (list) list.push(index)
      else holders.set(word, [index])
    }
  })
  const seen = new Set<number>()
  const pairs: (Duplicate & { readonly order: string })[] = []
  for (const list of holders.values()) {
    if (list.length > 60) continue
    for (const [position, first] of list.entries()) {
      for (const second of list.slice(position + 1)) {
        const pair = first * told.length + second
        if (seen.has(pair)) continue
        seen.add(pair)
        const [one, other] = [told[first]!, told[second]!]
        const found = one.thing.identity === other.thing.identity || apart(one.thing, other.thing) ? null : likeness(one, other)
        if (found) pairs.push({ one: one.thing.identity, other: other.thing.identity, ...found, order: `${one.flat}\n${other.flat}` })
      }
    }
  }
  return pairs
    .sort((a, b) => b.similarity - a.similarity || (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    .map(({ one, other, reason, similarity }) => ({ one, other, reason, similarity }))
}

function apart({ place: one = null }: NamedThing, { place: other = null }: NamedThing): boolean {
  return one !== null && other !== null && one !== other
}

interface Told {
  readonly thing: NamedThing
  readonly flat: string
  /** The same without gaps. */
  readonly letters: string
  readonly words: readonly string[]
  readonly numbers: string
}

function tell(thing: NamedThing): Told {
  const all = fold(thing.name)
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
  const words = [...new Set(all.filter((word) => word !== '' && !generic.has(word)))].sort()
  const numbers = all
    .filter((word) => /\d/.test(word) || (/^(ii|iii|iv|vi{1,3}|[a-z])$/.test(word) && !generic.has(word)))
    .sort()
    .join(' ')
  const flat = all.filter((word) => !generic.has(word)).join(' ')
  return { thing, flat, letters: flat.replaceAll(' ', ''), words, numbers }
}

function likeness(one: Told, other: Told): Pick<Duplicate, 'reason' | 'similarity'> | null {
  if (one.words.length === 0 || other.words.length === 0) return null
  if (one.numbers !== other.numbers) return within(one, other)
  if (one.letters === other.letters) return { reason: 'same_name', similarity: 1 }
  if (one.words.join(' ') === other.words.join(' ')) return { reason: 'same_words', similarity: 0.98 }
  const similarity = dice(trigramsOf(one.flat), trigramsOf(other.flat))
  if (similarity >= 0.8) return { reason: 'similar_name', similarity: Math.round(similarity * 100) / 100 }
  return within(one, other)
}

/** One name with a word or two added; a number may be added to none, but never stands against another. */
function within(one: Told, other: Told): Pick<Duplicate, 'reason' | 'similarity'> | null {
  if (one.numbers !== '' && other.numbers !== '' && one.numbers !== other.numbers) return null
  const [few, many] = one.words.length <= other.words.length ? [one.words, other.words] : [other.words, one.words]
  if (few.length < 2 || many.length - few.length > 2 || !few.every((word) => many.includes(word))) return null
  return {
    reason: 'one_name_within_the_other',
    similarity: Math.max(0.7, Math.round(dice(trigramsOf(one.flat), trigramsOf(other.flat)) * 100) / 100),
  }
}

function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0
  for (const part of one) if (other.has(part)) common++
  return (2 * common) / Math.max(1, one.size + other.size)
}

/** Made for each comparison and not kept: most names are never compared, and the sets would outweigh the list. */
function trigramsOf(flat: string): ReadonlySet<string> {
  const padded = `  ${flat} `
  return new Set(Array.from({ length: Math.max(0, padded.length - 2) }, (_, at) => padded.slice(at, at + 3)))
}
