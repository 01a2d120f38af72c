import fc from 'fast-check'
import { brokenRules } from './check.ts'
import type { Candidate, Placement, Portfolio } from './portfolio.ts'
import { startsOnOffer } from './reduction.ts'
import { sum, usageOf, worthOf } from './usage.ts'

/** A candidate that says nothing but its id, value and money, and what the test adds. */
export function aCandidate(id: string, said: Partial<Candidate> & { value?: number } = {}): Candidate {
  const { value = 0, ...rest } = said
  return {
    id,
    name: id,
    state: 'new',
    competes: false,
    mandatory: false,
    starts: [{ delay: 0, value }],
    moneyMinor: [],
    effort: [],
    spentMinor: 0,
    stopCostMinor: 0,
    needs: [],
    excludes: [],
    assumed: {},
    ...rest,
  }
}

export function aPortfolio(candidates: readonly Candidate[], limits: Partial<Portfolio['limits']> = {}, periodCount = 1): Portfolio {
  return { valueMeasure: 'points', periodCount, candidates, limits: { people: [], shares: [], ...limits } }
}

/** O6 of the oracle index: eight projects under money, developers and analysts. */
export function portfolioUnderLimits(): Portfolio {
  const project = (
    id: string,
    [value, money, developers, analysts]: readonly [number, number, number, number],
    said: Partial<Candidate> = {},
  ) =>
    aCandidate(id, {
      value,
      moneyMinor: [money],
      effort: [
        { role: 'developer', amounts: [developers] },
        { role: 'analyst', amounts: [analysts] },
      ],
      ...said,
    })
  return aPortfolio(
    [
      project('P1', [82, 400, 6, 2]),
      project('P2', [74, 250, 4, 3]),
      project('P3', [65, 300, 3, 2], { mandatory: true }),
      project('P4', [90, 600, 9, 3], { needs: ['P2'] }),
      project('P5', [55, 150, 2, 1], { excludes: ['P6'] }),
      project('P6', [60, 220, 2, 2]),
      project('P7', [40, 90, 1, 1]),
      project('P8', [70, 350, 5, 4]),
    ],
    {
      money: { perPeriodMinor: [1400], carriesOver: false },
      people: [
        { role: 'developer', capacity: [17] },
        { role: 'analyst', capacity: [11] },
      ],
    },
  )
}

/** Every set of placements there is, allowed or not. For a handful of candidates only. */
export function everySet(portfolio: Portfolio): Placement[][] {
  return [...portfolio.candidates]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .reduce<Placement[][]>(
      (sets, candidate) =>
        sets.flatMap((set) => [...startsOnOffer(candidate).map(({ delay }) => [...set, { id: candidate.id, delay }]), set]),
      [[]],
    )
}

/** The allowed sets, the best first: value, then less money, then lower ids, then earlier starts (`everySet` lists these in that order). */
export function allowedSets(portfolio: Portfolio): { placements: Placement[]; value: number; money: number }[] {
  return everySet(portfolio)
    .filter((placements) => brokenRules(portfolio, placements).length === 0)
    .map((placements) => ({ placements, value: worthOf(portfolio, placements), money: sum(usageOf(portfolio, placements).moneyMinor) }))
    .sort((a, b) => b.value - a.value || a.money - b.money)
}

/** Small portfolios with everything in them: periods, roles, starts, needs, exclusions, shares, work under way. Small figures on purpose: they meet their limits. */
export const portfolios: fc.Arbitrary<Portfolio> = fc.integer({ min: 1, max: 3 }).chain((periodCount) => {
  const capacity = fc.array(fc.nat(12), { minLength: periodCount, maxLength: periodCount })
  const names = ['a', 'b', 'c', 'd', 'e', 'f']
  const others = (id: string, most: number) => fc.uniqueArray(fc.constantFrom(...names.filter((name) => name !== id)), { maxLength: most })
  const candidate = (id: string) =>
    fc
      .record({
        length: fc.integer({ min: 1, max: periodCount }),
        values: fc.array(fc.nat(9), { minLength: periodCount, maxLength: periodCount }),
        money: fc.array(fc.nat(6), { minLength: periodCount, maxLength: periodCount }),
        effort: fc.array(fc.nat(4), { minLength: periodCount, maxLength: periodCount }),
        state: fc.constantFrom('new', 'new', 'under_way'),
        competes: fc.boolean(),
        mandatory: fc.integer({ min: 0, max: 7 }),
        forced: fc.constantFrom(undefined, undefined, undefined, undefined, undefined, undefined, 'in', 'out'),
        category: fc.constantFrom('run', 'grow'),
        stopCostMinor: fc.nat(4),
        needs: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: others(id, 1) }),
        excludes: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: others(id, 1) }),
      })
      .map(({ length, values, money, effort, mandatory, forced, state, ...said }) =>
        aCandidate(id, {
          ...said,
          state: state as Candidate['state'],
          mandatory: mandatory === 0,
          ...(forced ? { forced: { to: forced as 'in' | 'out', reason: 'asked for' } } : {}),
          starts: values.slice(0, periodCount - length + 1).map((value, delay) => ({ delay, value })),
          moneyMinor: money.slice(0, length),
          effort: [{ role: 'team', amounts: effort.slice(0, length) }],
        }),
      )
  return fc
    .record({
      candidates: fc.tuple(...names.map(candidate)),
      money: fc.record({ perPeriodMinor: capacity, carriesOver: fc.boolean() }),
      team: capacity,
      share: fc.constantFrom(
        undefined,
        undefined,
        { category: 'run', leastPercent: 30 },
        { category: 'run', leastPercent: 10, mostPercent: 60 },
      ),
    })
    .map(({ candidates, money, team, share }) =>
      aPortfolio(candidates, { money, people: [{ role: 'team', capacity: team }], shares: share ? [share] : [] }, periodCount),
    )
})
