import { describe, expect, it } from 'vitest'
import type { Cell } from './cell.ts'
import { takeCurrencies } from './currencies.ts'
import { draftComponents } from './drafts.ts'
import { skippedOf, survey } from './survey.ts'
import { dayInTitle } from './title-days.ts'
import { usualDates } from './when.ts'

type Sheets = Readonly<Record<string, readonly (readonly Cell[])[]>>

/** Sheets of one workbook, or files, by name. */
function read(given: Sheets, { oneOfMany = false, base = 'GBP' } = {}) {
  const sheets = Object.entries(given).map(([name, rows]) => ({ file: oneOfMany ? 'book.xlsx' : name, name, oneOfMany, rows, merges: [] }))
  const found = survey(sheets)
  const { of } = takeCurrencies(found.lists, { base, settled: false, said: null })
  const { components, rows } = draftComponents(found, { currencyOf: of })
  const meanings = found.lists.map(({ columns }) => columns.map(({ meaning }) => meaning))
  return { found, meanings, components, rows, budgets: Object.fromEntries(components.map(({ name, budgetMinor }) => [name, budgetMinor])) }
}

describe('registers of several lists', () => {
  it('one list at two times, told by the names of its sheets: the later counts, the earlier stays readable', () => {
    const head = ['ID', 'Project', 'Cost (£m)']
    const { budgets, rows } = read(
      {
        'Q1 2025': [head, ['P1', 'Quay', 100], ['P2', 'Depot', 50]],
        'Q2 2025': [head, ['P1', 'Quay', 110], ['P3', 'Signal', 70]],
      },
      { oneOfMany: true },
    )
    expect(budgets).toEqual({ Quay: 11_000_000_000, Depot: 5_000_000_000, Signal: 7_000_000_000 })
    const quay = rows.filter(({ cells }) => cells.Project === 'Quay').map(({ asOf }) => asOf)
    expect(quay).toEqual(['2025-03-31', '2025-06-30'])
  })

  it('lists that date their rows: of one thing the latest row counts, whichever file comes first', () => {
    const head = ['Unique ID', 'Project name', 'As of date', 'Total budget (£)']
    const older = [head, ['7', 'Quay', '2016-06-01', '100'], ['8', 'Depot', '2016-06-01', '40']]
    const newer = [head, ['7', 'Quay', '2019-06-01', '120'], ['9', 'Signal', '2019-06-01', '60']]
    expect(read({ 'a.csv': older, 'b.csv': newer }).budgets.Quay).toBe(12_000)
    expect(read({ 'a.csv': newer, 'b.csv': older }).budgets.Quay).toBe(12_000)
  })

  it('lists whose names hold years and that share nothing are not dated by them', () => {
    const head = ['ID', 'Project', 'Cost']
    const { found } = read({ 'bids-2024.csv': [head, ['A', 'Quay', 1]], 'bids-2025.csv': [head, ['B', 'Depot', 2]] })
    expect(found.lists.map(({ day }) => day)).toEqual([null, null])
  })

  it.each([
    ['gc-it-projects-2019.csv', '2019-12-31'],
    ['Portfolio_2025-03-31.xlsx', '2025-03-31'],
    ['Q2 2025', '2025-06-30'],
    ['Status March 2026', '2026-03-31'],
    ['Projects 31-12-2025', '2025-12-31'],
    ['GMPP 2023/24', '2024-03-31'],
    ['Sheet1', null],
    ['List of 12 projects', null],
  ])('the title %s names %s', (title, day) => expect(dayInTitle(title, usualDates)).toBe(day))

  it('a cover is no list of work, and its lines are listed with the others that are left out', () => {
    const { found, components } = read(
      {
        Cover: [['Capital programme board'], ['Prepared by the office']],
        Schemes: [
          ['Ref', 'Scheme', 'Budget'],
          ['1', 'Roof', 10],
          ['2', 'Boiler', 20],
        ],
      },
      { oneOfMany: true },
    )
    expect(components.map(({ name }) => name)).toEqual(['Roof', 'Boiler'])
    expect(skippedOf(found).flatMap(({ sheet, text }) => (sheet === 'Cover' ? [text] : []))).toEqual([
      'Capital programme board',
      'Prepared by the office',
    ])
  })

  it('columns of databases: programmes over projects, milestones as parts of them, units in small letters', () => {
    const { found, components } = read({
      'programmes.csv': [
        ['programme_id', 'programme_name', 'budget_gbp_m'],
        ['PR-01', 'Borders', '1200.5'],
        ['PR-02', 'Health data', '340'],
      ],
      'projects.csv': [
        ['project_id', 'programme_id', 'projectname', 'whole_life_cost_gbp_m'],
        ['PJ-1', 'PR-01', 'Gates', '400.25'],
        ['PJ-2', 'PR-01', 'Watchlist', '120'],
        ['PJ-3', 'PR-02', 'Registry', '88.8'],
      ],
      'milestones.csv': [
        ['milestone_id', 'project_id', 'milestone', 'due_date'],
        ['M1', 'PJ-1', 'Award', '2025-06-30'],
        ['M2', 'PJ-2', 'Go live', '2027-01-31'],
        ['M3', 'PJ-3', 'Pilot', '2025-12-01'],
      ],
    })
    expect(found.lists.map(({ subject }) => subject)).toEqual(['components', 'components', 'details'])
    const [gates] = components.filter(({ name }) => name === 'Gates')
    expect(gates).toMatchObject({ parent: 'key:pr-01', budgetMinor: 40_025_000_000, currency: 'GBP' })
  })
})

