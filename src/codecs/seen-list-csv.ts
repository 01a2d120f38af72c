import { neutralCell } from './neutral-cell.ts'
import type { SeenCell, SeenList } from './seen-list.ts'

/** Writes a list by RFC 4180, in UTF-8 with a mark so that spreadsheets know it. Texts are never formulas. */
export function writeListCsv({ columns, rows }: SeenList): Uint8Array {
  const lines = [columns.map(field).join(',')]
  for (const row of rows) lines.push(row.map(field).join(','))
  return Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`)
}

function field(cell: SeenCell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const text = neutralCell(cell)
  return /[",\r\n;|\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
