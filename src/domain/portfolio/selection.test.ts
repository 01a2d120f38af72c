import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brokenRules } from './check.ts'
import { conflictOf } from './conflict.ts'
import { driven, unhurried } from './driven.suite.ts'
import { aCandidate, allowedSets, aPortfolio, everySet, portfolios, portfolioUnderLimits } from './examples.suite.ts'
import { ruleKey } from './rules.ts'
import { selectPortfolio } from './selection.ts'

/** A knapsack: one limit on money, nothing else. */
const knapsack = (weights: readonly number[], values: readonly number[], capacity: number) =>
  aPortfolio(
    weights.map((weight, at) => aCandidate(String(at + 1).padStart(2, '0'), { value: values[at]!, moneyMinor: [weight] })),
    { money: { perPeriodMinor: [capacity], carriesOver: false } },
  )

describe('the best set', () => {
  it('S032: is P1, P2, P3, P6 and P7 with value 321 for 1260 in the eight projects (O6)', () => {
    expect(driven(selectPortfolio(portfolioUnderLimits(), unhurried))).toMatchObject({
      kind: 'optimal',
      value: 321,
      moneyMinor: 1260,
      chosen: ['P1', 'P2', 'P3', 'P6', 'P7'],
    })
  })

  it('S032: is worth 309 and 51 in the published knapsacks (O5)', () => {
    const ten = knapsack([23, 31, 29, 44, 53, 38, 63, 85, 89, 82], [92, 57, 49, 68, 60, 43, 67, 84, 87, 72], 165)
    const five = knapsack([12, 7, 11, 8, 9], [24, 13, 23, 15, 16], 26)
    expect(driven(selectPortfolio(ten, unhurried))).toMatchObject({
      kind: 'optimal',
      value: 309,
      moneyMinor: 165,
      chosen: ['01', '02', '03', '04', '06'],
    })
    expect(driven(selectPortfolio(five, unhurried))).toMatchObject({ kind: 'optimal', value: 51, chosen: ['02', '03', '04'] })
  })

  it('is the one that enumeration finds: most value, then less money, then lower ids, then earlier starts', () => {
    fc.assert(
      fc.property(portfolios, (portfolio) => {
        const [best] = allowedSets(portfolio)
        const found = driven(selectPortfolio(portfolio, unhurried))
        expect(found.kind).toBe(best ? 'optimal' : 'infeasible')
        if (!best || found.kind !== 'optimal') return
        expect([found.value, found.moneyMinor, found.placements]).toEqual([best.value, best.money, best.placements])
      }),
      { numRuns: 100 },
    )
  })

  it('is the same whatever the order of the data', () => {
    fc.assert(
      fc.property(portfolios, (portfolio) => {
        const turned = { ...portfolio, candidates: portfolio.candidates.toReversed() }
        expect(driven(selectPortfolio(turned, unhurried))).toEqual(driven(selectPortfolio(portfolio, unhurried)))
      }),
      { numRuns: 20 },
    )
  })

  it('charges what stopping costs against keeping work under way', () => {
    const old = aCandidate('old', { state: 'under_way', competes: true, value: 1, moneyMinor: [5], stopCostMinor: 4 })
    const fresh = aCandidate('fresh', { value: 9, moneyMinor: [7] })
    const within = (money: number) =>
      driven(selectPortfolio(aPortfolio([old, fresh], { money: { perPeriodMinor: [money], carriesOver: false } }), unhurried))
    expect(within(11)).toMatchObject({ chosen: ['fresh'], moneyMinor: 11, stopCostMinor: 4 })
    expect(within(10)).toMatchObject({ chosen: ['old'], moneyMinor: 5, stopCostMinor: 0 })
  })
})

describe('a conflict', () => {
  it('names the mandatory work and the limit that cannot hold it', () => {
    const must = aCandidate('must', { mandatory: true, moneyMinor: [9] })
    const portfolio = aPortfolio([must, aCandidate('other', { value: 5, moneyMinor: [1] })], {
      money: { perPeriodMinor: [8], carriesOver: false },
    })
    expect(driven(selectPortfolio(portfolio, unhurried))).toEqual({
      kind: 'infeasible',
      conflict: {
        rules: [
          { kind: 'money', period: 0 },
          { kind: 'mandatory', id: 'must' },
        ],
        irreducible: true,
      },
    })
  })

  it('cannot be kept, and can be once any one of its rules is dropped', () => {
    const impossible = portfolios.filter((portfolio) => allowedSets(portfolio).length === 0)
    fc.assert(
      fc.property(impossible, (portfolio) => {
        const { rules, irreducible } = driven(conflictOf(portfolio, unhurried))
        expect(irreducible).toBe(true)
        const keys = rules.map(ruleKey)
        const breaks = everySet(portfolio).map((set) => new Set(brokenRules(portfolio, set).map(({ rule }) => ruleKey(rule))))
        const canKeep = (some: readonly string[]) => breaks.some((broken) => some.every((key) => !broken.has(key)))
        expect(canKeep(keys)).toBe(false)
        for (const spared of keys) expect(canKeep(keys.filter((key) => key !== spared))).toBe(true)
      }),
      { numRuns: 15 },
    )
  })
})
