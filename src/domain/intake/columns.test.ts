import { describe, expect, it } from 'vitest'
import type { Cell, Merge } from './cell.ts'
import { draftComponents } from './drafts.ts'
import { suggestDuplicates } from './duplicates.ts'
import { parseHead } from './head-units.ts'
import { shapeOf } from './sheet-layout.ts'
import { problemsOf, survey } from './survey.ts'

const sheet = (file: string, rows: Cell[][], merges: Merge[] = []) => ({ file, name: file, oneOfMany: false, rows, merges })
const meaningsOf = (rows: Cell[][], merges: Merge[] = []) =>
  survey([sheet('list.csv', rows, merges)]).lists[0]!.columns.map(({ meaning }) => meaning)

describe('the meaning of columns', () => {
  it('is vetoed by content: a head of a date over plain numbers is no date', () => {
    expect(
      meaningsOf([
        ['Project', 'Start days after 2000'],
        ['A bridge', 4203],
        ['A road', 4300],
        ['A port', 4134],
      ]),
    ).toEqual(['name', 'custom'])
  })

  it('is given once: the whole-life cost is the budget, the cost of a year keeps its own name', () => {
    expect(
      meaningsOf([
        ['Project Name', 'FY Cost (£m)', 'Whole Life Cost (£m)'],
        ['A bridge', 4.2, 40],
        ['A road', 4.3, 50],
      ]),
    ).toEqual(['name', 'custom', 'budget'])
  })

  it.each([
    ['FY_Baseline_GBPm', { words: 'fy baseline', currency: 'GBP', power: 6 }],
    ['totalBudget', { words: 'total budget', currency: null, power: null }],
    ["Spend ($'000)", { words: 'spend', currency: '$', power: 3 }],
    ['Coût (k€)', { words: 'cout', currency: 'EUR', power: 3 }],
    ['Budget (in millions)', { words: 'budget', power: 6 }],
    ['Enhancement_spend_$m', { words: 'enhancement spend', currency: '$', power: 6 }],
    ['Planned Duration (Days)', { words: 'planned duration', time: 'day' }],
    ['Variance %', { words: 'variance', percent: true }],
    ['Try again', { words: 'try again', currency: null }],
  ])('takes %s apart', (header, expected) => expect(parseHead(header)).toMatchObject(expected))

  it('remembers a shape whatever the order, case and accents of its heads', () => {
    expect(shapeOf(['Coût', 'Nom', 'Column C'])).toBe(shapeOf(['nom', 'COUT']))
    expect(shapeOf(['Nom'])).not.toBe(shapeOf(['Nom', 'Date']))
  })
})

