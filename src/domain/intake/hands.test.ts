import { describe, expect, it } from 'vitest'
import type { Cell } from './cell.ts'
import { type ColumnSaid, correctionFrom } from './corrections.ts'
import { draftComponents } from './drafts.ts'
import { suggestDuplicates } from './duplicates.ts'
import { survey } from './survey.ts'

const surveyed = (rows: Cell[][], said: readonly ColumnSaid[] = []) =>
  survey([{ file: 'list.csv', name: 'list.csv', oneOfMany: false, rows, merges: [] }], {
    correct: correctionFrom({ remembered: new Map(), now: new Map([['list.csv\nlist.csv', said]]) }),
  })
const draftsIn = (found: ReturnType<typeof survey>) =>
  draftComponents(found, { currencyOf: (sign) => (sign === '£' ? 'GBP' : 'EUR') }).components
const meaningsOf = (rows: Cell[][], said: readonly ColumnSaid[] = []) =>
  surveyed(rows, said).lists[0]!.columns.map(({ meaning }) => meaning)

describe('lists that several people wrote', () => {
  it.each([
    ['£ 650,000', '0,5m', '£ 120,000', [65_000_000, 50_000_000, 12_000_000]],
    ['650,000', '0,5m', '120,000', [65_000_000, 50_000_000, 12_000_000]],
    ['650.000', '0,5 Mio', '120.000', [65_000_000, 50_000_000, 12_000_000]],
  ])('read %s beside %s and %s at their size', (one, two, three, expected) => {
    const found = surveyed([['Project', 'Budget'], ...[one, two, three].map((cell, at) => [`Project ${'ABC'[at]}`, cell])])
    expect(found.lists[0]!.columns.map(({ meaning }) => meaning)).toEqual(['name', 'budget'])
    expect(draftsIn(found).map(({ budgetMinor }) => budgetMinor)).toEqual(expected)
  })

  it('are read as a person says where one is written both ways', () => {
    const rows: Cell[][] = [
      ['Project', 'Budget'],
      ['Portal', '£ 650,000'],
      ['Mill', '£ 12,5'],
    ]
    const budgets = (decimal?: ',' | '.') =>
      draftsIn(surveyed(rows, decimal && [{ header: 'Budget', decimal }])).map(({ budgetMinor }) => budgetMinor)
    expect(budgets()).toEqual([65_000_000, 1250])
    expect(budgets(',')).toEqual([65_000, 1250])
  })

  it('say whom the work needs in a column a team, whatever the heads add', () => {
    const rows: Cell[][] = [
      ['Project', 'IT', 'Ops', 'Sales & Mktg', 'Finance'],
      ['Portal', 2, 0.5, 1, ''],
      ['Warehouse', 1, 3, '', 0.2],
      ['Payroll', 0.5, '', '', 1.5],
    ]
    expect(meaningsOf(rows)).toEqual(['name', 'role_demand', 'role_demand', 'role_demand', 'role_demand'])
    const [portal] = draftsIn(surveyed(rows))
    expect(portal?.demand).toEqual([
      { role: 'IT', amount: 2, unit: 'fte' },
      { role: 'Ops', amount: 0.5, unit: 'fte' },
      { role: 'Sales & Mktg', amount: 1, unit: 'fte' },
    ])
  })

  it('know a team by its people in another list, and one between two teams', () => {
    const sheet = (file: string, rows: Cell[][]) => ({ file, name: file, oneOfMany: false, rows, merges: [] })
    const needs = sheet('work.csv', [
      ['Key', 'Project', 'Blue', 'Night shift', 'Green', 'Risk score'],
      ['P1', 'Portal', 2, 1, 0.5, 7],
      ['P2', 'Mill', 1, 0, 3, 9],
    ])
    const people = sheet('people.csv', [
      ['Name', 'Team', 'FTE'],
      ['Ann', 'Blue', 1],
      ['Bob', 'Greens', 1],
    ])
    const meanings = (found: ReturnType<typeof survey>) => found.lists[0]!.columns.slice(2, 5).map(({ meaning }) => meaning)
    expect(meanings(survey([needs, people]))).toEqual(['role_demand', 'role_demand', 'role_demand'])
    expect(meanings(survey([needs], { teams: ['Blue', 'Green'] }))).toEqual(['role_demand', 'role_demand', 'role_demand'])
    expect(meanings(survey([needs]))).toEqual(['custom', 'custom', 'custom'])
  })

  it('mean what their cells say where the head promises something else', () => {
    const rows: Cell[][] = [
      ['Project', 'Type', 'Status', 'Health'],
      ['Portal', 'In progress', 'Green', 'Project'],
      ['Mill', 'Closed', 'Red', 'Programme'],
      ['Dam', 'On hold', 'Amber', 'Project'],
    ]
    expect(meaningsOf(rows)).toEqual(['name', 'state', 'risk', 'kind'])
    const regions = ['North', 'South', 'Project', 'West'].map((type, at) => [`Work ${'ABCD'[at]}`, type])
    expect(meaningsOf([['Project', 'Type'], ...regions])).toEqual(['name', 'custom'])
  })

  it('keep a single column of that sort as it is, until a person says that it is people of a team', () => {
    const rows: Cell[][] = [
      ['Project', 'Blue', 'Green'],
      ['Portal', 2, 1],
      ['Warehouse', 1, 3],
    ]
    expect(meaningsOf(rows)).toEqual(['name', 'custom', 'custom'])
    const said = ['Blue', 'Green'].map((header) => ({ header, meaning: 'role_demand' as const }))
    expect(meaningsOf(rows, said)).toEqual(['name', 'role_demand', 'role_demand'])
  })

  it('take run, grow and transform for the category, though the head says Type', () => {
    const types = ['Run', 'Grow', 'Transform', 'grow', 'Run']
    expect(meaningsOf([['Project', 'Type'], ...types.map((type, at) => [`Project ${'ABCDE'[at]}`, type])])).toEqual(['name', 'category'])
  })

  it('part the words of one name in other places', () => {
    const things = ['Website relaunch', 'Web site re-launch', 'Payroll'].map((name) => ({ identity: name, name }))
    expect(suggestDuplicates(things)).toEqual([
      { one: 'Website relaunch', other: 'Web site re-launch', reason: 'same_name', similarity: 1 },
    ])
  })
})
