import { describe, expect, it } from 'vitest'
import type { Cell } from './cell.ts'
import { doubtsOf } from './doubts.ts'
import { survey } from './survey.ts'
import { unitsInText } from './units.ts'

const sheet = (file: string, rows: Cell[][]) => ({ file, name: file, oneOfMany: false, rows, merges: [] })
const moneyOf = (...sheets: ReturnType<typeof sheet>[]) =>
  survey(sheets).lists.map(({ columns, rows }) => {
    const budget = columns.find(({ meaning }) => meaning === 'budget')!
    const units = budget.evidence.find((each) => each.kind === 'units')
    return { first: rows[0]!.values[budget.index], units, confidence: budget.confidence }
  })

describe('units that the head of a column of money does not say', () => {
  it.each([
    ['Figures in £m unless stated', 'GBP', 6],
    ['All amounts in thousands of euros', 'EUR', 3],
    ['(en milliers de dollars)', '$', 3],
    ['Angaben in TEUR', 'EUR', 3],
    ['Beträge in Mio. €', 'EUR', 6],
    ['$ millions', '$', 6],
    ["(A$'000)", 'AUD', 3],
  ])('are those of a line such as %s', (text, currency, power) => expect(unitsInText(text)).toEqual({ currency, power }))

  it.each(['The programme cost 3 million', 'Project register', 'Managed in Leeds', '31 March 2024'])(
    'are not found in a line such as %s',
    (text) => expect(unitsInText(text)).toBe(null),
  )

  it('come from a title above the list', () => {
    const rows = [
      ['Capital programme'],
      ['All figures in $ millions'],
      [],
      ['Project', 'Budget', 'Stage'],
      ['Depot', 12.5, 'Build'],
      ['Ward', 3, 'Plan'],
      ['Quay', 7, 'Plan'],
    ]
    expect(moneyOf(sheet('capital.csv', rows))).toMatchObject([
      { first: { lowMinor: 1_250_000_000, currency: '$' }, units: { power: 6, from: 'title' } },
    ])
  })

  it('come from another list that is read with it, where amounts are too small for whole units, and are less sure', () => {
    const said = sheet('programmes.csv', [
      ['Programme', 'Cost (£m)'],
      ['Rail', 120],
      ['Road', 40.25],
      ['Sea', 3],
    ])
    const unsaid = sheet('works.csv', [
      ['Work', 'Planned cost'],
      ['Pier', 0.108],
      ['Gate', 2.4],
      ['Lock', 16.5],
    ])
    expect(moneyOf(said, unsaid)[1]).toMatchObject({
      first: { lowMinor: 10_800_000, currency: 'GBP' },
      units: { from: 'other_list' },
      confidence: 0.6,
    })
  })

  it('are millions where figures are finer than money, and whole units where they are not', () => {
    const list = (...costs: number[]) =>
      sheet('works.csv', [['Work', 'Planned cost'], ...costs.map((cost, at) => [`Work no. ${at}`, cost])])
    expect(moneyOf(list(0.108, 2.4, 16.512))).toMatchObject([{ first: { lowMinor: 10_800_000 }, units: { from: 'decimals' } }])
    expect(moneyOf(list(108, 240.5, 1651.25))).toMatchObject([{ first: { lowMinor: 10_800 }, units: { power: 0 } }])
    expect(moneyOf(list(1000.333, 2400.5, 16_512.25))).toMatchObject([{ first: { lowMinor: 100_033 }, units: { power: 0 } }])
  })

  it('are named as doubts, each with its column', () => {
    const found = survey([
      sheet('works.csv', [
        ['Work', 'Cost'],
        ['Pier', 0.108],
        ['Gate', 2.4],
        ['Lock', 16.5],
      ]),
    ])
    expect(doubtsOf(found, { components: [], signs: [] })).toEqual([
      { kind: 'units', file: 'works.csv', sheet: 'works.csv', column: 'Cost', power: 6, from: 'decimals' },
    ])
  })
})
