import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actionsOf } from './actions.ts'
import { fundDownTheList, moneyOnly } from './comparison.ts'
import { differenceOf } from './difference.ts'
import { driven, unhurried } from './driven.suite.ts'
import { aCandidate, allowedSets, aPortfolio, portfolios, portfolioUnderLimits } from './examples.suite.ts'
import { type Factor, frontier, frontierPoint } from './frontier.ts'
import { marginals } from './marginal.ts'
import { selectPortfolio } from './selection.ts'

const ids = (set: object) => ('placements' in set ? (set.placements as { id: string }[]).map(({ id }) => id) : [])

describe('other ways of choosing', () => {
  it('funds down a list ten times as long with at most twice the looks at each candidate', () => {
    const looksPerCandidate = (count: number) => {
      let looks = 0
      const candidates = Array.from({ length: count }, (_, at) =>
        Object.defineProperty(aCandidate(`C${at}`, {}), 'id', {
          get: () => {
            looks += 1
            return `C${at}`
          },
        }),
      )
      fundDownTheList(aPortfolio(candidates))
      return looks / count
    }
    expect(looksPerCandidate(500) / looksPerCandidate(50)).toBeLessThan(2)
  })

  it('S032: funding down the list takes P3, P4, P1, P7 for 277, without the P2 that P4 needs and with 19 developers for 17 (O6)', () => {
    const naive = fundDownTheList(portfolioUnderLimits())
    expect(naive).toMatchObject({ value: 277, moneyMinor: 1390 })
    expect(ids(naive)).toEqual(['P1', 'P3', 'P4', 'P7'])
    expect(naive.breaks).toEqual([
      { rule: { kind: 'people', role: 'developer', period: 0 }, used: 19, allowed: 17 },
      { rule: { kind: 'needs', id: 'P4', needed: 'P2' } },
    ])
  })

  it('S032: money only takes P1, P2, P3, P7, P8 for 331, with 19 developers and 12 analysts (O6)', () => {
    const rich = driven(moneyOnly(portfolioUnderLimits(), unhurried))
    expect(rich).toMatchObject({
      kind: 'optimal',
      value: 331,
      breaks: [
        { used: 12, allowed: 11 },
        { used: 19, allowed: 17 },
      ],
    })
    expect(ids(rich)).toEqual(['P1', 'P2', 'P3', 'P7', 'P8'])
  })
})

describe('the frontier', () => {
  const at = (money: number): Factor => ({ over: money, under: 1400 })

  it.each([
    [300, 65],
    [500, 120],
    [700, 194],
    [900, 239],
    [1100, 276],
    [1300, 321],
    [5000, 321],
  ])('S032: is worth, for %i, %i (O6)', (money, value) => {
    expect(driven(frontierPoint(portfolioUnderLimits(), unhurried, at(money)))).toMatchObject({
      limitMinor: money,
      best: { kind: 'optimal', value },
    })
  })

  it('S032: has its last steps at 1180, 1190 and 1260, and none above (O6)', () => {
    const { steps, complete } = driven(frontier(portfolioUnderLimits(), unhurried, 60))
    expect(complete).toBe(true)
    const last = steps.map(({ limitMinor, set }) => [limitMinor, set.value])
    const points = [300, 500, 700, 900, 1100, 1300].map((money) => last.findLast(([limit]) => limit! <= money)![1])
    expect(points).toEqual([65, 120, 194, 239, 276, 321])
    expect(last.at(-1)).toEqual([1260, 321])
  })

  it('has a step exactly where enumeration has one', () => {
    fc.assert(
      fc.property(portfolios, (portfolio) => {
        const { steps, complete } = driven(frontier(portfolio, unhurried, 200))
        expect(complete).toBe(true)
        for (const { factor, set } of steps) {
          expect(allowedSets(scaled(portfolio, factor))[0]?.value).toBe(set.value)
          const less = { over: factor.over * 1_000_000 - 1, under: factor.under * 1_000_000 }
          if (factor.over > 0) expect(allowedSets(scaled(portfolio, less))[0]?.value ?? -1).toBeLessThan(set.value)
        }
      }),
      { numRuns: 15 },
    )
  })

  function scaled(portfolio: ReturnType<typeof portfolioUnderLimits>, { over, under }: Factor) {
    const money = portfolio.limits.money!
    let [before, used] = [0, 0]
    const perPeriodMinor = money.perPeriodMinor.map((amount) => {
      if (!money.carriesOver) return Math.floor((amount * over) / under)
      before += amount
      const now = Math.floor((before * over) / under) - used
      used += now
      return now
    })
    return { ...portfolio, limits: { ...portfolio.limits, money: { ...money, perPeriodMinor } } }
  }
})

describe('the worth of a limit', () => {
  it('S032: two developers more are worth 3 points, and money alone nothing (O6)', () => {
    const portfolio = portfolioUnderLimits()
    const best = driven(selectPortfolio(portfolio, unhurried))
    if (best.kind !== 'optimal') throw new Error(best.kind)
    const found = driven(marginals(portfolio, unhurried, { best, count: 3 }))
    expect(found.map(({ limit, step, gain }) => [limit.kind === 'people' ? limit.role : 'money', step, gain])).toEqual([
      ['developer', 2, { kind: 'value', change: 3, proved: true }],
      ['analyst', 2, { kind: 'value', change: 0, proved: true }],
      ['money', 140, { kind: 'value', change: 0, proved: true }],
    ])
  })
})

describe('what a selection means', () => {
  const running = aCandidate('run', {
    state: 'under_way',
    competes: true,
    starts: [
      { delay: 0, value: 1 },
      { delay: 2, value: 1 },
    ],
    spentMinor: 5,
    stopCostMinor: 3,
  })
  const portfolio = aPortfolio([running, aCandidate('new')], {}, 3)
  const act = (placements: { id: string; delay: number }[]) => actionsOf(portfolio, placements).map((one) => one.act)

  it('lists start, continue, pause, stop and leave apart', () => {
    expect(
      act([
        { id: 'new', delay: 0 },
        { id: 'run', delay: 0 },
      ]),
    ).toEqual(['start', 'continue'])
    expect(act([{ id: 'run', delay: 2 }])).toEqual(['leave', 'pause'])
    expect(actionsOf(portfolio, [])[1]).toEqual({ id: 'run', act: 'stop', spentMinor: 5, stopCostMinor: 3 })
  })

  it('says against an accepted set what comes in, goes out and moves', () => {
    const accepted = [
      { id: 'a', delay: 0 },
      { id: 'b', delay: 0 },
    ]
    const proposed = [
      { id: 'b', delay: 2 },
      { id: 'c', delay: 0 },
    ]
    expect(differenceOf(accepted, proposed)).toEqual({ comesIn: ['c'], goesOut: ['a'], moves: [{ id: 'b', from: 0, to: 2 }] })
  })
})
