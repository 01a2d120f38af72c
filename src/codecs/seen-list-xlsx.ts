import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import exceljs from 'exceljs'
import { neutralCell } from './neutral-cell.ts'
import type { SeenCell, SeenList } from './seen-list.ts'

const day = /^\d{4}-\d{2}-\d{2}$/
const dayZero = Date.UTC(1899, 11, 30)

/** Writes a list as a workbook of one sheet, row by row, with a fixed head and a filter. Texts are never formulas. */
export async function writeListXlsx({ title, columns, rows }: SeenList): Promise<Uint8Array> {
  const out = new PassThrough()
  const bytes = buffer(out)
  const book = new exceljs.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false })
  const sheet = book.addWorksheet(sheetName(title), { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = columns.map((name) => ({ width: Math.min(48, Math.max(12, name.length + 2)) }))
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: Math.max(1, columns.length) } }
  const head = sheet.addRow(columns.map(neutralCell))
  head.font = { bold: true }
  head.commit()
  for (const cells of rows) {
    const row = sheet.addRow(cells.map(stored))
    cells.forEach((cell, index) => {
      if (isDay(cell)) row.getCell(index + 1).numFmt = 'yyyy-mm-dd'
    })
    row.commit()
  }
  await book.commit()
  return bytes
}

function stored(cell: SeenCell): string | number | boolean | null {
  if (typeof cell !== 'string') return cell
  return isDay(cell) ? (Date.parse(`${cell}T00:00:00Z`) - dayZero) / 86_400_000 : neutralCell(cell)
}

function isDay(cell: SeenCell): cell is string {
  return typeof cell === 'string' && day.test(cell) && cell >= '1900-03-01' && !Number.isNaN(Date.parse(cell))
}

/** At most 31 characters without the signs that a sheet's name may not have. */
function sheetName(title: string): string {
  return (
    title
      .replace(/[\\/?*[\]:]/g, ' ')
      .trim()
      .slice(0, 31) || 'List'
  )
}
