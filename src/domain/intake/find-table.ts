import { type Cell, fold, isBlank, type Sheet, textOf } from './cell.ts'
import { isKnownHead, isPlainHead } from './head-words.ts'
import { roleInHead } from './role-columns.ts'
import {
  columnLetters,
  filled,
  isBanner,
  joinHeads,
  looksLikeHead,
  rowText,
  type SkippedRow,
  spreadMerges,
  type Table,
  type TableRow,
} from './sheet-layout.ts'
import { leftOut } from './trailing-rows.ts'

const searched = 40

/**
 * Finds the list on a sheet: the row or two rows of heads, the rows below, and every row that is not part of the list
 * with the reason. Null when the sheet holds nothing.
 *
 * The head is the row whose cells are words while the rows below hold values, that is about as wide as they are, and
 * whose words are known as heads of such lists. A sheet without one gets the letters of its columns.
 */
export function findTable(sheet: Sheet): Table | null {
  const rows = spreadMerges(sheet)
  const width = usualWidth(rows)
  if (width === 0) return null
  const header = headerRow(sheet, rows, width)
  const headerRows = header === null ? [] : stacked(sheet, rows, header)
  const headers = headsOf(rows, headerRows)
  const first = header === null ? 0 : headerRows.at(-1)! + 1

  const skipped: SkippedRow[] = []
  for (let index = 0; index < first; index++) {
    const kind = headerRows.includes(index) ? 'header' : filled(rows[index]) === 0 ? 'blank' : 'title'
    skipped.push({ row: index + 1, kind, text: rowText(rows[index]) })
  }
  const body = rows.slice(first).map((cells, index): TableRow => ({ row: first + index + 1, cells }))
  const left = leftOut(body, { sheet, headers })
  const kept = body.filter(({ row }) => !left.has(row))
  skipped.push(...left.values())
  return { sheet: sheet.name, turned: false, headers, headerRows: headerRows.map((index) => index + 1), rows: kept, skipped }
}

/** The number of filled cells that the fuller rows have. */
function usualWidth(rows: readonly (readonly Cell[])[]): number {
  const counts = rows
    .slice(0, 500)
    .map(filled)
    .filter((count) => count > 0)
    .sort((a, b) => a - b)
  return counts[Math.floor(counts.length * 0.75)] ?? 0
}

function headerRow(sheet: Sheet, rows: readonly (readonly Cell[])[], width: number): number | null {
  let best: { readonly row: number; readonly score: number } | null = null
  for (let row = 0; row < Math.min(searched, rows.length); row++) {
    const score = headScore(sheet, rows, { row, width })
    if (score > (best?.score ?? 0.5)) best = { row, score }
  }
  if (best === null) return null
  return isLabelled(rows, best.row) || isGroups(rows, best.row) ? best.row + 1 : best.row
}

/** Whether the row stands over the heads as groups of them: blank where they go on, while below them values follow. */
function isGroups(rows: readonly (readonly Cell[])[], row: number): boolean {
  const [over, heads] = [rows[row] ?? [], rows[row + 1] ?? []]
  const said = heads.filter((cell) => !isBlank(cell))
  const goesOn = heads.some((cell, column) => !isBlank(cell) && isBlank(over[column]))
  return goesOn && said.length > filled(over) && said.every(isHead) && contrast(rows, row + 1) > 0.5
}

function isHead(cell: Cell): boolean {
  return looksLikeHead(cell) || isYear(cell)
}

/** Whether the row below says the heads again, in words for people: `project_name` over `Project name`. */
function isLabelled(rows: readonly (readonly Cell[])[], row: number): boolean {
  const labels = (rows[row + 1] ?? []).filter((cell) => !isBlank(cell))
  return labels.length >= Math.max(2, filled(rows[row]) * 0.6) && labels.every(looksLikeHead) && shareOfHeads(labels) >= 0.6
}

/** Share of the filled cells that are the heads of a column and hardly anything else. */
export function shareOfHeads(cells: readonly Cell[]): number {
  const said = cells.filter((cell) => !isBlank(cell))
  return said.filter((cell) => isPlainHead(textOf(cell))).length / Math.max(1, said.length)
}

function headScore(sheet: Sheet, rows: readonly (readonly Cell[])[], { row, width }: { row: number; width: number }): number {
  const cells = rows[row] ?? []
  const said = cells.filter((cell) => !isBlank(cell))
  if (said.length === 0 || (isBanner(row, width, sheet.merges) && width > 2)) return 0
  if (said.length === 1 && width > 1) return 0
  const heads = said.filter(isHead)
  if (heads.length < said.length * 0.8) return 0
  const distinct = new Set(heads.map((cell) => fold(textOf(cell)))).size / said.length
  const known = said.filter((cell) => isYear(cell) || isKnownHead(textOf(cell)) || roleInHead(textOf(cell))).length / said.length
  const wide = Math.min(1, said.length / width)
  const above = rows.slice(0, row).filter((earlier) => filled(earlier) >= Math.max(2, width * 0.5)).length
  return wide * 0.6 + known * 1.2 + distinct * 0.3 + contrast(rows, row) * 0.6 - Math.min(above, 5) * 0.25
}

