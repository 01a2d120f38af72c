import { describe, expect, it } from 'vitest'
import type { Cell } from './cell.ts'
import { takeCurrencies } from './currencies.ts'
import { doubtsOf } from './doubts.ts'
import { draftComponents } from './drafts.ts'
import { readText } from './lists.suite.ts'
import { roleInHead } from './role-columns.ts'
import { skippedOf, survey } from './survey.ts'

/** What a list of a register nobody wrote code for is read as: meanings, what is left out, components. */
const read = (rows: Cell[][], base = 'EUR') => {
  const found = survey([{ file: 'list.csv', name: 'list.csv', oneOfMany: false, rows, merges: [] }])
  const { of } = takeCurrencies(found.lists, { base, settled: false, said: null })
  const { components } = draftComponents(found, { currencyOf: of })
  return {
    meanings: found.lists[0]!.columns.map(({ meaning }) => meaning),
    left: skippedOf(found).flatMap(({ row, kind }) => (kind === 'blank' || kind === 'header' ? [] : [`${row} ${kind}`])),
    components: components.map(({ name, budgetMinor, currency, deliveryRisk, endDate }) => ({
      name,
      budgetMinor,
      currency,
      deliveryRisk,
      endDate,
    })),
  }
}

describe('lists of other shapes', () => {
  it('German heads, decimal commas, a unit in the head, a total below', () => {
    const { meanings, left, components } = read([
      ['Projektnummer', 'Projektname', 'Abteilung', 'Beginn', 'Ende', 'Budget (Mio. €)', 'Ampel'],
      ['P-01', 'Hafenbahn', 'Verkehr', '01.04.2025', '31.03.2028', '12,5', 'gelb'],
      ['P-02', 'Neues Archiv', 'Kultur', '15.06.2025', '30.09.2026', '1.250,75', 'grün'],
      ['P-03', 'Klärwerk Süd', 'Umwelt', '01.01.2026', '31.12.2027', '3,2', 'rot'],
      ['Summe', '', '', '', '', '1.266,45', ''],
    ])
    expect(meanings).toEqual(['key', 'name', 'department', 'start', 'finish', 'budget', 'risk'])
    expect(left).toEqual(['5 total'])
    expect(components[1]).toEqual({
      name: 'Neues Archiv',
      budgetMinor: 125_075_000_000,
      currency: 'EUR',
      deliveryRisk: 10,
      endDate: '2026-09-30',
    })
  })

  it('French heads, amounts in k€, subtotals by department', () => {
    const { meanings, left, components } = read([
      ['Direction', 'Intitulé du projet', 'Responsable', 'Coût total (k€)', 'Date de fin prévue'],
      ['Voirie', 'Pont du Rhône', 'A. Petit', '1 250,5', '31/12/2026'],
      ['Voirie', 'Piste cyclable', 'B. Roy', '320', '30/06/2026'],
      ['Sous-total Voirie', '', '', '1 570,5', ''],
      ['Culture', 'Médiathèque', 'C. Blanc', '4 100', '15/03/2027'],
      ['Total général', '', '', '5 670,5', ''],
    ])
    expect(meanings).toEqual(['department', 'name', 'owner', 'budget', 'finish'])
    expect(left).toEqual(['4 total', '6 total'])
    expect(components.map(({ name, budgetMinor }) => [name, budgetMinor])).toEqual([
      ['Pont du Rhône', 125_050_000],
      ['Piste cyclable', 32_000_000],
      ['Médiathèque', 410_000_000],
    ])
  })

  it('an Australian register below a title, with notes, words for delivery confidence and amounts in $m', () => {
    const { left, components } = read([
      ['Digital projects register, Queensland'],
      ['All amounts in $ millions'],
      [],
      ['Agency', 'Project', 'Total budget', 'Delivery confidence', 'Completion date'],
      ['Queensland Health', 'Patient flow', 12.4, 'Medium', 'Jun-27'],
      ['Transport Queensland', 'Ticketing', 371.1, 'High', 'Dec-26'],
      ['Queensland Police', 'Body cameras', 9, 'Low', '2026-W05'],
      [],
      ['Note: budgets include contingency'],
    ])
    expect(left).toEqual(['1 title', '2 title', '9 note'])
    expect(components[0]).toMatchObject({ name: 'Patient flow', budgetMinor: 1_240_000_000, currency: 'AUD', endDate: '2027-06-30' })
    expect(components[2]).toMatchObject({ endDate: '2026-02-01' })
  })

  it('whole-life costs as people write them, percentages as text, traffic lights', () => {
    const { components } = read([
      ['Programme', 'Department', 'Whole life cost', 'Progress', 'RAG'],
      ['Rail upgrade', 'Transport', '£1.2bn', '35 %', 'Amber/Red'],
      ['Tax platform', 'Treasury', 'c. £340m', '80%', 'Green'],
      ['Court estate', 'Justice', '£95.5 million', '12 per cent', 'A/G'],
    ])
    expect(components.map(({ budgetMinor, currency, deliveryRisk }) => [budgetMinor, currency, deliveryRisk])).toEqual([
      [120_000_000_000, 'GBP', 70],
      [34_000_000_000, 'GBP', 10],
      [9_550_000_000, 'GBP', 30],
    ])
  })

  it('heads in two rows', () => {
    const { meanings, components } = read([
      ['', '', 'Schedule', '', 'Money (NZ$m)', ''],
      ['Project', 'Ministry', 'Start', 'End', 'Budget', 'Spent'],
      ['Ferry terminal', 'Transport', '01/07/2025', '30/06/2028', 551, 12.5],
      ['School rebuild', 'Education', '01/02/2025', '31/01/2027', 48.2, 20],
    ])
    expect(meanings).toEqual(['name', 'department', 'start', 'finish', 'budget', 'spent'])
    expect(components[0]).toMatchObject({ name: 'Ferry terminal', endDate: '2028-06-30' })
  })

  it('groups over heads, blank where they go on: the row below them holds the heads', () => {
    const { meanings, components } = read([
      ['', 'Budget', '', 'Demand', ''],
      ['Project', '2026', '2027', 'Analyst days', 'Developer days'],
      ['Harbour light', '1200000', '800000', '40', '120'],
      ['Quay wall', '300000', '450000', '10', '0'],
      ['Signal box', '90000', '0', '5', '30'],
    ])
    expect(meanings).toEqual(['name', 'period_budget', 'period_budget', 'role_demand', 'role_demand'])
    expect(components.map(({ name }) => name)).toEqual(['Harbour light', 'Quay wall', 'Signal box'])
  })

  it('a workbook’s heads in two rows, merged, whose years are numbers: the group’s unit counts for each of them', () => {
    const rows: Cell[][] = [
      ['Project', 'Department', 'Budget (£000)', '', ''],
      ['', '', 2025, 2026, 2027],
      ['Trams', 'Transport', 1200, 300, 0],
      ['Pool', 'Sport', 50, 0, 700],
    ]
    const merge = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right })
    const merges = [merge(0, 2, 0, 4), merge(0, 0, 1, 0), merge(0, 1, 1, 1)]
    const found = survey([{ file: 'plan.xlsx', name: 'Plan', oneOfMany: true, rows, merges }])
    expect(found.lists[0]!.table.headers).toEqual([
      'Project',
      'Department',
      'Budget (£000) 2025',
      'Budget (£000) 2026',
      'Budget (£000) 2027',
    ])
    const { components } = draftComponents(found, { currencyOf: (sign) => sign ?? 'EUR' })
    expect(components[1]).toMatchObject({ name: 'Pool', currency: 'GBP' })
    expect(components[1]!.budgetByPeriod?.map(({ minor }) => minor)).toEqual([5_000_000, 0, 70_000_000])
  })

  it('the same name in several departments, without any key', () => {
    const { components } = read([
      ['Department', 'Initiative', 'Cost (CAD)'],
      ['Health', 'Mail migration', '$1,200,000'],
      ['Justice', 'Mail migration', '$850,000'],
      ['Justice', 'Case files', '$4,000,000'],
    ])
    expect(components.map(({ name, budgetMinor, currency }) => [name, budgetMinor, currency])).toEqual([
      ['Mail migration (Health)', 120_000_000, 'CAD'],
      ['Mail migration (Justice)', 85_000_000, 'CAD'],
      ['Case files', 400_000_000, 'CAD'],
    ])
  })
})

