import { describe, expect, it } from 'vitest'
import type { Cell, Merge } from './cell.ts'
import { problemsOf, skippedOf, survey } from './survey.ts'

const sheet = (file: string, rows: Cell[][], merges: Merge[] = []) => ({ file, name: file, oneOfMany: false, rows, merges })

const quarterly: Cell[][] = [
  ['Government Major Projects: Q2 2024/25', '', '', '', ''],
  ['Figures in £m unless stated', '', '', '', ''],
  [],
  ['Project Name', 'Department', 'Delivery Confidence Assessment', 'Project End Date', 'Whole Life Cost (£m)'],
  ['Harbour Link', 'DfT', 'Amber', '31/03/2028', '1,234.5'],
  ['Tidal Array\n(phase 2)', 'DESNZ', 'Green', 'Exempt under s.43', '£2.1bn'],
  ['Total Asset Renewal', 'MoD', 'Red', 'TBC', '(10)'],
  ['Grand total', '', '', '', '3,324.5'],
  [],
  ['Source: departmental returns', '', '', '', ''],
  ['* Provisional figures', '', '', '', ''],
]

describe('a list on a sheet', () => {
  it('is found below its title, without totals and notes, and says what was left out and why', () => {
    const read = survey([sheet('gmpp.csv', quarterly)])
    expect(read.lists[0]!.table.headerRows).toEqual([4])
    expect(read.lists[0]!.rows.map(({ row }) => row)).toEqual([5, 6, 7])
    expect(skippedOf(read).map(({ row, kind }) => `${row} ${kind}`)).toEqual([
      '1 title',
      '2 title',
      '3 blank',
      '4 header',
      '8 total',
      '9 blank',
      '10 note',
      '11 note',
    ])
  })

  it('accounts for every row of the sheet, once', () => {
    const { table } = survey([sheet('gmpp.csv', quarterly)]).lists[0]!
    expect([...table.rows, ...table.skipped].map(({ row }) => row).sort((a, b) => a - b)).toEqual(quarterly.map((_, index) => index + 1))
  })

  it('lists each cell it did not understand with sheet, row, column, value and reason (S045)', () => {
    expect(problemsOf(survey([sheet('gmpp.csv', quarterly)]))).toEqual([
      { file: 'gmpp.csv', sheet: 'gmpp.csv', row: 6, column: 'Project End Date', value: 'Exempt under s.43', code: 'withheld' },
      { file: 'gmpp.csv', sheet: 'gmpp.csv', row: 7, column: 'Project End Date', value: 'TBC', code: 'placeholder' },
    ])
  })

  it('takes magnitude and currency from the head, unless the cell has its own', () => {
    const { rows, columns } = survey([sheet('gmpp.csv', quarterly)]).lists[0]!
    const budget = columns.findIndex(({ meaning }) => meaning === 'budget')
    expect(rows.map(({ values }) => values[budget])).toMatchObject([
      { lowMinor: 123_450_000_000, currency: 'GBP' },
      { lowMinor: 210_000_000_000, currency: 'GBP' },
      { lowMinor: -1_000_000_000, currency: 'GBP' },
    ])
  })

  it('reads a head in two rows whose groups are merged', () => {
    const rows: Cell[][] = [
      ['Project', 'Dates', '', 'Money', ''],
      ['', 'Start', 'End', 'Budget', 'Spent'],
      ['Harbour', '01/04/2025', '31/03/2026', 100, 20],
      ['Tidal', '15/06/2025', '30/09/2026', 250, 0],
    ]
    const merges = [
      { top: 0, left: 1, bottom: 0, right: 2 },
      { top: 0, left: 3, bottom: 0, right: 4 },
      { top: 0, left: 0, bottom: 1, right: 0 },
    ]
    const [list] = survey([sheet('merged.xlsx', rows, merges)]).lists
    expect(list!.table.headers).toEqual(['Project', 'Dates Start', 'Dates End', 'Money Budget', 'Money Spent'])
    expect(list!.columns.map(({ meaning }) => meaning)).toEqual(['name', 'start', 'finish', 'budget', 'spent'])
    expect(list!.rows).toHaveLength(2)
  })

  it('repeats a value merged down its rows', () => {
    const rows: Cell[][] = [
      ['Department', 'Project', 'Cost'],
      ['Transport', 'Harbour', 5],
      ['', 'Tidal', 6],
      ['Health', 'Ward', 7],
    ]
    const [list] = survey([sheet('merged.xlsx', rows, [{ top: 1, left: 0, bottom: 2, right: 0 }])]).lists
    expect(list!.rows.map(({ values }) => values[0])).toEqual(['Transport', 'Transport', 'Health'])
  })

  it('reads a French list with decimal commas and French words', () => {
    const rows: Cell[][] = [
      ['Nom du projet', 'Ministère', 'État', 'Date de début', "Date d'achèvement", 'Coût total (M$)', 'Dépenses à ce jour'],
      ['Pont du Nord', 'Transports', 'En cours', '1er avril 2024', 'T3 2026', '12,5', '3 250 000,50 $'],
      ['Réseau santé', 'Santé', 'En attente', '15/09/2024', 'à déterminer', '1 234,75', '0,00 $'],
    ]
    const [list] = survey([sheet('projets.csv', rows)]).lists
    expect(list!.columns.map(({ meaning }) => meaning)).toEqual(['name', 'department', 'state', 'start', 'finish', 'budget', 'spent'])
    expect(list!.rows[0]!.values).toMatchObject([
      'Pont du Nord',
      'Transports',
      'in_delivery',
      { first: '2024-04-01' },
      { last: '2026-09-30' },
      { lowMinor: 1_250_000_000, currency: '$' },
      { lowMinor: 325_000_050 },
    ])
    expect(list!.rows[1]!.unread).toMatchObject([{ column: 4, value: 'à déterminer', reason: 'placeholder' }])
  })

  it('reads American dates when one cell of the column shows their order, and says so', () => {
    const rows: Cell[][] = [
      ['Investment Title', 'Start Date', 'Total Cost ($M)'],
      ['Alpha', '04/05/2024', 1.5],
      ['Beta', '10/31/2024', 2],
    ]
    const [list] = survey([sheet('us.csv', rows)]).lists
    expect(list!.rows[0]!.values[1]).toMatchObject({ first: '2024-04-05' })
    expect(list!.columns[1]!.evidence).toContainEqual({ kind: 'day_order', order: 'month_first', dayFirst: 0, monthFirst: 1, either: 1 })
  })

  it('keeps blank and repeated heads apart', () => {
    const [list] = survey([
      sheet('odd.csv', [
        ['Name', '', 'Notes', 'Notes'],
        ['A project', 'x1', 'first remark', 'second remark'],
        ['Another', 'x2', 'p', 'q'],
      ]),
    ]).lists
    expect(list!.table.headers).toEqual(['Name', 'Column B', 'Notes', 'Notes (2)'])
  })

  it('reads a list without any head', () => {
    const [list] = survey([
      sheet('bare.csv', [
        ['Harbour link', 1200, '31/03/2026'],
        ['Tidal array', 900, '30/06/2026'],
        ['New ward', 700, '30/06/2027'],
      ]),
    ]).lists
    expect(list!.table.headerRows).toEqual([])
    expect(list!.rows).toHaveLength(3)
    expect(list!.columns.map(({ meaning, type }) => `${meaning} ${type}`)).toEqual(['name text', 'custom number', 'custom date'])
  })

  it('does not leave out a project called Total Asset Renewal, nor a row known by its name only', () => {
    const rows: Cell[][] = [
      ['Project', 'Owner', 'Budget'],
      ['Total Asset Renewal', 'Ann', 5],
      ['Website', '', ''],
      ['Depot', 'Bo', 7],
    ]
    expect(survey([sheet('list.csv', rows)]).lists[0]!.rows).toHaveLength(3)
  })

  it('knows a total by its sum when nothing else names it', () => {
    const rows: Cell[][] = [
      ['Project', 'Owner', 'Budget', 'Spent'],
      ['Harbour', 'Ann', 5, 1],
      ['Depot', 'Bo', 7, 2],
      ['', '', 12, 3],
    ]
    expect(skippedOf(survey([sheet('list.csv', rows)])).at(-1)).toMatchObject({ row: 4, kind: 'total' })
  })
})
