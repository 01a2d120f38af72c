import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../foundation/random.ts'
import { alternatives } from './alternatives.ts'
import { scenarioOf } from './beliefs.ts'
import { bestSet, idsOf } from './best-set.ts'
import { brokenRules } from './check.ts'
import { driven, unhurried } from './driven.suite.ts'
import { aCandidate, allowedSets, aPortfolio, portfolios, portfolioUnderLimits } from './examples.suite.ts'
import type { Portfolio } from './portfolio.ts'
import { robustness } from './robustness.ts'
import { worthGetting } from './worth-getting.ts'

const found = (portfolio: Portfolio) => {
  const best = driven(bestSet(portfolio, unhurried))
  if (best.kind !== 'optimal') throw new Error(best.kind)
  return best
}

/** Money for one of two; `sure` is worth far more than `rival` whatever is believed, unless the test says otherwise. */
const rivals = (rivalValue: number, assumed = {}) =>
  aPortfolio(
    [
      aCandidate('sure', { value: 1000, moneyMinor: [100] }),
      aCandidate('rival', { value: rivalValue, moneyMinor: [100], assumed }),
      aCandidate('must', { mandatory: true, moneyMinor: [0] }),
    ],
    { money: { perPeriodMinor: [125], carriesOver: false } },
  )
const standings = (portfolio: Portfolio) =>
  driven(robustness(portfolio, unhurried, 60)).candidates.map(({ id, standing }) => `${id} ${standing}`)

describe('how sure a choice is', () => {
  it('is in or out whatever you believe where no figure within a fifth can turn it', () => {
    expect(standings(rivals(100))).toEqual(['must in', 'rival out', 'sure in'])
  })

  it('is borderline where figures within a fifth can turn it', () => {
    expect(standings(rivals(950))).toEqual(['must in', 'rival borderline', 'sure borderline'])
  })

  it('believes of an assumed figure what was assumed, not a fifth', () => {
    expect(standings(rivals(100, { value: { lowPercent: 50, highPercent: 2000 } }))).toContain('rival borderline')
  })

  it('says how many scenarios could not keep the rules', () => {
    const tight = aPortfolio([aCandidate('must', { mandatory: true, moneyMinor: [100] })], {
      money: { perPeriodMinor: [100], carriesOver: false },
    })
    const { scenarios, impossible, candidates } = driven(robustness(tight, unhurried, 40))
    expect(scenarios).toBe(40)
    expect(impossible).toBeGreaterThan(5)
    expect(impossible).toBeLessThan(35)
    expect(candidates).toEqual([{ id: 'must', standing: 'in', inPercent: 100 }])
  })

  it('is the same for the same seed, whatever the order of the data', () => {
    const portfolio = portfolioUnderLimits()
    const turned = { ...portfolio, candidates: portfolio.candidates.toReversed() }
    expect(driven(robustness(turned, unhurried, 20))).toEqual(driven(robustness(portfolio, unhurried, 20)))
  })

  it('moves every figure within what is believed of it', () => {
    fc.assert(
      fc.property(portfolios, fc.nat(1000), (portfolio, seed) => {
        const drawn = scenarioOf(portfolio, seededRandom(seed))
        for (const { id, moneyMinor } of drawn.candidates) {
          const given = portfolio.candidates.find((one) => one.id === id)!.moneyMinor
          moneyMinor.forEach((amount, period) => {
            expect(Math.abs(amount - given[period]!)).toBeLessThanOrEqual(given[period]! / 5 + 0.5)
          })
        }
      }),
    )
  })
})

describe('the figures most worth getting', () => {
  it('are those that turn the choice, with what it would be at either end', () => {
    const portfolio = rivals(950, { value: { lowPercent: 50, highPercent: 150 } })
    const best = found(portfolio)
    const { candidates } = driven(robustness(portfolio, unhurried, 60))
    const [first] = driven(worthGetting(portfolio, unhurried, { best, candidates }))
    expect(first).toEqual({
      id: 'rival',
      figure: 'value',
      assumed: true,
      low: { percent: 50, outcome: { comesIn: [], goesOut: [], moves: [] } },
      high: { percent: 150, outcome: { comesIn: ['rival'], goesOut: ['sure'], moves: [] } },
      expectedChanges: 1,
    })
  })

  it('put what nobody knows yet before what somebody gave, however much either would change', () => {
    const { candidates, limits } = rivals(950)
    const portfolio = aPortfolio(
      candidates.map((one) => (one.id === 'sure' ? { ...one, assumed: { value: { lowPercent: 90, highPercent: 110 } } } : one)),
      limits,
    )
    const fared = driven(robustness(portfolio, unhurried, 60)).candidates
    const asked = driven(worthGetting(portfolio, unhurried, { best: found(portfolio), candidates: fared }))
    expect(asked.map(({ id, figure, assumed }) => [id, figure, assumed])[0]).toEqual(['sure', 'value', true])
    expect(asked.slice(1).some(({ id, assumed }) => id === 'rival' && !assumed)).toBe(true)
  })

  it('are at most five, and none where nothing can turn the choice', () => {
    const best = found(rivals(100))
    const { candidates } = driven(robustness(rivals(100), unhurried, 20))
    expect(driven(worthGetting(rivals(100), unhurried, { best, candidates }))).toEqual([])
    const eight = portfolioUnderLimits()
    const fared = driven(robustness(eight, unhurried, 60)).candidates
    expect(driven(worthGetting(eight, unhurried, { best: found(eight), candidates: fared })).length).toBeLessThanOrEqual(5)
  })
})

describe('other sets nearly as good', () => {
  it('keep every rule, are worth 98 % of the best and differ clearly from it and from one another', () => {
    const decidable = portfolios.filter((portfolio) => allowedSets(portfolio).length > 0)
    fc.assert(
      fc.property(decidable, (portfolio) => {
        const best = found(portfolio)
        const others = driven(alternatives(portfolio, unhurried, best))
        expect(others.length).toBeLessThanOrEqual(3)
        const all = [best, ...others]
        for (const [at, one] of all.entries()) {
          expect(brokenRules(portfolio, one.placements)).toEqual([])
          expect(one.value * 100).toBeGreaterThanOrEqual(98 * best.value)
          for (const before of all.slice(0, at))
            expect(new Set(idsOf(one)).symmetricDifference(new Set(idsOf(before))).size).toBeGreaterThanOrEqual(2)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('include, for the eight projects, P5 in place of P6 (O6)', () => {
    const portfolio = portfolioUnderLimits()
    expect(driven(alternatives(portfolio, unhurried, found(portfolio))).map(({ value }) => value)).toEqual([317, 316])
  })
})
