import { type Cell, fold, isBlank, type Merge, type Sheet, textOf } from './cell.ts'

/** Why a row of a sheet is not one of the list's rows. */
export type RowKind = 'title' | 'blank' | 'header' | 'total' | 'note' | 'section'

export interface SkippedRow {
  readonly row: number
  readonly kind: RowKind
  readonly text: string
}

/** A list found on a sheet: what its columns are called and which rows belong to it. Rows count from 1. */
export interface Table {
  readonly sheet: string
  /** The list lies on its side: its rows count the sheet's columns. */
  readonly turned: boolean
  readonly headers: readonly string[]
  /** Rows of the sheet that hold the heads; none when the list starts at once. */
  readonly headerRows: readonly number[]
  readonly rows: readonly TableRow[]
  readonly skipped: readonly SkippedRow[]
}

export interface TableRow {
  readonly row: number
  readonly cells: readonly Cell[]
}

/** The letters a spreadsheet gives a column counted from 0: A … Z, AA … */
export function columnLetters(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : columnLetters(Math.floor(index / 26) - 1) + columnLetters(index % 26)
}

/** Cells of a merged block repeat its value: a head across its columns, a value down its rows. */
export function spreadMerges({ rows, merges }: Sheet): readonly (readonly Cell[])[] {
  if (merges.length === 0) return rows
  const spread = rows.map((row) => row)
  for (const merge of merges) {
    const value = rows[merge.top]?.[merge.left]
    if (isBlank(value) || merge.bottom - merge.top > 10_000 || merge.right - merge.left > 1_000) continue
    for (let row = merge.top; row <= Math.min(merge.bottom, rows.length - 1); row++) {
      const cells = [...(spread[row] ?? [])]
      for (let column = merge.left; column <= merge.right; column++) {
        while (cells.length <= column) cells.push('')
        cells[column] = value!
      }
      spread[row] = cells
    }
  }
  return spread
}

/** How many cells of a row hold something. */
export function filled(row: readonly Cell[] | undefined): number {
  let count = 0
  for (const cell of row ?? []) if (!isBlank(cell)) count++
  return count
}

/** The first filled cells of a row in one line, for the list of rows left out. */
export function rowText(row: readonly Cell[] | undefined): string {
  const distinct = [...new Set((row ?? []).map((cell) => textOf(cell).trim()).filter((text) => text !== ''))]
  const line = distinct.join(' · ').replace(/\s+/g, ' ')
  return line.length > 200 ? `${line.slice(0, 199)}…` : line
}

/** Whether one merged block covers most of the row: a title, or a heading inside the list. */
export function isBanner(row: number, width: number, merges: readonly Merge[]): boolean {
  return merges.some((merge) => merge.top <= row && merge.bottom >= row && merge.right - merge.left + 1 >= Math.max(3, width * 0.6))
}

/** A cell that can stand at the head of a column: short words, not a value. */
export function looksLikeHead(cell: Cell | undefined): boolean {
  if (typeof cell !== 'string' || isBlank(cell)) return false
  const text = cell.trim()
  return (
    text.length <= 120 &&
    (/\p{L}/u.test(text) || /^(#|№|n°|%|\+\/-)$/i.test(text) || /^(19|20)\d\d([-/]\d{2,4})?$/.test(text)) &&
    !/^[£$€]?[-+]?[\d.,]+ ?(%|m|k|bn|days?)?$/i.test(text.replace(/^(19|20)\d\d([-/]\d{2,4})?$/, 'year'))
  )
}

/** Two heads stacked in one column, said as one: a group and its part. */
export function joinHeads(upper: string, lower: string): string {
  const [group, part] = [upper.replace(/\s+/g, ' ').trim(), lower.replace(/\s+/g, ' ').trim()]
  return group === '' || fold(group) === fold(part) ? part : part === '' ? group : `${group} ${part}`
}

/** The heads of a list in a form that is the same for the next file of its shape, whatever the order of its columns. */
export function shapeOf(headers: readonly string[]): string {
  return headers
    .map((header) => fold(textOf(header)))
    .filter((header) => !/^column [a-z]{1,3}$/.test(header))
    .sort()
    .join('\n')
}
