import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { totalCost, totalValue, violations } from '../packing/check.ts'
import { brokenRules } from './check.ts'
import { everySet, portfolios } from './examples.suite.ts'
import { fallingStarts } from './portfolio.ts'
import { choiceOf, placementsOf, reduce } from './reduction.ts'
import { stopCostOf, sum, usageOf, worthOf } from './usage.ts'

describe('a portfolio as a packing', () => {
  it('allows exactly the sets that keep every rule, at their value and money', () => {
    fc.assert(
      fc.property(portfolios, (portfolio) => {
        const reduction = reduce(portfolio)
        const stopAll = sum(portfolio.candidates.map(stopCostOf))
        for (const placements of everySet(portfolio).filter((_, at) => at % 7 === 0)) {
          const choice = choiceOf(reduction, placements)
          expect(violations(reduction.packing, choice).length === 0).toBe(brokenRules(portfolio, placements).length === 0)
          expect(totalValue(reduction.packing, choice)).toBe(worthOf(portfolio, placements))
          expect(totalCost(reduction.packing, choice) + stopAll).toBe(sum(usageOf(portfolio, placements).moneyMinor))
          expect(placementsOf(reduction, choice)).toEqual(placements)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('is the same whatever the order of the data', () => {
    fc.assert(
      fc.property(portfolios, (portfolio) => {
        const turned = { ...portfolio, candidates: portfolio.candidates.toReversed() }
        expect(reduce(turned).packing).toEqual(reduce(portfolio).packing)
      }),
    )
  })
})

describe('a value that falls by the period', () => {
  it('loses the stated percent of what was left, to the hundredth', () => {
    expect(fallingStarts(1000, 3, 10)).toEqual([
      { delay: 0, value: 1000 },
      { delay: 1, value: 900 },
      { delay: 2, value: 810 },
      { delay: 3, value: 729 },
    ])
    expect(fallingStarts(-15, 1, 50)[1]).toEqual({ delay: 1, value: -8 })
  })
})
