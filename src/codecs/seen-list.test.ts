import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SeenCell, SeenList } from './seen-list.ts'
import { writeListCsv } from './seen-list-csv.ts'
import { writeListXlsx } from './seen-list-xlsx.ts'
import { readSheetFile } from './sheet-file.ts'

const rowsOf = async (bytes: Uint8Array) => {
  const read = await readSheetFile(bytes, 'list')
  return read.kind === 'read' ? read.sheets[0]!.rows : read.code
}
const list: SeenList = {
  title: 'What is seen: all?',
  columns: [
    { title: 'Name', type: 'text' },
    { title: 'Budget', type: 'money' },
    { title: 'Risk', type: 'number' },
    { title: 'Start', type: 'day' },
    { title: 'Said', type: 'moment' },
    { title: 'Mandatory', type: 'yes_no' },
  ],
  rows: [
    ['Depot "north", phase 1', { minor: 120_050, currency: 'EUR' }, 40, '2026-04-01', '2026-04-01T06:00', true],
    ['Écluse\nà deux lignes', { minor: 7000, currency: 'JPY' }, -3, null, null, false],
    ['2026-04-01', null, null, 'some day', null, null],
  ],
}

describe('a list as it is seen', () => {
  it('is read back from CSV, money apart by currency', async () => {
    expect(await rowsOf(writeListCsv(list))).toEqual([
      ['Name', 'Budget (EUR)', 'Budget (JPY)', 'Risk', 'Start', 'Said', 'Mandatory'],
      ['Depot "north", phase 1', '1200.5', '', '40', '2026-04-01', '2026-04-01T06:00', 'true'],
      ['Écluse\nà deux lignes', '', '7000', '-3', '', '', 'false'],
      ['2026-04-01', '', '', '', 'some day', '', ''],
    ])
  })

  it('is read back from XLSX: numbers as numbers, days as days, and a text that looks like a day as a text', async () => {
    const read = await rowsOf(writeListXlsx(list))
    expect(read).toEqual([
      ['Name', 'Budget (EUR)', 'Budget (JPY)', 'Risk', 'Start', 'Said', 'Mandatory'],
      ['Depot "north", phase 1', 1200.5, '', 40, '2026-04-01', expect.stringContaining('2026-04-01'), true],
      ['Écluse\nà deux lignes', '', 7000, -3, '', '', false],
      ['2026-04-01', '', '', '', 'some day'],
    ])
  })

  it('never lets a text become a formula', async () => {
    const starts = fc.constantFrom('=', '+', '-', '@', '\t', '\r')
    const texts = fc.tuple(starts, fc.string({ unit: fc.constantFrom(...'=+-@A1()!|,"\n ') })).map(([start, rest]) => `${start}${rest}x`)
    await fc.assert(
      fc.asyncProperty(fc.array(texts, { minLength: 1, maxLength: 4 }), async (cells) => {
        const columns = ['a', 'b', 'c', 'd'].slice(0, cells.length).map((title) => ({ title, type: 'text' as const }))
        // The separator is told, as a spreadsheet is: what is guessed from such cells is another matter.
        const csv = Buffer.concat([Buffer.from('sep=,\n'), writeListCsv({ title: 'x', columns, rows: [cells] }).subarray(3)])
        for (const bytes of [csv, writeListXlsx({ title: 'x', columns, rows: [cells] })]) {
          const [, row] = (await rowsOf(bytes)) as unknown as SeenCell[][]
          expect(row!.every((cell) => String(cell).startsWith("'"))).toBe(true)
        }
      }),
      { numRuns: 20 },
    )
  })
})
