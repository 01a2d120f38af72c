import { type Cell, fold, isBlank, type Sheet, textOf } from './cell.ts'
import { plainNumeral } from './numerals.ts'
import { filled, isBanner, type RowKind, rowText, type SkippedRow, type TableRow } from './sheet-layout.ts'

/**
 * The rows below the heads that are no rows of the list: blank ones, totals, notes, headings inside the list and heads
 * repeated on every page. Nothing is left out without a reason: a row that fits none of these stays.
 */
export function leftOut(
  body: readonly TableRow[],
  { sheet, headers }: { readonly sheet: Sheet; readonly headers: readonly string[] },
): Map<number, SkippedRow> {
  const left = new Map<number, SkippedRow>()
  const heads = headers.map(fold)
  const sums: [all: Sums, since: Sums] = [new Map(), new Map()]
  const words = new Set<string>()
  const end = startOfNotes(body, headers.length)
  body.forEach((each, index) => {
    const kind = kindOf(each, { sheet, heads, sums, words, afterEnd: index >= end, width: headers.length, next: body[index + 1]?.cells })
    if (kind) left.set(each.row, { row: each.row, kind, text: rowText(each.cells) })
    if (kind === 'total' || kind === 'section') sums[1] = new Map()
    if (kind) return
    for (const kept of sums) add(kept, each.cells)
    for (const cell of each.cells) if (words.size < mostWords && typeof cell === 'string' && cell.length < 60) words.add(fold(cell))
  })
  return left
}

interface Around {
  readonly sheet: Sheet
  readonly heads: readonly string[]
  /** Of all rows above, and of those since the last total or heading. */
  readonly sums: readonly Sums[]
  /** What rows above say, folded. */
  readonly words: ReadonlySet<string>
  readonly afterEnd: boolean
  readonly width: number
  readonly next: readonly Cell[] | undefined
}

type Sums = Map<number, number>
const mostWords = 5000

const totalWord =
  /^(sub ?-?totals?|sous[- ]?total|zwischensumme)\b.*$|^(grand |sub ?-? ?|overall |running |net )?(totals?|sum|sums|somme|soustotal|sous-total|sous total|totaux|total general|summe|gesamtsumme|zwischensumme|average|mean|moyenne|gesamt)( ?[([:*].*| (of|for|du|de|des|all|costs?|budget|projects?|portfolio|programmes?|general|spend|£|€|\$).*)?:?$/
const noteWord =
  /^([*†‡]|\[\d+\]|\(\d+\)|note ?s?\b ?\d* ?[:.)-]?|nb\b|n\.b\.|n\.?b|source ?s?\b ?:|remarques? ?:|legende|legend ?:|key ?:|prepared by|last updated|updated|printed|page \d|©|copyright|contains public|disclaimer|generated|exported|mis a jour|confidential|end of|fin du|for (more|further))/

function kindOf({ row, cells }: TableRow, around: Around): RowKind | undefined {
  const count = filled(cells)
  if (count === 0) return 'blank'
  const firstText = cells.find((cell) => !isBlank(cell))
  const words = fold(textOf(firstText)).slice(0, 120)
  if (count > 1 && around.width > 1 && isRepeatedHead(cells, around.heads)) return 'header'
  const isSum = (count > 1 || isBlank(cells[0])) && around.sums.some((sums) => addsUp(cells, sums))
  const totalOf = /^(?:sub ?-?)?totals? (?:for |of )?(.+)$/.exec(words)?.[1]
  if (totalOf !== undefined && around.words.has(totalOf) && !isWords(cells, firstText)) return 'total'
  if (totalWord.test(words) && (isSum || count <= around.width / 2 || !isWords(cells, firstText))) return 'total'
  if (isSum && isBlank(cells[0]) && !isWords(cells, undefined)) return 'total'
  if (around.width < 3) return undefined
  if (isBanner(row - 1, around.width, around.sheet.merges)) return 'section'
  if (count > 1) return undefined
  if (typeof firstText === 'string' && around.next && isRepeatedHead(around.next, around.heads)) return 'section'
  if (around.afterEnd || (noteWord.test(words) && !/^\d+$/.test(words))) return 'note'
  return /:$/.test(words) && typeof firstText === 'string' ? 'section' : undefined
}

function isRepeatedHead(cells: readonly Cell[], heads: readonly string[]): boolean {
  const said = cells.flatMap((cell, column) => (isBlank(cell) ? [] : [fold(textOf(cell)) === heads[column]]))
  return said.filter(Boolean).length >= Math.max(2, said.length * 0.8)
}

/** Whether a cell other than `label` holds words, as rows of a list do and rows of totals do not. */
function isWords(cells: readonly Cell[], label: Cell | undefined): boolean {
  return cells.some((cell) => cell !== label && typeof cell === 'string' && /\p{L}{3}/u.test(cell) && fold(cell) !== fold(textOf(label)))
}

/** Whether two numbers of a row, or its only one, are the sums of the rows above it. */
function addsUp(cells: readonly Cell[], sums: Sums): boolean {
  const said = cells.flatMap((cell, column) => {
    const value = numberOf(cell)
    return value === null || value === 0 ? [] : [Math.abs((sums.get(column) ?? 0) - value) <= Math.max(0.011, Math.abs(value) * 1e-4)]
  })
  return (
    said.length > 0 &&
    said.filter(Boolean).length >= Math.max(1, said.length * 0.5) &&
    said.filter(Boolean).length >= Math.min(2, said.length)
  )
}

function add(sums: Sums, cells: readonly Cell[]): void {
  cells.forEach((cell, column) => {
    const value = numberOf(cell)
    if (value !== null) sums.set(column, (sums.get(column) ?? 0) + value)
  })
}

function numberOf(cell: Cell | undefined): number | null {
  if (typeof cell === 'number') return cell
  if (typeof cell !== 'string' || cell.length > 24 || !/\d/.test(cell)) return null
  const plain = plainNumeral(cell.trim().replace(/^[£$€]\s*|\s*[£$€]$/g, ''), '.')
  return plain === null ? null : Number(plain)
}

/** Index of the first row after which every row has one filled cell at most and a blank row or a note has come before. */
function startOfNotes(body: readonly TableRow[], width: number): number {
  if (width < 3) return body.length
  let start = body.length
  let parted = -1
  for (let index = body.length - 1; index >= 0; index--) {
    const { cells } = body[index]!
    const count = filled(cells)
    if (count > 1) break
    start = index
    if (count === 0) parted = index
  }
  return parted >= start && parted >= 0 ? Math.min(parted, body.length) : body.length
}
