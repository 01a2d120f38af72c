import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { share } from './sharing.ts'

describe('sharing', () => {
  it('gives the odd penny to the largest remainder, then to the earlier share', () => {
    expect(share(100, [1, 1, 1])).toEqual([34, 33, 33])
    expect(share(10, [1, 2, 4])).toEqual([1, 3, 6])
    expect(share(-10, [1, 2, 4])).toEqual([-1, -3, -6])
    expect(share(5, [0, 0])).toEqual([3, 2])
    expect(share(5, [])).toEqual([])
  })

  it('loses nothing and makes nothing, and stays within one unit of the exact part', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.array(fc.nat(1000), { minLength: 1, maxLength: 30 }), (amount, weights) => {
        const shares = share(amount, weights)
        const total = weights.reduce((sum, weight) => sum + weight, 0)
        expect(shares.reduce((sum, one) => sum + one, 0)).toBe(amount)
        shares.forEach((one, at) => {
          const exact = total > 0 ? (amount * (weights[at] ?? 0)) / total : amount / weights.length
          expect(Math.abs(one - exact)).toBeLessThan(1.001)
        })
      }),
    )
  })
})