describe('amounts written both ways in one column', () => {
  it.each([
    ['£ 650,000 beside 0,5m', ['£ 650,000', '0,5m', '£1.2m'], [65_000_000, 50_000_000, 120_000_000]],
    ['650,000 beside 0,5m, no sign of a currency', ['650,000', '0,5m'], [65_000_000, 50_000_000]],
    ['€ 650.000 and £-like commas', ['€ 650.000', '€ 650,000', '€ 12,50'], [65_000_000, 65_000_000, 1250]],
    ['points and commas among plain figures', ['1.250,50', '1,250.50', '1,250', '1.250'], [125_050, 125_050, 125_000, 125_000]],
  ])('%s: three digits behind a sign are thousands, and the doubt is told', (_, cells, expected) => {
    const { components, lists } = readText(['Project;Budget', ...cells.map((cell, at) => `Work ${'abcd'[at]};${cell}`)].join('\n'))
    expect(components.map(({ budgetMinor }) => budgetMinor)).toEqual(expected)
    expect(doubtsOf({ lists, duplicates: [] }, { components, signs: [] })).toMatchObject([
      { kind: 'thousands', column: 'Budget', example: expect.stringMatching(/\d[.,]\d{3}$/) },
    ])
  })

  it('one way only is no doubt: fractions of a head’s millions, groups of three, a slip among many', () => {
    const doubts = (cells: readonly string[], head = 'Budget') => {
      const { components, lists } = readText([`Project;${head}`, ...cells.map((cell, at) => `Work ${at};${cell}`)].join('\n'))
      return [components[0]!.budgetMinor, doubtsOf({ lists, duplicates: [] }, { components, signs: [] }).length]
    }
    expect(doubts(['£1,250', '£650,000', '£1,650,000', '£12.50'])).toEqual([125_000, 0])
    expect(doubts(['€ 1,250', '€ 3,2', '€ 12,75'], 'Budget (M€)')).toEqual([125_000_000, 0])
    expect(doubts(['1.250', '450,50', '12.300,00'])).toEqual([125_000, 0])
    expect(doubts(['1,250', '2,000,000', '3,000,000', '4,000,000', '1,000,000', '5,000,000', '12,5'])).toEqual([125_000, 0])
  })
})

