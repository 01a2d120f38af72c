import { describe, expect, it } from 'vitest'
import { aCandidate, aPortfolio } from './examples.suite.ts'
import { overdrawnByMusts } from './overdrawn.ts'

const limits = { money: { perPeriodMinor: [100], carriesOver: false }, people: [{ role: 'it', capacity: [10] }] }

describe('what must be in and cannot be', () => {
  it('is told by each limit that it asks too much of, with all that it needs', () => {
    const portfolio = aPortfolio(
      [
        aCandidate('must', { mandatory: true, moneyMinor: [70], needs: ['base'] }),
        aCandidate('base', { moneyMinor: [40], effort: [{ role: 'it', amounts: [12] }] }),
        aCandidate('wish', { moneyMinor: [500] }),
      ],
      limits,
    )
    expect(overdrawnByMusts(portfolio)).toEqual([
      { limit: { kind: 'money', period: 0 }, used: 110, allowed: 100 },
      { limit: { kind: 'people', role: 'it', period: 0 }, used: 12, allowed: 10 },
    ])
  })

  it('is nothing where what must be in fits, however much else is wished for', () => {
    const portfolio = aPortfolio(
      [aCandidate('must', { mandatory: true, moneyMinor: [100] }), aCandidate('wish', { moneyMinor: [1] })],
      limits,
    )
    expect(overdrawnByMusts(portfolio)).toEqual([])
  })
})
