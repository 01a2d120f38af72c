import { describe, expect, it } from 'vitest'
import { brokenRules } from './check.ts'
import { aCandidate, aPortfolio, portfolioUnderLimits } from './examples.suite.ts'

const at = (...ids: string[]) => ids.map((id) => ({ id, delay: 0 }))

describe('the checker of a set', () => {
  it('S032: finds nothing in the best set of the eight projects', () => {
    expect(brokenRules(portfolioUnderLimits(), at('P1', 'P2', 'P3', 'P6', 'P7'))).toEqual([])
  })

  it('S032: says that the ranked list of the eight projects has 19 developers for 17 and a need that is not met', () => {
    expect(brokenRules(portfolioUnderLimits(), at('P1', 'P3', 'P4', 'P7'))).toEqual([
      { rule: { kind: 'people', role: 'developer', period: 0 }, used: 19, allowed: 17 },
      { rule: { kind: 'needs', id: 'P4', needed: 'P2' } },
    ])
  })

  it('lets money that was not spent be spent later only where the limit says so', () => {
    const late = aCandidate('late', { moneyMinor: [0, 8] })
    const limit = { perPeriodMinor: [5, 5] }
    expect(brokenRules(aPortfolio([late], { money: { ...limit, carriesOver: true } }, 2), at('late'))).toEqual([])
    expect(brokenRules(aPortfolio([late], { money: { ...limit, carriesOver: false } }, 2), at('late'))).toEqual([
      { rule: { kind: 'money', period: 1 }, used: 8, allowed: 5 },
    ])
  })

  it('charges the cost of stopping to the first period', () => {
    const running = aCandidate('old', { state: 'under_way', competes: true, stopCostMinor: 7 })
    const portfolio = aPortfolio([running], { money: { perPeriodMinor: [6], carriesOver: false } })
    expect(brokenRules(portfolio, [])).toEqual([{ rule: { kind: 'money', period: 0 }, used: 7, allowed: 6 }])
  })

  it('keeps work under way in unless it competes or is forced out', () => {
    const stays = aCandidate('old', { state: 'under_way' })
    expect(brokenRules(aPortfolio([stays]), [])).toEqual([{ rule: { kind: 'under_way', id: 'old' } }])
    expect(brokenRules(aPortfolio([{ ...stays, competes: true }]), [])).toEqual([])
    expect(brokenRules(aPortfolio([{ ...stays, forced: { to: 'out', reason: 'sold' } }]), [])).toEqual([])
  })

  it('measures a share in the money chosen, the cost of stopping left aside', () => {
    const run = aCandidate('run', { category: 'run', moneyMinor: [6] })
    const grow = aCandidate('grow', { category: 'grow', moneyMinor: [4] })
    const portfolio = aPortfolio([run, grow], { shares: [{ category: 'run', mostPercent: 59 }] })
    expect(brokenRules(portfolio, at('run', 'grow'))).toEqual([{ rule: { kind: 'share_most', category: 'run' }, used: 600, allowed: 590 }])
  })

  it('throws on a start that is not on offer, for that is a mistake of the caller', () => {
    expect(() => brokenRules(portfolioUnderLimits(), [{ id: 'P1', delay: 1 }])).toThrow('no start')
  })
})
