import { neutralCell } from './neutral-cell.ts'
import { type SeenList, sheetColumns } from './seen-list.ts'

/** Writes a list by RFC 4180, in UTF-8 with a mark so that spreadsheets know it. Texts are never formulas. */
export function writeListCsv(list: SeenList): Uint8Array {
  const columns = sheetColumns(list)
  const lines = [columns.map(({ title }) => field(title)).join(',')]
  for (const row of list.rows) lines.push(columns.map(({ cellOf }) => field(cellOf(row))).join(','))
  return Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`)
}

function field(cell: string | number | boolean | null): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const text = neutralCell(cell)
  return /[",\r\n;|\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
