import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { portfolios, portfolioUnderLimits } from './examples.suite.ts'
import { highestFirst, rankByValue } from './ranking.ts'

describe('the ranked list that selections are compared with', () => {
  it('is the same for the same candidates in any order', () => {
    fc.assert(
      fc.property(portfolios, (portfolio) => {
        expect(rankByValue({ ...portfolio, candidates: portfolio.candidates.toReversed() })).toEqual(rankByValue(portfolio))
      }),
    )
  })

  it('begins with what is worth the most', () => {
    expect(rankByValue(portfolioUnderLimits())[0]).toMatchObject({ id: 'P4' })
  })
})

it('tells fractions apart that numbers with a point take for one', () => {
  const most = Number.MAX_SAFE_INTEGER
  expect(highestFirst({ over: most - 1, under: most }, { over: most - 2, under: most - 1 })).toBe(-1)
  expect(highestFirst({ over: 1, under: 3 }, { over: 2, under: 6 })).toBe(0)
})
