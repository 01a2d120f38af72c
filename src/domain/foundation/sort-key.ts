/** Letters that Unicode does not take apart into a base letter and an accent. */
const unfolded: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
}

/**
 * The key by which a text is ordered and searched: lower case, without accents, runs of space as one.
 *
 * Compared by code point (`collate "C"`), it puts a list in the same order on every database. Digits are not read as
 * numbers: "10" stands before "9". Two texts that differ only by accent or case share a key; ties go to the id.
 */
export function sortKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøđðþłħı]/g, (letter) => unfolded[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim()
}
