import { type Cell, isBlank, type Sheet, textOf } from './cell.ts'
import { findTable, shareOfHeads } from './find-table.ts'
import { isPlainHead } from './head-words.ts'
import { filled, looksLikeHead, type Table } from './sheet-layout.ts'

/**
 * Every list on a sheet. A second one begins at a row of other heads below a blank row, or without one where nearly all
 * its cells are plain heads; it is called by the sheet's name and its number. A list that lies on its side, its heads down
 * the first column and a thing in each column, is turned: its rows then count the sheet's columns.
 */
export function findTables(sheet: Sheet): Table[] {
  const upright = liesOnItsSide(sheet.rows) ? turned(sheet) : sheet
  const starts = upright === sheet ? startsOf(sheet.rows) : [0]
  return starts.flatMap((start, index) => {
    const end = starts[index + 1] ?? upright.rows.length
    const table = findTable(starts.length === 1 ? upright : part(upright, start, end))
    if (!table) return []
    const from = (row: number) => row + start
    return {
      ...table,
      sheet: index === 0 ? sheet.name : `${sheet.name}, list ${index + 1}`,
      turned: upright !== sheet,
      headerRows: table.headerRows.map(from),
      rows: start === 0 ? table.rows : table.rows.map(({ row, cells }) => ({ row: from(row), cells })),
      skipped: start === 0 ? table.skipped : table.skipped.map((skipped) => ({ ...skipped, row: from(skipped.row) })),
    }
  })
}

function part({ name, rows, merges }: Sheet, start: number, end: number): Sheet {
  const inside = merges.filter(({ top, bottom }) => top >= start && bottom < end)
  return {
    name,
    rows: rows.slice(start, end),
    merges: inside.map((merge) => ({ ...merge, top: merge.top - start, bottom: merge.bottom - start })),
  }
}

/** Where the lists of a sheet begin, counted from 0: the first at the top, the others with the titles right above their heads. */
function startsOf(rows: Sheet['rows']): number[] {
  const starts = [0]
  let last: { readonly row: number; readonly words: string } | undefined
  for (const [row, cells] of rows.entries()) {
    if (!isRowOfHeads(cells)) continue
    const words = wordsOf(cells)
    if (last && words !== last.words && beginsList(rows, last.row, row)) {
      let start = row
      while (filled(rows[start - 1]) === 1) start--
      starts.push(start)
    }
    if (words !== last?.words) last = { row, words }
  }
  return starts
}

/** Asked of every row, so that most are told apart by one look: heads are short, and two of them are common ones. */
const common =
  /\b(id|ref|no|name|title|project|programme|program|initiative|idea|owner|manager|lead|sponsor|status|state|phase|stage|start|end|finish|date|due|budget|cost|spent|benefit|priority|score|risk|rag|type|category|department|agency|division|description|team|role|people|heads|fte|nom|projet|statut|début|fin|coût|responsable|projekt|beginn|ende|kosten|abteilung)\b/gi

function isRowOfHeads(cells: readonly Cell[]): boolean {
  if (cells.some(isFigure)) return false
  const line = cells.join('\t')
  if (line.length > 1000 || (line.match(common)?.length ?? 0) < 2) return false
  const said = cells.filter((cell) => !isBlank(cell))
  return said.length >= 2 && said.every(looksLikeHead) && shareOfHeads(cells) >= 0.6
}

/** A number, a date or an amount; years by themselves may be heads. */
function isFigure(cell: Cell): boolean {
  if (typeof cell !== 'string') return typeof cell === 'boolean' || cell < 1990 || cell > 2100
  const first = cell.charCodeAt(0)
  return (first === 163 || first === 8364 || (first >= 48 && first <= 57)) && !/^\d{4}\b/.test(cell)
}

/** Whether rows of the list above lie between, and a blank row parts the two or the heads are beyond doubt. */
function beginsList(rows: Sheet['rows'], heads: number, row: number): boolean {
  let above = row - 1
  while (above > heads && filled(rows[above]) === 1) above--
  const listed = rows.slice(heads + 1, above + 1).some((cells) => filled(cells) > 1)
  const sure = filled(rows[above]) === 0 || (filled(rows[row]) >= 3 && shareOfHeads(rows[row]!) >= 0.8)
  return listed && sure && rows.slice(row + 1, row + 4).some((cells) => filled(cells) > 1)
}

function wordsOf(cells: readonly Cell[]): string {
  return cells.map(textOf).join('\n').trim()
}

const most = 400

/** Whether the plain heads stand in the first column, at least four of them, and not in any of the first rows. */
function liesOnItsSide(rows: Sheet['rows']): boolean {
  const said = rows.filter((cells) => filled(cells) > 0)
  if (said.length < 4 || said.length > most) return false
  const first = said.filter((cells) => !isBlank(cells[0]))
  const heads = first.filter((cells) => filled(cells) > 1 && isPlainHead(textOf(cells[0])))
  if (heads.length < 4 || heads.length < first.length * 0.4) return false
  const across = said.slice(0, 40).some((cells) => {
    const plain = cells.filter((cell) => isPlainHead(textOf(cell))).length
    return plain >= 3 && plain >= filled(cells) * 0.3
  })
  return !across && new Set(heads.map((cells) => textOf(cells[0]))).size >= heads.length * 0.8
}

function turned({ name, rows, merges }: Sheet): Sheet {
  const width = rows.reduce((widest, cells) => Math.max(widest, cells.length), 0)
  return {
    name,
    rows: Array.from({ length: width }, (_, column) => rows.map((cells) => cells[column] ?? '')),
    merges: merges.map(({ top, left, bottom, right }) => ({ top: left, left: top, bottom: right, right: bottom })),
  }
}
