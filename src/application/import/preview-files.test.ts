import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ImportPreview } from '#contract/import.ts'
import { ImportPreview as Schema } from '#contract/import.ts'
import { previewFiles } from './preview-files.ts'

const data = process.env.PORTOLAN_DATA
const page = readFileSync(new URL('../../../docs/import.md', import.meta.url), 'utf8').replace(/ {2,}/g, ' ')

const previewOfFolder = (folder: string): Promise<ImportPreview> => {
  const names = readdirSync(join(data!, folder)).filter((name) => name.endsWith('.csv'))
  return previewFiles(names.map((name) => ({ name, bytes: readFileSync(join(data!, folder, name)) })))
}

describe.skipIf(!data)('the three real portfolios (PORTOLAN_DATA)', () => {
  it.each(['portfolio-uk-gmpp', 'portfolio-ca-it', 'portfolio-us-hhs-it'])(
    '%s is read as docs/import.md says, cause by cause (S045)',
    async (folder) => {
      const preview = await previewOfFolder(folder)
      const section = page.split(`### ${folder}\n`)[1]?.split('\n### ')[0]?.split('\n## ')[0] ?? ''
      const causes = preview.causes.map(({ file, column, cells, reason }) => `| ${file} | ${column} | ${cells} | ${reason} |`)
      const said = section.split('\n').filter((line) => /^\| .*\.csv \|/.test(line))
      expect(said).toEqual(causes)
      expect(section).toContain(`${preview.rows} rows, ${preview.rowsRead} read, ${preview.problems.length} cells not understood`)
      expect(section).toContain(`${preview.duplicates.length} pairs suggested`)
    },
  )

  it('loses no row: what is read and what is left out is all there is', async () => {
    for (const folder of ['portfolio-uk-gmpp', 'portfolio-ca-it', 'portfolio-us-hhs-it']) {
      const { tables, skipped, rows } = await previewOfFolder(folder)
      expect(rows + skipped.length).toBe(tables.reduce((sum, table) => sum + table.rows + table.headerRows.length, 0))
      expect(skipped.every(({ kind }) => kind === 'header')).toBe(true)
    }
  })

  it('ties the four American tables by the ids they share', async () => {
    const { links, tables } = await previewOfFolder('portfolio-us-hhs-it')
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
    const { tables } = await previewOfFolder('portfolio-uk-gmpp')
    expect(tables[0]).toMatchObject({ asOf: 'Year', rows: 525, things: 196, observations: 329, rivals: 0 })
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
