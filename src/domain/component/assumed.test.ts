import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assume, assumeByMoney } from './assumed.ts'

const known = fc.array(fc.record({ kind: fc.constantFrom('project', 'product'), amount: fc.nat(1000) }), { minLength: 1, maxLength: 20 })

describe('an assumed figure', () => {
  it('is the middle half of the figures of its own kind', () => {
    const figures = [100, 200, 300, 400, 500].map((amount) => ({ kind: 'project', amount }))
    expect(assume('project', [...figures, { kind: 'product', amount: 9 }])).toEqual({
      low: 200,
      likely: 300,
      high: 400,
      rule: { kind: 'middle_of_same_kind', from: 5 },
    })
  })

  it('rests on all kinds while its own has fewer than three figures, and says so', () => {
    const figures = [10, 20].map((amount) => ({ kind: 'project', amount })).concat([{ kind: 'product', amount: 30 }])
    expect(assume('project', figures)?.rule).toEqual({ kind: 'middle_of_all', from: 3 })
  })

  it('is not made up when nobody has a figure', () => {
    expect(assume('project', [])).toBeNull()
    expect(assumeByMoney(100, [{ moneyMinor: 0, amount: 5 }])).toBeNull()
  })

  it('grows with the money it is in proportion to', () => {
    const others = [10, 20, 30].map((amount) => ({ moneyMinor: 100, amount }))
    expect(assumeByMoney(1000, others)).toEqual({ low: 150, likely: 200, high: 250, rule: { kind: 'in_proportion_to_money', from: 3 } })
  })

  it('is a range that lies within what is known and in which low ≤ likely ≤ high, whatever the order', () => {
    fc.assert(
      fc.property(known, (figures) => {
        const found = assume('project', figures)!
        const amounts = figures.map(({ amount }) => amount)
        expect(found.low).toBeLessThanOrEqual(found.likely)
        expect(found.likely).toBeLessThanOrEqual(found.high)
        expect(found.low).toBeGreaterThanOrEqual(Math.min(...amounts))
        expect(found.high).toBeLessThanOrEqual(Math.max(...amounts))
        expect(assume('project', figures.toReversed())).toEqual(found)
      }),
    )
  })
})
