import { describe, expect, it } from 'vitest'
import { dayOf } from '../foundation/calendar.ts'
import { periodsOf } from '../foundation/planning-periods.ts'
import { minutesOf, peakHeads } from './role-minutes.ts'

const week = [480, 480, 480, 480, 480, 0, 0] as const
const plan = { periods: periodsOf({ startDay: dayOf('2027-01-01')!, kind: 'quarter', count: 2, fiscalYearFirstMonth: 1 }), week }
const always = { startDate: null, endDate: null }

describe('demand for people', () => {
  it('in full-time people is their working time while the work runs', () => {
    const fortnight = { startDate: '2027-01-04', endDate: '2027-01-17' }
    expect(minutesOf({ amount: 1.5, unit: 'fte' }, fortnight, plan)).toEqual([1.5 * 10 * 480, 0])
  })

  it('in days is that time in all, laid over the work by days', () => {
    expect(minutesOf({ amount: 30, unit: 'day' }, { startDate: '2027-03-31', endDate: '2027-04-02' }, plan)).toEqual([4800, 9600])
    expect(minutesOf({ amount: 2, unit: 'week' }, always, plan).reduce((sum, minutes) => sum + minutes, 0)).toBe(2 * 5 * 480)
  })

  it('of work that lies outside the plan counts through all of it', () => {
    const past = { startDate: '2020-01-01', endDate: '2020-12-31' }
    expect(minutesOf({ amount: 1, unit: 'fte' }, past, plan)).toEqual(minutesOf({ amount: 1, unit: 'fte' }, always, plan))
  })

  it('is covered by as many people as its busiest period asks for, rounded up to a hundredth', () => {
    const asked = [
      minutesOf({ amount: 2, unit: 'fte' }, always, plan),
      minutesOf({ amount: 1, unit: 'fte' }, { startDate: '2027-04-01', endDate: null }, plan),
    ]
    expect(peakHeads(asked, plan)).toBe(300)
    expect(peakHeads([[0, 0]], plan)).toBe(0)
  })
})
