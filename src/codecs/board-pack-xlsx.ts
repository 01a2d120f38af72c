import type exceljs from 'exceljs'
import type { BoardPack } from '#domain/pack/board-pack.ts'

import type { Currency, Unit } from '#domain/pack/format-figure.ts'
import type { PackSheet, SheetCell } from '#domain/pack/pack-sheets.ts'
import { readZip, writeZip } from './canonical-zip.ts'
import { neutralCell } from './neutral-cell.ts'

/**
 * The workbook beside a pack: the decisions, the two lists, money, people, steps, every figure with its source, and the
 * stamp. Numbers are numbers, in whole currency, people and percent; texts never start a formula. The same pack gives the same bytes.
 */
export async function encodeBoardPackXlsx(pack: BoardPack, currency: Currency): Promise<Buffer<ArrayBuffer>> {
  const { default: library } = await import('exceljs') // large, and seldom needed
  const book = new library.Workbook()
  book.creator = 'Portolan'
  book.title = pack.title
  book.subject = pack.stamp.inputsHash
  book.created = new Date(`${pack.madeOn}T00:00:00Z`)
  book.modified = book.created
  for (const sheet of pack.sheets) addSheet(book, sheet, currency)
  const written = await book.xlsx.writeBuffer()
  return writeZip(await readZip(new Uint8Array(written)))
}

function addSheet(book: exceljs.Workbook, { name, head, rows }: PackSheet, currency: Currency): void {
  const sheet = book.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
  })
  sheet.addRow([...head]).font = { bold: true }
  for (const row of rows) addRow(sheet, row, currency)
  head.forEach((title, index) => {
    const longest = Math.max(title.length, ...rows.slice(0, 1000).map((row) => shownLength(row[index] ?? null)))
    sheet.getColumn(index + 1).width = Math.min(60, Math.max(10, longest + 2))
  })
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: head.length } }
}

function addRow(sheet: exceljs.Worksheet, cells: readonly SheetCell[], currency: Currency): void {
  const row = sheet.addRow(cells.map((cell) => cellValue(cell, currency)))
  cells.forEach((cell, index) => {
    if (cell !== null && typeof cell !== 'string') row.getCell(index + 1).numFmt = numberFormat(cell.unit, currency)
  })
}

function cellValue(cell: SheetCell, { exponent }: Currency): string | number | null {
  if (cell === null) return null
  if (typeof cell === 'string') return neutralCell(cell)
  return cell.value / divisors(exponent)[cell.unit]
}

/** What a unit of `Unit` is divided by for the reader; a share stands as a fraction under a percent format. */
function divisors(exponent: number): Readonly<Record<Unit, number>> {
  return { money: 10 ** exponent, people: 100, share: 10_000, points: 100, pieces: 1 }
}

function numberFormat(unit: Unit, { exponent }: Currency): string {
  const decimals = exponent > 0 ? `.${'0'.repeat(exponent)}` : ''
  return { money: `#,##0${decimals}`, people: '#,##0.00', share: '0.0%', points: '#,##0.00', pieces: '#,##0' }[unit]
}

function shownLength(cell: SheetCell): number {
  return typeof cell === 'string' ? cell.length : 12
}
