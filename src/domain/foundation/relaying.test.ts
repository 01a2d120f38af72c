import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, type PeriodKind } from './calendar.ts'
import { periodsOf } from './planning-periods.ts'
import { relay } from './relaying.ts'

const startDay = dayOf('2027-01-01') ?? 0
const periods = (kind: PeriodKind, count: number) => periodsOf({ startDay, kind, count, fiscalYearFirstMonth: 1 })

describe('laying figures over other periods', () => {
  it('cuts a year into quarters by their days, and puts quarters together again', () => {
    expect(relay([365], periods('year', 1), periods('quarter', 4))).toEqual({ kind: 'relaid', amounts: [90, 91, 92, 92] })
    expect(relay([90, 91, 92, 92], periods('quarter', 4), periods('year', 1))).toEqual({ kind: 'relaid', amounts: [365] })
  })

  it('refuses rather than lose what lies outside the new periods', () => {
    expect(relay([100], periods('year', 1), periods('quarter', 3))).toEqual({ kind: 'outside' })
    expect(relay([1, 1], periods('month', 1), periods('month', 1))).toEqual({ kind: 'outside' })
    expect(relay([1, 0, 0], periods('month', 1), periods('month', 1))).toEqual({ kind: 'relaid', amounts: [1] })
  })

  it('keeps the sum to the last unit', () => {
    const kinds = fc.constantFrom<PeriodKind>('month', 'quarter', 'year')
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { maxLength: 8 }), kinds, kinds, (amounts, from, to) => {
        const laid = relay(amounts, periods(from, 8), periods(to, 96))
        const sum = (all: readonly number[]) => all.reduce((whole, amount) => whole + amount, 0)
        expect(laid.kind === 'relaid' && sum(laid.amounts)).toBe(sum(amounts))
      }),
    )
  })
})
