import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ImportPreview } from '#contract/import.ts'
import { ImportPreview as Schema } from '#contract/import.ts'
import { importPage, portfolioSection, portfolios, previewOfFolder } from '../../../tools/print-portfolios.ts'
import { previewFiles } from './preview-files.ts'

const data = process.env.PORTOLAN_DATA
const page = readFileSync(importPage, 'utf8')
const read = (folder: string): Promise<ImportPreview> => previewOfFolder(data!, folder)

describe.skipIf(!data)('the three real portfolios (PORTOLAN_DATA)', () => {
  it.each(portfolios)('%s is read as docs/import.md says, cause by cause (S045)', async (folder) => {
    expect(page).toContain(portfolioSection(folder, await read(folder)))
  })

  it('loses no row: what is read and what is left out is all there is', async () => {
    for (const folder of portfolios) {
      const { tables, skipped, rows } = await read(folder)
      expect(rows + skipped.length).toBe(tables.reduce((sum, table) => sum + table.rows + table.headerRows.length, 0))
      expect(skipped.every(({ kind }) => kind === 'header')).toBe(true)
    }
  })

  it('ties the four American tables by the ids they share', async () => {
    const { links, tables } = await read('portfolio-us-hhs-it')
    expect(links.map(({ from, to }) => `${from.file} ${from.column} → ${to.file} ${to.column}`)).toEqual([
      'activities.csv project_node → projects.csv node',
      'contracts.csv investment_node → investments.csv node',
      'metrics.csv investment_node → investments.csv node',
      'projects.csv investment_node → investments.csv node',
    ])
    expect(tables.map(({ file, subject }) => `${file} ${subject}`)).toEqual([
      'activities.csv details',
      'contracts.csv details',
      'investments.csv components',
      'metrics.csv details',
      'projects.csv components',
    ])
  })

  it('makes observations of the yearly rows of one project, the latest current', async () => {
    const { tables } = await read('portfolio-uk-gmpp')
    expect(tables[0]).toMatchObject({ asOf: 'Year', rows: 525, things: 170, observations: 355, rivals: 0 })
  })

  it('counts no British project twice: the second list speaks of the same ones', async () => {
    const { tables, doubts } = await read('portfolio-uk-gmpp')
    expect(tables.map(({ things }) => things)).toEqual([170, 170])
    expect(doubts).toEqual([{ kind: 'same_thing', pairs: 17, budgetMinor: expect.any(Number), currency: 'GBP' }])
  })

  it('takes the dollars of Canadian lists for Canadian ones, and millions for what another list counts in millions', async () => {
    expect((await read('portfolio-ca-it')).signs).toMatchObject([{ sign: '$', currency: 'CAD', from: 'words' }])
    const { doubts, signs } = await read('portfolio-us-hhs-it')
    expect(signs).toMatchObject([{ sign: '$', currency: 'USD', from: 'words' }])
    expect(doubts.flatMap((doubt) => (doubt.kind === 'units' ? [[doubt.column, doubt.power, doubt.from]] : []))).toEqual([
      ['planned_Costs', 6, 'other_list'],
      ['Contract_size', 6, 'other_list'],
      ['Planned_Cost', 6, 'other_list'],
    ])
  })
})

describe('a preview', () => {
  it('keeps to its contract and names every cell that was not understood', async () => {
    const preview = await previewFiles([
      { name: 'c:\\lists\\mine.csv', bytes: Buffer.from('Project;Budget (k€);Start\nDepot;12,5;01/02/2026\nWard;?;31/02/2026\n') },
    ])
    expect(Schema.parse(preview)).toEqual(preview)
    expect(preview).toMatchObject({ rows: 2, rowsRead: 2 })
    expect(preview.problems.map(({ file, row, column, value, reason }) => ({ file, row, column, value, reason }))).toEqual([
      { file: 'mine.csv', row: 3, column: 'Budget (k€)', value: '?', reason: 'The cell says that the value is not known' },
      { file: 'mine.csv', row: 3, column: 'Start', value: '31/02/2026', reason: 'There is no such day' },
    ])
  })

  it.each([
    ['import_not_a_list', Buffer.from('%PDF-1.4')],
    ['import_empty', Buffer.from('\n\n')],
  ])('is refused as %s, with the name of the file', async (code, bytes) => {
    await expect(
      previewFiles([
        { name: 'good.csv', bytes: Buffer.from('\n') },
        { name: 'bad.csv', bytes },
      ]),
    ).rejects.toMatchObject({ code })
  })
})
