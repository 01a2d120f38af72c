import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SeenCell } from './seen-list.ts'
import { writeListCsv } from './seen-list-csv.ts'
import { writeListXlsx } from './seen-list-xlsx.ts'
import { readSheetFile } from './sheet-file.ts'

const rowsOf = async (bytes: Uint8Array) => {
  const read = await readSheetFile(bytes, 'list')
  return read.kind === 'read' ? read.sheets[0]!.rows : read.code
}
const list = (rows: SeenCell[][]) => ({ title: 'What is seen: all?', columns: ['Name', 'Budget', 'Start', 'Mandatory'], rows })
const rows: SeenCell[][] = [
  ['Depot "north", phase 1', 1200.5, '2026-04-01', true],
  ['Écluse\nà deux lignes', -3, null, false],
]

describe('a list as it is seen', () => {
  it('is read back from CSV and from XLSX as it was', async () => {
    expect(await rowsOf(writeListCsv(list(rows)))).toEqual([
      ['Name', 'Budget', 'Start', 'Mandatory'],
      ['Depot "north", phase 1', '1200.5', '2026-04-01', 'true'],
      ['Écluse\nà deux lignes', '-3', '', 'false'],
    ])
    expect(await rowsOf(await writeListXlsx(list(rows)))).toEqual([
      ['Name', 'Budget', 'Start', 'Mandatory'],
      ['Depot "north", phase 1', 1200.5, '2026-04-01', true],
      ['Écluse\nà deux lignes', -3, '', false],
    ])
  })

  it('never lets a text become a formula', async () => {
    const starts = fc.constantFrom('=', '+', '-', '@', '\t', '\r')
    const texts = fc.tuple(starts, fc.string({ unit: fc.constantFrom(...'=+-@A1()!|,"\n ') })).map(([start, rest]) => `${start}${rest}x`)
    await fc.assert(
      fc.asyncProperty(fc.array(texts, { minLength: 1, maxLength: 4 }), async (cells) => {
        const written = { title: 'x', columns: ['a', 'b', 'c', 'd'].slice(0, cells.length), rows: [cells] }
        for (const bytes of [writeListCsv(written), await writeListXlsx(written)]) {
          const [, row] = (await rowsOf(bytes)) as unknown as SeenCell[][]
          expect(row!.every((cell) => String(cell).startsWith("'"))).toBe(true)
        }
      }),
      { numRuns: 20 },
    )
  })
})
