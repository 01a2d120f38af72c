import exceljs from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import { boardPack } from '#domain/pack/board-pack.ts'
import { aSelection } from '#domain/pack/pack-facts.suite.ts'
import { encodeBoardPackXlsx } from './board-pack-xlsx.ts'

const facts = aSelection({ count: 45, periods: 8, roles: 8 })
const pack = boardPack({ ...facts, work: facts.work.map((work, index) => (index === 0 ? { ...work, name: '=HYPERLINK("x")' } : work)) })

describe('workbook beside the pack', () => {
  const book = new exceljs.Workbook()
  let bytes: Uint8Array
  beforeAll(async () => {
    bytes = await encodeBoardPackXlsx(pack, facts.currency)
    await book.xlsx.load(bytes as unknown as Parameters<typeof book.xlsx.load>[0])
  })
  const rowsOf = (name: string) => book.getWorksheet(name)!.getSheetValues().slice(2) as unknown[][]

  it('has the sheets that the pack names', () => {
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      'Decisions',
      'In and out',
      'Money',
      'People',
      'Steps',
      'Figures and sources',
      'Stamp',
    ])
  })

  it('J1: lists every figure of the pack with its source, its day and how it is printed', () => {
    const rows = rowsOf('Figures and sources')
    expect(rows.map((row) => row[1])).toEqual(pack.figures.map(({ id }) => id))
    expect(rows.map((row) => row[5])).toEqual(pack.figures.map(({ text }) => text))
    expect(rows.filter((row) => !row[6] || !/^\d{4}-\d{2}-\d{2}$/.test(String(row[7])))).toEqual([])
  })

  it('carries the stamp of the pack', () => {
    expect(rowsOf('Stamp').map((row) => row[2])).toEqual([
      facts.stamp.inputsHash,
      facts.stamp.run,
      '4817',
      facts.stamp.rules,
      '18\u00a0November 2026',
      '20\u00a0November 2026',
    ])
  })

  it('holds numbers as numbers in whole currency', () => {
    const cost = book.getWorksheet('In and out')!.getCell('E2')
    expect(cost.value).toBe(facts.work[0]!.costToCome.amount / 100)
    expect(cost.numFmt).toBe('#,##0.00')
  })

  it('never starts a formula with what a person wrote', () => {
    expect(book.getWorksheet('In and out')!.getCell('B2').value).toBe('\'=HYPERLINK("x")')
    const formulas = book.worksheets
      .flatMap((sheet) => sheet.getSheetValues().flatMap((row) => (Array.isArray(row) ? row : [])))
      .filter((value) => typeof value === 'object' && value !== null)
    expect(formulas).toEqual([])
  })

  it('gives the same bytes for the same pack', async () => {
    expect(Buffer.from(await encodeBoardPackXlsx(pack, facts.currency)).equals(Buffer.from(bytes))).toBe(true)
  })
})