describe('columns of registers', () => {
  it('days in German, Spanish and Portuguese words', () => {
    const { components } = read({
      'liste.csv': [
        ['Projekt', 'Beginn', 'Ende'],
        ['Bahn', '1. März 2025', '15. Okt. 2027'],
        ['Museo', '3 de enero de 2025', 'dic. 2026'],
      ],
    })
    expect(components).toMatchObject([
      { startDate: '2025-03-01', endDate: '2027-10-15' },
      { startDate: '2025-01-03', endDate: '2026-12-31' },
    ])
  })

  it('the expected day before the original one, what is anticipated as the forecast', () => {
    const { meanings } = read({
      'rail.csv': [
        [
          'Project Name',
          'Original Cost (Rs. crore)',
          'Anticipated Cost (Rs. crore)',
          'Date of Commissioning (Original)',
          'Date of Commissioning (Anticipated)',
        ],
        ['Doubling', '1,204.55', '1,980.00', '03/2019', '12/2026'],
        ['Terminal', '870', '870', '06/2020', '03/2024'],
      ],
    })
    expect(meanings[0]).toEqual(['name', 'budget', 'forecast', 'custom', 'finish'])
  })

  it('a point before three digits parts thousands where whole numbers beside it are as large', () => {
    const list = (last: string) => ({
      'l.csv': [
        ['Project', 'Budget (EUR k)'],
        ['Portal', '450'],
        ['Roof', '300'],
        ['Archive', last],
      ],
    })
    expect(read(list('1.250'), { base: 'EUR' }).budgets.Archive).toBe(125_000_000)
    expect(
      read({
        'l.csv': [
          ['Project', 'Budget (EUR m)'],
          ['Portal', '2'],
          ['Roof', '3'],
          ['Archive', '1.250'],
        ],
      }).budgets.Archive,
    ).toBe(125_000_000)
  })

  it('codes keep the noughts they begin with', () => {
    const { components } = read({
      'us.csv': [
        ['Project ID', 'Project', 'Agency Code'],
        ['4455', 'Claims', '009'],
        ['4456', 'Ledger', '015'],
      ],
    })
    expect(components.map(({ own }) => own['Agency Code']?.value)).toEqual(['009', '015'])
  })

  it('a line above says what amounts are counted in, whatever else it says', () => {
    const { budgets } = read({
      'plan.csv': [
        ['Capital programme 2026/27 (all figures £000s)', '', ''],
        ['Ref', 'Scheme', 'Budget'],
        ['1', 'Roof', 450],
        ['2', 'Boiler', 1200],
        ['3', 'Portal', 2100],
      ],
    })
    expect(budgets).toEqual({ Roof: 45_000_000, Boiler: 120_000_000, Portal: 210_000_000 })
  })
})
