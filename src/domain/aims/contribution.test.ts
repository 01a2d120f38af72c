import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quickScores, sizedContribution, weightedContribution } from './contribution.ts'
import { weightsByOrder } from './weights.ts'

const weights = new Map(weightsByOrder(3).map((weight, at) => [`A${at}`, weight]))
const scores = fc.tuple(fc.nat(50), fc.nat(50), fc.nat(50))
const worth = (drawn: readonly number[]) =>
  weightedContribution(
    drawn.map((score, at) => ({ aimId: `A${at}`, score })),
    weights,
  )

describe('weighted contribution', () => {
  it('is the weighted sum: big on the first of three aims and some on the last is 63.89 points', () => {
    expect(worth([quickScores.big, quickScores.none, quickScores.some])).toBe(Math.round((6111 * 100 + 1111 * 25) / 100))
  })

  it('is nothing for no contribution, and whole for the strongest on every aim', () => {
    expect(worth([0, 0, 0])).toBe(0)
    expect(worth([100, 100, 100])).toBe(10_000)
  })

  it('makes twice as much of twice the contribution, up to the last hundredth', () => {
    fc.assert(
      fc.property(scores, (drawn) => {
        expect(Math.abs(worth(drawn.map((score) => 2 * score)) - 2 * worth(drawn))).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('counts nothing for an aim that nobody weighs', () => {
    expect(weightedContribution([{ aimId: 'gone', score: 100 }], weights)).toBe(0)
  })

  it('makes relative scores grow with the size they are multiplied by', () => {
    expect([0, 50, 200].map((size) => sizedContribution(8000, size, 200))).toEqual([0, 2000, 8000])
    expect(sizedContribution(8000, 5, 0)).toBe(0)
  })
})
