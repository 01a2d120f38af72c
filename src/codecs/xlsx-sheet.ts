import type { Cell, Merge, Sheet } from '#domain/intake/cell.ts'
import { type Attributes, DamagedPart, type NumberKind, partParser, shownNumber } from './xlsx-parts.ts'

interface Source {
  readonly name: string
  readonly read: (chunk: (text: string) => void) => Promise<void>
}

interface Workbook {
  readonly strings: readonly string[]
  readonly kinds: readonly NumberKind[]
  readonly from1904: boolean
  readonly mostCells: number
}

const lastRow = 1_048_576
const lastColumn = 16_384
const noCells: readonly Cell[] = Object.freeze([])

class TooManyCells extends Error {}

/** Reads one worksheet. Counts cells that hold something, and stops at the first one too many. */
export async function readWorksheet(
  source: Source,
  book: Workbook,
): Promise<{ readonly sheet: Sheet; readonly cells: number } | 'too_many_cells'> {
  const rows: (readonly Cell[])[] = []
  const merges: Merge[] = []
  const cells = cellReader(book, rows)
  const parser = partParser({
    open: (element, attributes) => {
      if (element === 'mergeCell') merges.push(...mergeOf(attributes.ref ?? ''))
      else cells.open(element, attributes)
    },
    text: cells.text,
    close: cells.close,
  })
  try {
    await source.read(parser.write)
    parser.end()
  } catch (error) {
    if (error instanceof TooManyCells) return 'too_many_cells'
    throw error
  }
  return { sheet: { name: source.name, rows, merges }, cells: cells.count() }
}

function cellReader(book: Workbook, rows: (readonly Cell[])[]) {
  let row: Cell[] = []
  let rowNumber = 0
  let column = -1
  let cell: Attributes = {}
  let taking: 'value' | 'formula' | undefined
  let value = ''
  let formula = ''
  let count = 0

  const open = (element: string, attributes: Attributes) => {
    if (element === 'row') {
      row = []
      column = -1
      rowNumber = placed(Number(attributes.r ?? rowNumber + 1), lastRow)
    } else if (element === 'c') {
      cell = attributes
      column = attributes.r ? columnOf(attributes.r) : column + 1
      value = ''
      formula = ''
    } else if (element === 'v' || element === 't') taking = 'value'
    else if (element === 'f') taking = 'formula'
    else if (element === 'rPh') taking = undefined
  }
  const text = (part: string) => {
    if (taking === 'value') value += part
    else if (taking === 'formula') formula += part
  }
  const close = (element: string) => {
    if (element === 'v' || element === 't' || element === 'f') taking = undefined
    if (element === 'c') {
      const held = cellValue(cell, { value, formula, book })
      if (held === '') return
      if (++count > book.mostCells) throw new TooManyCells()
      while (row.length < placed(column + 1, lastColumn) - 1) row.push('')
      row[column] = held
    }
    if (element !== 'row' || row.length === 0) return
    while (rows.length < rowNumber - 1) rows.push(noCells)
    rows[rowNumber - 1] = row
  }
  return { open, text, close, count: () => count }
}

function cellValue(
  { t, s }: Attributes,
  { value, formula, book }: { readonly value: string; readonly formula: string; readonly book: Workbook },
): Cell {
  if (value === '' && formula !== '') return `=${formula}`
  if (t === 's') return book.strings[Number(value)] ?? ''
  if (t === 'b') return value === '1' || value === 'true'
  if (t === 'd') return value.replace(/T00:00:00(\.0+)?$/, '')
  if (t === 'str' || t === 'inlineStr' || t === 'e') return value
  return value === '' ? '' : shownNumber(value, book.kinds[Number(s ?? 0)] ?? 'number', book.from1904)
}

function placed(position: number, last: number): number {
  if (!Number.isInteger(position) || position < 1 || position > last) throw new DamagedPart('a cell lies outside the sheet')
  return position
}

/** `C7` is column 2. */
function columnOf(reference: string): number {
  let column = 0
  for (const letter of /^[A-Z]{1,3}/.exec(reference)?.[0] ?? '') column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

function mergeOf(reference: string): Merge[] {
  const [from = '', to = ''] = reference.split(':')
  const row = (corner: string) => Number(/\d+$/.exec(corner)?.[0] ?? 0) - 1
  const merge = { top: row(from), left: columnOf(from), bottom: row(to), right: columnOf(to) }
  return merge.top >= 0 && merge.left >= 0 && merge.bottom >= merge.top && merge.right >= merge.left && merge.bottom < lastRow
    ? [merge]
    : []
}
