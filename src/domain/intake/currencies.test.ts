import { describe, expect, it } from 'vitest'
import type { Cell } from './cell.ts'
import { takeCurrencies } from './currencies.ts'
import { draftComponents } from './drafts.ts'
import { survey } from './survey.ts'

const read = (rows: Cell[][], choice: { base?: string; settled?: boolean; said?: string } = {}) => {
  const found = survey([{ file: 'list.csv', name: 'list.csv', oneOfMany: false, rows, merges: [] }])
  const taken = takeCurrencies(found.lists, { base: 'EUR', settled: false, said: null, ...choice })
  return { ...taken, currencies: draftComponents(found, { currencyOf: taken.of }).components.map(({ currency }) => currency) }
}
const plain: Cell[][] = [
  ['Project', 'Budget'],
  ['Pier', '$5m'],
  ['Gate', '$2.4m'],
  ['Lock', '$16.5m'],
]

describe('the bare $', () => {
  it('is the base currency where that is a dollar', () => {
    expect(read(plain, { base: 'AUD' })).toMatchObject({
      signs: [{ sign: '$', currency: 'AUD', from: 'base' }],
      currencies: ['AUD', 'AUD', 'AUD'],
    })
  })

  it('is the dollar of the country that the lists speak of', () => {
    const rows: Cell[][] = [
      ['Project', 'Department', 'Budget'],
      ...['Pier', 'Gate', 'Lock'].map((name) => [name, 'Transport Canada', '$5m']),
    ]
    expect(read(rows)).toMatchObject({ signs: [{ currency: 'CAD', from: 'words', cells: 3 }], currencies: ['CAD', 'CAD', 'CAD'] })
  })

  it.each([
    [
      'NZD',
      [
        ['Waka Kotahi', 'Tunnel'],
        ['Kāinga Ora', 'Homes'],
        ['Ministry of Health', 'Ward'],
      ],
    ],
    [
      'AUD',
      [
        ['Services Australia', 'Card'],
        ['Centrelink', 'Portal'],
        ['Transport', 'Bus'],
      ],
    ],
    [
      'USD',
      [
        ['Veterans Affairs', 'Records'],
        ['Texas', 'Roads'],
        ['FEMA', 'Maps'],
      ],
    ],
    [
      'CAD',
      [
        ['Saskatchewan', 'Dam'],
        ['RCMP', 'Radio'],
        ['Finance', 'Ledger'],
      ],
    ],
    [
      'AUD',
      [
        ['Health', 'Ward, A$5m in 2024'],
        ['Rail', 'Depot, A$2m'],
        ['Roads', 'Bridge'],
      ],
    ],
  ] as const)('is %s where agencies, places or a written-out sign say so', (currency, rows) => {
    const list: Cell[][] = [['Agency', 'Project', 'Budget'], ...rows.map(([agency, name]) => [agency, name, '$5m'])]
    expect(read(list).signs).toMatchObject([{ currency, from: 'words' }])
    expect(read([['Report of New Zealand'], ['New Zealand dollars'], ...plain]).signs[0]!.confidence).toBeGreaterThan(0.5)
  })

  it('is a guess, and says so, where nothing tells; what a person says counts', () => {
    expect(read(plain).signs).toMatchObject([
      { currency: 'USD', from: 'usual', confidence: 0.3, choices: expect.arrayContaining(['CAD', 'NZD']) },
    ])
    expect(read(plain, { said: 'NZD' })).toMatchObject({ signs: [{ currency: 'NZD', from: 'said' }], currencies: ['NZD', 'NZD', 'NZD'] })
  })
})

describe('an amount that names no currency', () => {
  const mixed: Cell[][] = [
    ['Project', 'Budget (£)', 'Spent'],
    ['Pier', 5000, 1200],
    ['Gate', 2400, 0],
    ['Lock', 16_500, 900],
  ]
  const unnamed: Cell[][] = [
    ['Project', 'Budget'],
    ['Pier', 5000],
    ['Gate', 2400],
    ['Lock', 16_500],
  ]

  it('is in that of the other amounts of its row, and of the organisation where there are none', () => {
    expect(read(mixed).currencies).toEqual(['GBP', 'GBP', 'GBP'])
    expect(read(unnamed).currencies).toEqual(['EUR', 'EUR', 'EUR'])
  })
})
