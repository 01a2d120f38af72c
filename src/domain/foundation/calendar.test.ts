import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { civilOf, dateOf, dayOf, dayOfCivil, fiscalYearOf, weekdayOf, workingMinutes } from './calendar.ts'

const day = (date: string) => dayOf(date) ?? Number.NaN
const officeWeek = [480, 480, 480, 480, 480, 0, 0] as const
const anyDay = fc.integer({ min: day('0001-01-01'), max: day('9998-12-31') })

describe('calendar', () => {
  it('counts days as every other calendar does', () => {
    fc.assert(
      fc.property(anyDay, (counted) => {
        expect(dateOf(counted)).toBe(new Date(counted * 86_400_000).toISOString().slice(0, 10))
        expect((weekdayOf(counted) + 1) % 7).toBe(new Date(counted * 86_400_000).getUTCDay())
      }),
    )
  })

  it('takes a day apart and puts it together again', () => {
    fc.assert(
      fc.property(anyDay, (counted) => {
        const { year, month, dayOfMonth } = civilOf(counted)
        expect(dayOfCivil(year, month, dayOfMonth)).toBe(counted)
        expect(dayOf(dateOf(counted))).toBe(counted)
      }),
    )
  })

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '26-01-01', '2026-1-1', ''])('knows no day %s', (date) => {
    expect(dayOf(date)).toBeNull()
  })

  it('names a fiscal year by the year in which it ends, from any first month', () => {
    expect(fiscalYearOf(day('2027-03-31'), 4)).toEqual({ year: 2027, startDay: day('2026-04-01'), endDay: day('2027-04-01') })
    expect(fiscalYearOf(day('2027-04-01'), 4).year).toBe(2028)
    expect(fiscalYearOf(day('2027-04-01'), 1).year).toBe(2027)
  })

  it('counts the working minutes of a week, whichever day it begins on', () => {
    for (let start = 0; start < 7; start++) expect(workingMinutes(officeWeek, start, start + 7)).toBe(2400)
    expect(workingMinutes(officeWeek, day('2026-11-20'), day('2026-11-23'))).toBe(480)
    expect(workingMinutes(officeWeek, 5, 5)).toBe(0)
  })

  it('adds up: two spans side by side hold the minutes of the whole', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(400), fc.nat(400), (start, first, second) => {
        const whole = workingMinutes(officeWeek, start, start + first + second)
        expect(workingMinutes(officeWeek, start, start + first) + workingMinutes(officeWeek, start + first, start + first + second)).toBe(
          whole,
        )
      }),
    )
  })
})