describe('several rows, several lists', () => {
  const identitiesOf = (...lists: Cell[][][]) =>
    survey(lists.map((rows, index) => sheet(`${index}.csv`, rows))).lists.map(({ listed }) => listed.map(({ identity }) => identity))

  it('takes a key that only repeats the name for no key, so that two lists of the same things are one', () => {
    const keyed: Cell[][] = [
      ['ID', 'Project Name', 'Cost'],
      ['P1', 'Harbour Link', 1],
      ['P2', 'Depot', 2],
    ]
    const named: Cell[][] = [
      ['Project Key', 'Project Name', 'Risk'],
      ['harbour link', 'Harbour Link', 'Amber'],
      ['depot', 'Depot', 'Red'],
    ]
    expect(identitiesOf(keyed, named)).toEqual([
      ['key:p1', 'key:p2'],
      ['key:p1', 'key:p2'],
    ])
  })

  it('knows a thing by its key where the key stands in place of the name, and calls it by the name it had before', () => {
    const rows: Cell[][] = [
      ['Year', 'Project ID', 'Project Name', 'Cost'],
      [2019, 'P1', 'Harbour Link', 1],
      [2020, '', 'p1', 2],
      [2020, 'P2', 'Depot', 9],
    ]
    const read = survey([sheet('years.csv', rows)])
    expect(read.lists[0]!.listed.map(({ identity }) => identity)).toEqual(['key:p1', 'key:p2'])
    const { components } = draftComponents(read, { currencyOf: () => 'EUR' })
    expect(components.map(({ name, budgetMinor }) => [name, budgetMinor])).toEqual([
      ['Harbour Link', 200],
      ['Depot', 900],
    ])
  })

  it('tells things of one name apart by their department where both are listed on one day, and not where one moved', () => {
    const rows: Cell[][] = [
      ['Project', 'Department', 'Cost'],
      ['Mail migration', 'Health', 10],
      ['Mail migration', 'Justice', 20],
      ['Depot', 'Justice', 30],
    ]
    expect(identitiesOf(rows)).toEqual([['name:mail migration (health)', 'name:mail migration (justice)', 'name:depot']])
    const { components } = draftComponents(survey([sheet('list.csv', rows)]), { currencyOf: () => 'EUR' })
    expect(components.map(({ name }) => name)).toEqual(['Mail migration (Health)', 'Mail migration (Justice)', 'Depot'])
    const moved: Cell[][] = [
      ['Year', 'Project', 'Department', 'Cost'],
      [2019, 'Mail migration', 'Health', 10],
      [2020, 'Mail migration', 'Justice', 20],
      [2020, 'Depot', 'Justice', 30],
    ]
    expect(identitiesOf(moved)).toEqual([['name:mail migration', 'name:depot']])
  })

  it('calls what has no name by what is said about it, else by its number and what the list holds', () => {
    const rows: Cell[][] = [
      ['Id', 'Name', 'Summary', 'Cost'],
      [1, 'Harbour Link', 'A bridge over the harbour', 1],
      [2, '', 'The national register of vessels that gives every boat of more than twelve metres a number', 2],
      [3, '', '', 3],
    ]
    const { components } = draftComponents(survey([sheet('projects.csv', rows)]), { currencyOf: () => 'EUR' })
    expect(components.map(({ name }) => name)).toEqual([
      'Harbour Link',
      'The national register of vessels that gives every boat of more than twelve…',
      'Project 3',
    ])
  })

  it('names each row that nothing can be kept under, and takes short words for names', () => {
    const read = survey([sheet('short.csv', [['Name'], ['ab'], ['QX']])])
    expect(read.lists[0]!.listed).toHaveLength(2)
    const rows: Cell[][] = [
      ['Project', 'Cost'],
      ['Depot', 1],
      ['', 2],
      ['Ward', 3],
    ]
    expect(problemsOf(survey([sheet('list.csv', rows)]))).toMatchObject([{ row: 3, column: 'Project', value: '2', code: 'nameless' }])
  })

  it('makes dated observations of rows with one key, the latest current, and lends a key to rows that only have the name', () => {
    const rows: Cell[][] = [
      ['Year', 'Project ID', 'Project Name', 'Cost'],
      [2019, '', 'Harbour Link', 1],
      [2021, 'P1', 'HARBOUR LINK', 3],
      [2020, 'P1', 'Harbour link', 2],
      [2021, 'P2', 'Depot', 9],
    ]
    const { listed } = survey([sheet('years.csv', rows)]).lists[0]!
    expect(listed).toEqual([
      {
        identity: 'key:p1',
        current: { row: 3, asOf: '2021-12-31' },
        earlier: [
          { row: 2, asOf: '2019-12-31' },
          { row: 4, asOf: '2020-12-31' },
        ],
        rivals: [],
      },
      { identity: 'key:p2', current: { row: 5, asOf: '2021-12-31' }, earlier: [], rivals: [] },
    ])
  })

  it('ties lists by shared ids and tells parts from the things they belong to', () => {
    const projects = [['Id', 'Name', 'Cost'], ...Array.from({ length: 8 }, (_, n) => [100 + n, `Project ${'abcdefgh'[n]}`, n * 10])]
    const tasks = [['Id', 'project_id', 'Task'], ...Array.from({ length: 24 }, (_, n) => [n, 100 + (n % 8), `Step ${n}`])]
    const { links, lists } = survey([sheet('projects.csv', projects), sheet('tasks.csv', tasks)])
    expect(links).toEqual([
      {
        from: { table: 1, column: 1 },
        to: { table: 0, column: 0 },
        own: false,
        coverage: 1,
        cells: 24,
        rowsPerTarget: 3,
        sharedWords: ['project'],
      },
    ])
    expect(lists.map(({ subject }) => subject)).toEqual(['components', 'details'])
  })

  it('ties nothing by numbers that fit by chance', () => {
    const one = [['Id', 'Name', 'Priority'], ...Array.from({ length: 8 }, (_, n) => [n, `Project ${'abcdefgh'[n]}`, n])]
    const other = [['Ref', 'Idea'], ...Array.from({ length: 8 }, (_, n) => [n, `Idea ${'klmnopqr'[n]}`])]
    expect(survey([sheet('one.csv', one), sheet('other.csv', other)]).links).toEqual([])
  })

  it('knows a list of people', () => {
    const people: Cell[][] = [
      ['Name', 'Job title', 'Team', 'FTE', 'BAU %'],
      ['Ann Lee', 'Developer', 'Digital', 1, '40%'],
      ['Bo Ek', 'Analyst', 'Digital', 0.6, '50%'],
    ]
    expect(survey([sheet('people.csv', people)]).lists[0]!.subject).toBe('people')
  })

  it('suggests duplicates with a reason, and never two phases of one thing', () => {
    const things = [
      'Customer Portal',
      'The customer portal project',
      'Portal, Customer',
      'Custmer Portal',
      'Phase 1 Depot',
      'Phase 2 Depot',
      'Payroll',
    ].map((name) => ({ identity: name, name }))
    expect(suggestDuplicates(things).map(({ one, other, reason }) => [one, other, reason])).toEqual([
      ['Customer Portal', 'The customer portal project', 'same_name'],
      ['Customer Portal', 'Portal, Customer', 'same_words'],
      ['The customer portal project', 'Portal, Customer', 'same_words'],
      ['Customer Portal', 'Custmer Portal', 'similar_name'],
      ['The customer portal project', 'Custmer Portal', 'similar_name'],
    ])
  })
})
