import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf } from '../foundation/calendar.ts'
import { periodsOf } from '../foundation/planning-periods.ts'
import { kept } from './kept.suite.ts'
import type { Setting } from './kept.ts'
import { type JobPart, jobParts, type RankingMethod, rankComponents } from './ranking.ts'

const day = dayOf('2027-01-01') ?? Number.NaN
const setting: Setting = {
  asOf: day,
  periods: periodsOf({ startDay: day, kind: 'year', count: 2, fiscalYearFirstMonth: 1 }),
  periodKind: 'year',
  week: [480, 480, 480, 480, 480, 0, 0],
  weights: new Map([['A', 10_000]]),
}
const columns: Readonly<Record<JobPart, string>> = { businessValue: 'V', timeCriticality: 'T', riskReduction: 'R', size: 'S' }
const wsjf: RankingMethod = { kind: 'weighted_shortest_job_first', columns }
const job = (id: string, [V, T, R, S]: readonly [number, number, number, number]) => kept(id, { columns: { V, T, R, S } })
const ranks = (found: ReturnType<typeof rankComponents>) => found.map(({ id, rank, score }) => [id, rank, score])

describe('work in order', () => {
  const jobs = [job('A', [8, 5, 3, 5]), job('B', [13, 8, 1, 13]), job('C', [3, 8, 8, 3])]

  it('S033: is C before A before B by weighted shortest job first (O8)', () => {
    expect(ranks(rankComponents(jobs, wsjf, setting))).toEqual([
      ['C', 1, 6.33333333333],
      ['A', 2, 3.2],
      ['B', 3, 1.69230769231],
    ])
  })

  it('S033: costs 647 by weighted shortest job first, the least of all six orders (O8)', () => {
    const byId = new Map(jobs.map((one) => [one.id, one.columns]))
    const delayCost = (ids: readonly string[]) => {
      let finish = 0
      return ids.reduce((cost, id) => {
        const { V = 0, T = 0, R = 0, S = 0 } = byId.get(id) ?? {}
        finish += S
        return cost + (V + T + R) * finish
      }, 0)
    }
    const orders = ['ABC', 'ACB', 'BAC', 'BCA', 'CAB', 'CBA'].map((order) => delayCost([...order]))
    expect([Math.min(...orders), Math.max(...orders)]).toEqual([647, 973])
    expect(delayCost(rankComponents(jobs, wsjf, setting).map(({ id }) => id))).toBe(647)
  })

  const work = fc.record({
    id: fc.string({ minLength: 1, maxLength: 4 }),
    score: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
    money: fc.option(fc.nat(3), { nil: null }),
    benefit: fc.option(fc.nat(3), { nil: null }),
    column: fc.option(fc.nat(3), { nil: null }),
  })
  const works = fc.uniqueArray(work, { selector: ({ id }) => id, maxLength: 8 }).map((all) =>
    all.map(({ id, score, money, benefit, column }) =>
      kept(id, {
        contributions: score === null ? [] : [{ aimId: 'A', score }],
        budgetMinor: money === null ? null : [money],
        benefitMinor: benefit === null ? null : [benefit],
        columns: column === null ? {} : { V: column, T: column, R: 1, S: column },
      }),
    ),
  )
  const methods = fc.constantFrom<RankingMethod>(
    { kind: 'contribution' },
    { kind: 'value_for_money' },
    { kind: 'net_benefit' },
    { kind: 'present_value', rateBasisPoints: 350 },
    { kind: 'column', fieldId: 'V' },
    wsjf,
  )

  it('S033: is the same for the same work in any order, whatever the method', () => {
    fc.assert(
      fc.property(works, methods, (all, method) => {
        expect(rankComponents(all.toReversed(), method, setting)).toEqual(rankComponents(all, method, setting))
      }),
    )
  })

  it('never falls in score, breaks ties by money and then by id, and leaves the incomplete at the end', () => {
    fc.assert(
      fc.property(works, methods, (all, method) => {
        const found = rankComponents(all, method, setting)
        expect(found).toHaveLength(all.length)
        for (const [at, one] of found.entries()) {
          const next = found[at + 1]
          expect(one.rank).toBe(one.missing.length === 0 ? at + 1 : null)
          if (!next || next.rank === null) continue
          expect(one.score).toBeGreaterThanOrEqual(next.score ?? 0)
          const [money, more] = [one.moneyMinor ?? Number.POSITIVE_INFINITY, next.moneyMinor ?? Number.POSITIVE_INFINITY]
          if (one.score === next.score) expect(money < more || (money === more && one.id < next.id)).toBe(true)
        }
      }),
    )
  })

  it('says what is missing instead of taking it for nought', () => {
    const found = rankComponents(
      [kept('X', { contributions: [], budgetMinor: null }), job('Y', [1, 1, 1, 0])],
      { kind: 'value_for_money' },
      setting,
    )
    expect(found.map(({ id, rank, missing }) => [id, rank, missing])).toEqual([
      ['Y', 1, []],
      ['X', null, ['contribution', 'money']],
    ])
    expect(rankComponents([job('Y', [1, 1, 1, 0]), kept('Z')], wsjf, setting).map(({ missing }) => missing)).toEqual([
      ['size'],
      [...jobParts],
    ])
  })

  it('counts money and benefit still to come, and leaves aside what is over', () => {
    const all = [
      kept('N', { budgetMinor: [100, 50], spentMinor: 30, state: 'in_delivery', benefitMinor: [0, 500] }),
      kept('O', { state: 'closed' }),
    ]
    expect(ranks(rankComponents(all, { kind: 'net_benefit' }, setting))).toEqual([['N', 1, 380]])
  })
})
