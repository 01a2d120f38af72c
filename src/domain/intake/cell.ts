/** What a file holds in one cell. Blank is the empty string. A day is text `YYYY-MM-DD`, whatever the file's own form. */
export type Cell = string | number | boolean

/** Cells drawn as one, by row and column counted from 0, both ends included. Only the first one holds a value. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** One sheet as the file has it. Row n of the file is `rows[n - 1]`; rows may be of unequal length. */
export interface Sheet {
  /** The sheet's own name, or the file's where there is only one. */
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
  readonly merges: readonly Merge[]
}

export function textOf(cell: Cell | undefined): string {
  return cell === undefined ? '' : typeof cell === 'string' ? cell : String(cell)
}

export function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || (typeof cell === 'string' && cell.trim() === '')
}

/** Lower case, no accents, single blanks, straight quotes and hyphens: the form in which words are compared. */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase().trim().replace(blanks, ' ')
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’ʼ′]/g, "'")
    .replace(/[‐-―−]/g, '-')
    .toLowerCase()
    .replace(/[ßøæœłđ]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(blanks, ' ')
    .trim()
}

/** Letters that are no letter with an accent and yet are written plainly. */
const plainLetters: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd' }

const plain = /^[\x20-\x7e]*$/
const blanks = /\s+/g