describe('people needed of several roles', () => {
  it.each([
    ['Developers (FTE)', { role: 'Developers', unit: 'fte' }],
    ['Test FTE', { role: 'Test', unit: 'fte' }],
    ['Analyst days', { role: 'Analyst', unit: 'day' }],
    ['Hours: project manager', { role: 'project manager', unit: 'hour' }],
  ])('the head %s names a role and a unit', (header, expected) => expect(roleInHead(header)).toEqual(expected))

  it.each([
    'Total FTE',
    'Contract FTE',
    'FTE 2025',
    'Critical Path Days',
    'Schedule Variance (in days)',
    'Duration_Months',
    'Team',
    'Lead time days',
  ])('the head %s names no role', (header) => expect(roleInHead(header)).toBeUndefined())

  it('the draft says each role with its unit, and nothing of blank cells', () => {
    const { components } = readText('Project,Developers (FTE),Testers (FTE),Analyst days\nAlpha,2,0.5,40\nBeta,4,,120')
    expect(components.map(({ demand }) => demand)).toEqual([
      [
        { role: 'Developers', unit: 'fte', amount: 2 },
        { role: 'Testers', unit: 'fte', amount: 0.5 },
        { role: 'Analyst', unit: 'day', amount: 40 },
      ],
      [
        { role: 'Developers', unit: 'fte', amount: 4 },
        { role: 'Analyst', unit: 'day', amount: 120 },
      ],
    ])
  })
})
