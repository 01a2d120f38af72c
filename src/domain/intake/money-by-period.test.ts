import { describe, expect, it } from 'vitest'
import { dayOf, type PlanningCalendar } from '../foundation/calendar.ts'
import { periodsOf } from '../foundation/planning-periods.ts'
import { layOutByPeriod } from './laid-out.ts'
import { readText } from './lists.suite.ts'
import { outsidePlan } from './outside-plan.ts'
import { periodInHead } from './period-columns.ts'
import { usualDates } from './when.ts'

const years: PlanningCalendar = { startDay: dayOf('2025-04-01')!, kind: 'year', count: 2, fiscalYearFirstMonth: 4 }

describe('money by fiscal year, quarter or month', () => {
  it.each([
    ['FY2025', '2024-04-01', '2025-03-31', ''],
    ["FY'26 Budget", '2025-04-01', '2026-03-31', 'budget'],
    ['2025/26 budget ($000)', '2025-04-01', '2026-03-31', 'budget'],
    ['CY 2026 funding', '2026-01-01', '2026-12-31', 'funding'],
    ['2024 (TEUR)', '2024-01-01', '2024-12-31', ''],
    ['Budget Q3 2025', '2025-07-01', '2025-09-30', 'budget'],
    ['Capex Jan-26', '2026-01-01', '2026-01-31', 'capex'],
    ['Budget_2027', '2027-01-01', '2027-12-31', 'budget'],
  ])('the head %s names a period', (header, first, last, rest) =>
    expect(periodInHead(header, usualDates)).toMatchObject({ period: { first, last }, rest }),
  )

  it.each(['Budget', 'Sprint 12', 'COVID-19 cost', 'P2025', 'Start date 01/04/2025'])('the head %s names none', (header) =>
    expect(periodInHead(header, usualDates)).toBeUndefined(),
  )

  it('columns of years are the budget by year, the total beside them is kept; a row without any year has its total', () => {
    const { meanings, components } = readText(`
Project ID,Project Name,FY2025,FY2026,FY2027,Total
C-101,Fire Station,"1,200,000","3,400,000",0,"4,600,000"
C-102,Library roof,,,,"250,000"
Total,,1200000,3400000,0,4850000`)
    expect(meanings).toMatchObject({ FY2025: 'period_budget', FY2027: 'period_budget', Total: 'budget' })
    expect(components[0]!.budgetByPeriod?.map(({ first, minor }) => [first, minor])).toEqual([
      ['2024-04-01', 120_000_000],
      ['2025-04-01', 340_000_000],
      ['2026-04-01', 0],
    ])
    expect(components[0]!.own.Total).toEqual({ type: 'money', value: 460_000_000 })
    expect(components[1]).toMatchObject({ budgetMinor: 25_000_000 })
    expect(components[1]!.budgetByPeriod).toBeUndefined()
  })

  it('a group head over bare years says what they are: budgets are laid out, people of a year are not', () => {
    const { meanings, left } = readText(`
Capital plan,,,,,,
(in thousands of euros),,,,,,
,,Budget,,,FTE,
Project,Department,2025,2026,2027,2025,2026
Trams,Transport,"1,250","2,000",500,12,14
Pool,Sport,300,-,250,3,3
,Total Transport,"1,250","2,000",500,12,14`)
    expect(meanings).toEqual({
      Project: 'name',
      Department: 'department',
      'Budget 2025': 'period_budget',
      'Budget 2026': 'period_budget',
      'Budget 2027': 'period_budget',
      'FTE 2025': 'heads',
      'FTE 2026': 'custom',
    })
    expect(left).toEqual(['1 title', '2 title', '7 total'])
  })

  it('of budget, forecast and actual of the same years the budget counts, and one year alone is no budget by year', () => {
    const { meanings } = readText(`
Project,2025 Budget,2025 Actual,2026 Budget,2026 Actual,2026 Forecast,2027 Forecast
Trams,100000,90000,200000,0,210000,50000
Pool,40000,41000,10000,0,9000,0`)
    expect(meanings).toMatchObject({
      '2025 Budget': 'period_budget',
      '2026 Budget': 'period_budget',
      '2027 Forecast': 'period_budget',
    })
    expect(readText(`\nProject,2025 Budget\nTrams,100000\nPool,40000`).meanings['2025 Budget']).not.toBe('period_budget')
  })

  it('is laid over planning periods by the days they share, and what lies outside is counted apart', () => {
    const periods = periodsOf(years)
    const amount = (first: string, last: string, minor: number) => ({ first, last, minor, header: first })
    const laid = layOutByPeriod([amount('2024-04-01', '2025-03-31', 500), amount('2026-01-01', '2026-12-31', 36_500)], periods)
    expect(laid).toEqual({ minor: [9000, 27_500], outsideMinor: 500 })
    expect(laid.minor[0]! + laid.minor[1]! + laid.outsideMinor).toBe(37_000)
  })

  it('is told where it lies outside the plan, and whether all of it does', () => {
    const { components } = readText(`
Project,FY2025,FY2026,FY2027
Trams,1000,2000,500
Pool,300,0,250`)
    expect(outsidePlan(components, periodsOf(years))).toMatchObject({ columns: ['FY2025'], budgetMinor: 130_000, all: false })
    expect(outsidePlan(components, periodsOf({ ...years, startDay: dayOf('2030-04-01')! }))).toMatchObject({
      columns: ['FY2025', 'FY2026', 'FY2027'],
      all: true,
    })
    expect(outsidePlan(components, periodsOf({ ...years, startDay: dayOf('2024-04-01')!, count: 4 }))).toBeUndefined()
  })
})