/** A year or fiscal year by itself, as at the head of the money of one. */
function isYear(cell: Cell): boolean {
  return /^(fy ?|cy ?|q[1-4] ?)?((19|20)\d\d([-/]\d{2,4})?|(?<=[a-z] ?)\d\d)$/.test(fold(textOf(cell)))
}

/** Share of the row's columns below which values stand that are no words, or words that repeat or run long. */
function contrast(rows: readonly (readonly Cell[])[], row: number): number {
  const below = rows.slice(row + 1, row + 21).filter((cells) => filled(cells) > 1)
  const columns = (rows[row] ?? []).flatMap((cell, column) => (isBlank(cell) ? [] : [column]))
  if (below.length === 0 || columns.length === 0) return 0
  const unlike = columns.filter((column) => {
    const values = below.map((cells) => cells[column]).filter((cell) => !isBlank(cell))
    return values.length > 0 && values.filter((cell) => !looksLikeHead(cell)).length >= values.length * 0.5
  })
  return unlike.length / columns.length
}

/** The rows of a head in two storeys: groups over it, or units and parts under it. */
function stacked(sheet: Sheet, rows: readonly (readonly Cell[])[], header: number): number[] {
  const above = sheet.rows[header - 1] ?? []
  const groups = above.filter((cell) => !isBlank(cell))
  const grouped = sheet.merges.some((merge) => merge.top === header - 1 && merge.bottom <= header && merge.right > merge.left)
  const spansDown = sheet.merges.some((merge) => merge.top === header - 1 && merge.bottom === header)
  const parts = needingGroups(sheet.rows[header] ?? []).filter(Boolean).length >= 2
  const fits = groups.length >= (parts ? 1 : 2) && groups.every(looksLikeHead) && groups.every((cell) => textOf(cell).trim().length <= 60)
  const gaps = (sheet.rows[header] ?? []).some((cell, column) => isBlank(cell) && !isBlank(above[column]))
  if (
    header > 0 &&
    fits &&
    (grouped || spansDown || gaps || parts) &&
    (groups.length > 1 || !isBanner(header - 1, filled(rows[header]), sheet.merges))
  )
    return [header - 1, header]
  return isUnitsRow(rows[header + 1]) ? [header, header + 1] : [header]
}

/** Which heads do not say enough by themselves: years and quarters, and words that stand there twice. */
function needingGroups(heads: readonly Cell[]): readonly boolean[] {
  const said = heads.map((cell) => fold(textOf(cell)))
  const twice = new Set(said.filter((word, column) => word !== '' && said.indexOf(word) !== column))
  return said.map((word) => twice.has(word) || isYear(word))
}

/** The row of groups over heads, each also over the blank cells to its right whose heads need one. */
function spreadGroups(groups: readonly Cell[], heads: readonly Cell[]): readonly Cell[] {
  const needs = needingGroups(heads)
  let group: Cell = ''
  return heads.map((_, column) => {
    group = !isBlank(groups[column]) ? groups[column]! : needs[column] ? group : ''
    return group
  })
}

function isUnitsRow(row: readonly Cell[] | undefined): boolean {
  const said = (row ?? []).filter((cell) => !isBlank(cell))
  return (
    said.length > 0 &&
    said.every(
      (cell) =>
        typeof cell === 'string' &&
        /^[([]?\s*([£$€%#]|gbp|eur|usd|cad|k|m|bn|mn|'?000s?|[£$€ ]*(k|m|bn|mn|'?000s?|millions?|thousands?)|(k|m|md)[€$£]|days?|months?|weeks?|years?|jours|mois|fte|dd\/mm\/yy(yy)?|mm\/dd\/yyyy|yyyy-mm-dd|y\/n|yes\/no|text|number|date)\s*[)\]]?$/i.test(
          cell.trim(),
        ),
    )
  )
}

function headsOf(rows: readonly (readonly Cell[])[], headerRows: readonly number[]): string[] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0)
  const [over, lower] = headerRows.length === 2 ? headerRows.map((row) => rows[row]) : [undefined, rows[headerRows[0] ?? -1]]
  const upper = over && lower ? spreadGroups(over, lower) : over
  const names = Array.from({ length: width }, (_, column) => joinHeads(textOf(upper?.[column]), textOf(lower?.[column])))
  while (names.length > 0 && names.at(-1) === '' && rows.every((row) => isBlank(row[names.length - 1]))) names.pop()
  return uniquely(names)
}

/** Heads as they are; a missing one is named by its letters, a repeated one by its count. */
function uniquely(names: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return names.map((name, column) => {
    const own = name === '' ? `Column ${columnLetters(column)}` : name
    const count = (seen.get(fold(own)) ?? 0) + 1
    seen.set(fold(own), count)
    return count === 1 ? own : `${own} (${count})`
  })
}
