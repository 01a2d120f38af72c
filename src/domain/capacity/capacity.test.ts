import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf } from '../foundation/calendar.ts'
import { periodsOf } from '../foundation/planning-periods.ts'
import { availableMinutes, capacityCell, capacityMinutes } from './capacity.ts'

const week = [480, 480, 480, 480, 480, 0, 0] as const
const start = dayOf('2027-01-01') ?? 0
const [year] = periodsOf({ startDay: start, kind: 'year', count: 1, fiscalYearFirstMonth: 1 })

describe('capacity', () => {
  it('is heads × the share of the week left: O14, 0.8 of a person for two weeks less 20 % is 51.2 hours', () => {
    const twoWeeks = { index: 0, label: '', startDay: 4, endDay: 18 }
    expect(capacityMinutes({ headsHundredths: 80, businessAsUsualPercent: 20 }, twoWeeks, { week, asOf: 0 })).toBe(51.2 * 60)
  })

  it('counts only the days still to come', () => {
    const staffing = { headsHundredths: 100, businessAsUsualPercent: 0 }
    expect(availableMinutes(staffing, year!, { week, asOf: 0 })).toBe(261 * 480)
    expect(availableMinutes(staffing, year!, { week, asOf: dayOf('2027-12-27') ?? 0 })).toBe(5 * 480)
    expect(availableMinutes(staffing, year!, { week, asOf: dayOf('2028-01-01') ?? 0 })).toBe(0)
  })

  it('S009: business as usual, change and what is free add up to availability, also under overload', () => {
    fc.assert(
      fc.property(fc.nat(1e7), fc.integer({ min: 0, max: 100 }), fc.nat(1e7), fc.nat(1e7), (available, percent, run, change) => {
        const cell = capacityCell(available, percent, { run, change })
        expect(cell.businessAsUsual + cell.change + cell.free).toBe(available)
        expect(cell.free < 0).toBe(cell.businessAsUsual + change > available)
      }),
    )
  })

  it('leaves the limit of a selection exactly what business as usual does not take', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.integer({ min: 0, max: 100 }), (headsHundredths, businessAsUsualPercent) => {
        const staffing = { headsHundredths, businessAsUsualPercent }
        const available = availableMinutes(staffing, year!, { week, asOf: start })
        const { businessAsUsual } = capacityCell(available, businessAsUsualPercent, { run: 0, change: 0 })
        expect(capacityMinutes(staffing, year!, { week, asOf: start })).toBe(available - businessAsUsual)
      }),
    )
  })
})
