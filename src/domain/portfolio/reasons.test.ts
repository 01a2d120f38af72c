import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestSet } from './best-set.ts'
import { brokenRules } from './check.ts'
import { driven, unhurried } from './driven.suite.ts'
import { aCandidate, allowedSets, aPortfolio, everySet, portfolios, portfolioUnderLimits } from './examples.suite.ts'
import type { Portfolio } from './portfolio.ts'
import { limitName, type Raise, raisablesOf, raisesFor, withRaises } from './raises.ts'
import { reasonFor, reasons } from './reasons.ts'
import { ruleKey } from './rules.ts'
import { worthOf } from './usage.ts'

const effort = { forced: unhurried, leastChange: unhurried }
const people = (role: string, by: number) => ({ limit: { kind: 'people', role, period: 0 }, by })
const found = (portfolio: Portfolio) => {
  const best = driven(bestSet(portfolio, unhurried))
  if (best.kind !== 'optimal') throw new Error(best.kind)
  return best
}

describe('why a candidate is left out', () => {
  it('S032: P8 costs 4 points if forced in, and two developers with one analyst let it in at 331 (O6)', () => {
    const portfolio = portfolioUnderLimits()
    expect(driven(reasonFor(portfolio, effort, { id: 'P8', best: found(portfolio) }))).toMatchObject({
      forced: { kind: 'costs', valueLost: 4, value: 317, proved: true },
      leastChange: { kind: 'raises', raises: [people('developer', 2), people('analyst', 1)].toReversed(), value: 331 },
    })
  })

  it('S032: two developers more let P4 and P5 in at 324 (O6)', () => {
    const portfolio = portfolioUnderLimits()
    const told = driven(reasons(portfolio, effort, found(portfolio)))
    expect(told.map(({ id }) => id)).toEqual(['P4', 'P5', 'P8'])
    for (const { leastChange } of told.slice(0, 2)) expect(leastChange).toMatchObject({ raises: [people('developer', 2)], value: 324 })
  })

  it('names what stands against a candidate that cannot be in', () => {
    const portfolio = portfolioUnderLimits()
    const barred = {
      ...portfolio,
      candidates: portfolio.candidates.map((one) =>
        one.id === 'P8' ? { ...one, forced: { to: 'out' as const, reason: 'no licence' } } : one,
      ),
    }
    expect(driven(reasonFor(barred, effort, { id: 'P8', best: found(barred) }))).toEqual({
      id: 'P8',
      forced: { kind: 'impossible', conflict: { rules: [{ kind: 'forced_out', id: 'P8', reason: 'no licence' }], irreducible: true } },
      leastChange: { kind: 'none' },
    })
  })

  it('is the least change: it lets the candidate in, and none with fewer limits or smaller rises does', () => {
    const decidable = portfolios.filter((portfolio) => allowedSets(portfolio).length > 0)
    fc.assert(
      fc.property(decidable, (portfolio) => {
        for (const { id, leastChange } of driven(reasons(portfolio, effort, found(portfolio)))) {
          const least = leastByEnumeration(portfolio, id)
          if (!least) {
            expect(leastChange.kind).toBe('none')
            continue
          }
          if (leastChange.kind !== 'raises') throw new Error(`${leastChange.kind} for ${id}`)
          const after = allowedSets(withRaises(portfolio, leastChange.raises))
          expect(after.some(({ placements, value }) => value === after[0]!.value && placements.some((one) => one.id === id))).toBe(true)
          expect(leastChange.value).toBe(after[0]!.value)
          expect(limitsIn(leastChange.raises)).toBe(least.count)
          expect(relativeRise(portfolio, leastChange.raises)).toBeCloseTo(least.rise, 6)
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('the least change', () => {
  const within = (money: number, ...candidates: Parameters<typeof aPortfolio>[0]) =>
    aPortfolio(candidates, { money: { perPeriodMinor: [money], carriesOver: false } })
  const changeFor = (portfolio: Portfolio, id: string, work = Number.POSITIVE_INFINITY) =>
    driven(reasonFor(portfolio, { ...effort, leastChange: { work, seed: 1 } }, { id, best: found(portfolio) })).leastChange

  it('is none where other work makes better use of whatever room there is', () => {
    const rival = aCandidate('rival', { value: 6, moneyMinor: [5], excludes: ['out'] })
    const out = aCandidate('out', { value: 4, moneyMinor: [5] })
    expect(changeFor(within(5, aCandidate('in', { value: 9, moneyMinor: [5] }), out, rival), 'out')).toEqual({ kind: 'none' })
  })

  it('needs no rise for a candidate that another set, worth as much, has', () => {
    const [a, b] = [aCandidate('a', { value: 5, moneyMinor: [4] }), aCandidate('b', { value: 5, moneyMinor: [5] })]
    expect(changeFor(within(5, a, b), 'b')).toMatchObject({ kind: 'raises', raises: [], value: 5 })
  })

  it('is left open with the number of limits proved when no work is allowed for it', () => {
    expect(changeFor(portfolioUnderLimits(), 'P8', 0)).toEqual({ kind: 'bounded', fewest: 0, found: null, stoppedBy: 'work' })
  })

  it('is the same whatever the order of the data', () => {
    const decidable = portfolios.filter((portfolio) => allowedSets(portfolio).length > 0)
    fc.assert(
      fc.property(decidable, (portfolio) => {
        const turned = { ...portfolio, candidates: portfolio.candidates.toReversed() }
        expect(driven(reasons(turned, effort, found(turned)))).toEqual(driven(reasons(portfolio, effort, found(portfolio))))
      }),
      { numRuns: 8 },
    )
  })

  it('is as small asked for one candidate as asked for all', () => {
    const decidable = portfolios.filter((portfolio) => allowedSets(portfolio).length > 0)
    fc.assert(
      fc.property(decidable, (portfolio) => {
        const best = found(portfolio)
        for (const { id, leastChange } of driven(reasons(portfolio, effort, best))) {
          const alone = driven(reasonFor(portfolio, effort, { id, best })).leastChange
          expect(alone.kind).toBe(leastChange.kind)
          if (alone.kind !== 'raises' || leastChange.kind !== 'raises') continue
          expect(limitsIn(alone.raises)).toBe(limitsIn(leastChange.raises))
          expect(relativeRise(portfolio, alone.raises)).toBeCloseTo(relativeRise(portfolio, leastChange.raises), 6)
        }
      }),
      { numRuns: 8 },
    )
  })
})

/** Tries what every set with the candidate needs, by rising change, and takes the first under which no set without it is worth more. */
function leastByEnumeration(portfolio: Portfolio, id: string): { count: number; rise: number } | undefined {
  const kept = everySet(portfolio).filter((set) =>
    brokenRules(portfolio, set).every(({ rule }) => rule.kind === 'money' || rule.kind === 'people'),
  )
  const sets = kept.map((set) => ({
    set,
    value: worthOf(portfolio, set),
    raises: raisesFor(portfolio, set),
    isIn: set.some((one) => one.id === id),
  }))
  const changes = sets
    .filter(({ isIn }) => isIn)
    .map((one) => ({ ...one, count: limitsIn(one.raises), rise: relativeRise(portfolio, one.raises) }))
    .sort((a, b) => a.count - b.count || a.rise - b.rise)
  return changes.find(({ raises, value }) => {
    const room = new Map(raises.map(({ limit, by }) => [ruleKey(limit), by]))
    return sets.every(
      (other) => other.isIn || other.value <= value || other.raises.some(({ limit, by }) => by > (room.get(ruleKey(limit)) ?? 0)),
    )
  })
}

const limitsIn = (raises: readonly Raise[]) => new Set(raises.map(({ limit }) => limitName(limit))).size

function relativeRise(portfolio: Portfolio, raises: readonly Raise[]): number {
  const amounts = new Map(raisablesOf(portfolio).map(({ limit, amount }) => [ruleKey(limit), Math.max(1, amount)]))
  return raises.reduce((sum, { limit, by }) => sum + by / amounts.get(ruleKey(limit))!, 0)
}
