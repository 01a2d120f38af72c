import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, dayOfCivil, type PlanningCalendar } from './calendar.ts'
import { periodLabelIn, periodsOf } from './planning-periods.ts'

const day = (date: string) => dayOf(date) ?? Number.NaN

describe('planning periods', () => {
  it('labels periods by fiscal year, and by their months where they straddle one', () => {
    const labels = (calendar: Omit<PlanningCalendar, 'count'>, count: number) => periodsOf({ ...calendar, count }).map(({ label }) => label)
    expect(labels({ startDay: day('2027-01-01'), kind: 'quarter', fiscalYearFirstMonth: 4 }, 2)).toEqual(['Q4 FY 2027', 'Q1 FY 2028'])
    expect(labels({ startDay: day('2027-01-01'), kind: 'year', fiscalYearFirstMonth: 1 }, 1)).toEqual(['FY 2027'])
    expect(labels({ startDay: day('2026-12-01'), kind: 'year', fiscalYearFirstMonth: 1 }, 1)).toEqual(['Dec 2026 – Nov 2027'])
    expect(labels({ startDay: day('2026-12-01'), kind: 'month', fiscalYearFirstMonth: 7 }, 2)).toEqual(['Dec 2026', 'Jan 2027'])
  })

  it('leaves no gap between periods and no day in two of them', () => {
    const calendars = fc.record({
      startDay: fc.integer({ min: 0, max: 1200 }).map((months) => dayOfCivil(1970 + Math.floor(months / 12), (months % 12) + 1, 1)),
      kind: fc.constantFrom('month' as const, 'quarter' as const, 'year' as const),
      count: fc.integer({ min: 1, max: 24 }),
      fiscalYearFirstMonth: fc.integer({ min: 1, max: 12 }),
    })
    fc.assert(
      fc.property(calendars, (calendar) => {
        const periods = periodsOf(calendar)
        expect(periods[0]?.startDay).toBe(calendar.startDay)
        for (const [at, period] of periods.entries()) {
          expect(period.endDay).toBeGreaterThan(period.startDay)
          if (at > 0) expect(period.startDay).toBe(periods[at - 1]?.endDay)
        }
      }),
    )
  })

  it.each([
    ['Q4 FY 2027', 'T4 ex. 2027'],
    ['FY 2027', 'exercice 2027'],
    ['Dec 2026 – Nov 2027', 'déc. 2026 – nov. 2027'],
    ['Aug 2026', 'août 2026'],
    ['Release Mar 2', 'Release Mar 2'],
    ['Sprint 14', 'Sprint 14'],
  ])('are read in French: %s is %s', (label, french) => {
    expect(periodLabelIn('fr', label)).toBe(french)
    expect(periodLabelIn('en', label)).toBe(label)
  })
})
