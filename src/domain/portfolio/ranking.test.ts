import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { portfolios, portfolioUnderLimits } from './examples.suite.ts'
import { type Job, rankByValue, rankByValueForMoney, rankByWeightedShortestJobFirst } from './ranking.ts'

const jobs: readonly Job[] = [
  { id: 'A', businessValue: 8, timeCriticality: 5, riskReduction: 3, size: 5 },
  { id: 'B', businessValue: 13, timeCriticality: 8, riskReduction: 1, size: 13 },
  { id: 'C', businessValue: 3, timeCriticality: 8, riskReduction: 8, size: 3 },
]

describe('a ranked list', () => {
  it('S033: puts C before A before B by weighted shortest job first (O8), and says how', () => {
    expect(rankByWeightedShortestJobFirst(jobs)).toEqual({
      method: 'weighted_shortest_job_first',
      tieRule: 'lower id first',
      ranked: [
        { id: 'C', rank: 1, score: 6.333333 },
        { id: 'A', rank: 2, score: 3.2 },
        { id: 'B', rank: 3, score: 1.692308 },
      ],
    })
  })

  it('S033: makes the order by weighted shortest job first cost 647, the least of all six (O8)', () => {
    const ordered = rankByWeightedShortestJobFirst(jobs).ranked.map(({ id }) => jobs.find((job) => job.id === id)!)
    expect(delayCost(ordered)).toBe(647)
    const all = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ].map((order) => delayCost(order.map((at) => jobs[at]!)))
    expect([Math.min(...all), Math.max(...all)]).toEqual([647, 973])
  })

  it('S033: is the same for the same candidates in any order', () => {
    fc.assert(
      fc.property(portfolios, (portfolio) => {
        const turned = { ...portfolio, candidates: portfolio.candidates.toReversed() }
        expect(rankByValue(turned)).toEqual(rankByValue(portfolio))
        expect(rankByValueForMoney(turned)).toEqual(rankByValueForMoney(portfolio))
      }),
    )
  })

  it('S033: ranks by value and by value for money differently, and names the method', () => {
    const portfolio = portfolioUnderLimits()
    expect(rankByValue(portfolio).ranked[0]).toEqual({ id: 'P4', rank: 1, score: 90 })
    const { method, ranked } = rankByValueForMoney(portfolio)
    expect([method, ...ranked.slice(0, 2).map(({ id }) => id)]).toEqual(['value_for_money', 'P7', 'P5'])
  })
})

function delayCost(ordered: readonly Job[]): number {
  let finish = 0
  return ordered.reduce((cost, { businessValue, timeCriticality, riskReduction, size }) => {
    finish += size
    return cost + (businessValue + timeCriticality + riskReduction) * finish
  }, 0)
}
