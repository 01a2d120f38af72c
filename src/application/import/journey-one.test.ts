import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { previewFiles } from './preview-files.ts'

const given = ['projects.xlsx', 'people.csv', 'budget.csv'].map((name) => ({
  name,
  bytes: readFileSync(new URL(`../../../test/fixtures/journey-one/${name}`, import.meta.url)),
}))

describe('the three lists of an 80-person firm', async () => {
  const preview = await previewFiles(given)
  const [projects, people, budget] = preview.tables

  it('are read whole: 16 projects, 80 people, 16 budgets', () => {
    expect(preview.tables.map(({ subject, rows, rowsRead }) => ({ subject, rows, rowsRead }))).toEqual([
      { subject: 'components', rows: 16, rowsRead: 16 },
      { subject: 'people', rows: 80, rowsRead: 80 },
      { subject: 'components', rows: 16, rowsRead: 16 },
    ])
    expect(preview.hiddenSheets).toEqual([{ file: 'projects.xlsx', sheet: 'lookups' }])
  })

  it('need no correction of their columns', () => {
    expect(projects!.columns.map(({ meaning }) => meaning)).toEqual([
      'key',
      'name',
      'department',
      'state',
      'owner',
      'start',
      'finish',
      'risk',
      'description',
      'mandatory',
    ])
    expect(people!.columns.map(({ meaning }) => meaning)).toEqual(['name', 'custom', 'role', 'heads', 'busy_share'])
    expect(budget!.columns.map(({ meaning }) => meaning)).toEqual(['name', 'sponsor', 'budget', 'spent', 'benefit', 'description'])
  })

  it('leave nothing unexplained: each TBC is listed, each total and note is named', () => {
    expect(preview.problems.map(({ code }) => code)).toEqual(Array.from({ length: 11 }, () => 'placeholder'))
    expect(
      preview.skipped.filter(({ kind }) => kind === 'total' || kind === 'note').map(({ file, row, kind }) => `${file} ${row} ${kind}`),
    ).toEqual(['projects.xlsx 23 total', 'projects.xlsx 24 note', 'people.csv 86 total', 'budget.csv 21 total', 'budget.csv 23 note'])
  })

  it('are joined by name where names agree, and suggested as one where they nearly do', () => {
    expect(preview.duplicates.map(({ one, other }) => `${one.name} = ${other.name}`)).toEqual([
      'CRM tidy up = CRM tidy-up',
      'Energy savings, building 2 = Energy savings building 2',
      'Price list clean-up = Price-list cleanup',
      'Product data clean-up = Product data cleanup',
      'UKCA re-certification = UKCA recertification',
      'ERP replacement = ERP Replacement (Phase 1)',
    ])
  })
})
