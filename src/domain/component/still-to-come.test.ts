import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { periodsOf } from '../foundation/planning-periods.ts'
import { effortToCome, leftOfBudget, moneyToCome, periodAt, shareLeft } from './still-to-come.ts'

const amounts = fc.array(fc.nat(1000), { maxLength: 8 })

describe('what is still to come', () => {
  it('takes what is spent off the earliest budget and brings late money to now', () => {
    expect(moneyToCome([100, 100, 100], 60, 1)).toEqual([140, 100])
    expect(moneyToCome([100, 100, 100], 230, 1)).toEqual([0, 70])
    expect(moneyToCome([100, 100], 20, 2)).toEqual([180])
    expect(moneyToCome([100, 100, 100], null, 1)).toEqual([100, 100])
  })

  it('is the budget less what is spent, and never below nothing', () => {
    fc.assert(
      fc.property(amounts, fc.nat(9000), fc.nat(9), (budget, spent, current) => {
        const coming = moneyToCome(budget, spent, current)
        const total = budget.reduce((sum, amount) => sum + amount, 0)
        expect(leftOfBudget(total, spent)).toBe(coming.reduce((sum, amount) => sum + amount, 0))
        expect(coming.reduce((sum, amount) => sum + amount, 0)).toBe(Math.max(0, total - spent))
        expect(coming.every((amount) => amount >= 0)).toBe(true)
      }),
    )
  })

  it('asks running work only for the rest of the current period', () => {
    const half = { current: 1, leftOfCurrent: 0.5 }
    expect(effortToCome([10, 11, 12], { isUnderWay: true, ...half })).toEqual([6, 12])
    expect(effortToCome([10, 11, 12], { isUnderWay: false, ...half })).toEqual([11, 12])
  })

  it('finds the current period, also before the first and after the last', () => {
    const periods = periodsOf({ startDay: 0, kind: 'quarter', count: 4, fiscalYearFirstMonth: 1 })
    expect([-5, 0, 89, 90, 364, 365].map((day) => periodAt(periods, day))).toEqual([0, 0, 0, 1, 3, 4])
    expect(shareLeft(periods[0]!, { week: [1, 1, 1, 1, 1, 1, 1], asOf: 45 })).toBe(0.5)
    expect(shareLeft(periods[0]!, { week: [0, 0, 0, 0, 0, 0, 0], asOf: 45 })).toBe(0)
  })
})
