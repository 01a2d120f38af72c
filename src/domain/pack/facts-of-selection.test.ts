import { describe, expect, it } from 'vitest'
import { driven, unhurried } from '../portfolio/driven.suite.ts'
import { portfolioUnderLimits } from '../portfolio/examples.suite.ts'
import type { Portfolio } from '../portfolio/portfolio.ts'
import { studyPortfolio } from '../portfolio/study.ts'
import { boardPack } from './board-pack.ts'
import { factsOfSelection } from './facts-of-selection.ts'
import { aSelection } from './pack-facts.suite.ts'
import type { SelectionRun } from './selection-run.ts'

const effort = { selection: unhurried, again: unhurried, scenario: unhurried, scenarios: 8, leastChange: unhurried, frontierSteps: 60 }

/** O6 as a pack needs it: value in hundredths, money in thousands of pounds as minor units, one unit of effort is one person. */
function o6(change: (portfolio: Portfolio) => Portfolio = (same) => same): SelectionRun {
  const plain = portfolioUnderLimits()
  const thousands = (amounts: readonly number[]) => amounts.map((amount) => amount * 100_000)
  const portfolio = change({
    ...plain,
    limits: { ...plain.limits, money: { ...plain.limits.money!, perPeriodMinor: thousands(plain.limits.money!.perPeriodMinor) } },
    candidates: plain.candidates.map((one) => ({
      ...one,
      moneyMinor: thousands(one.moneyMinor),
      starts: one.starts.map(({ delay, value }) => ({ delay, value: value * 100 })),
    })),
  })
  const { selection, ...rest } = driven(studyPortfolio(portfolio, effort, []))
  if (selection.kind === 'undecided') throw new Error('not decided')
  const names = {
    money: 'Budget',
    role: (id: string) => id,
    period: () => '2027',
    allPeriods: '2027',
    effortOfOne: () => 1,
    source: () => ({ kind: 'file', file: 'o6.json', place: 'candidates' }) as const,
  }
  return { portfolio, study: { selection, ...rest }, names }
}

const reference = o6()

const packOf = (run: SelectionRun) =>
  boardPack({
    ...aSelection({ count: 0, periods: 1, roles: 0 }),
    ...factsOfSelection(run),
  })
const tableOf = (run: SelectionRun, page: number, at: number) =>
  packOf(run).pages[page]!.blocks.filter((block) => block.kind === 'table')[at]!.rows

describe('a pack of a selection', () => {
  it('J1: says of O6 that P8 is out because it costs 4 points, and what would let it in at 331', () => {
    const rows = tableOf(reference, 1, 1)
    expect(rows.map(([name]) => name)).toEqual(['P4', 'P5', 'P8'])
    expect(rows[2]![1]).toBe(
      'Putting it in regardless loses 4 points of value. With 1 more person in analyst in 2027 and 2 more people in developer in 2027 it would be in, and the set worth 331 points of value.',
    )
  })

  it('J1: shows what O6 spends and staffs against what there is', () => {
    expect(factsOfSelection(reference).limits).toMatchObject([
      { kind: 'money', name: 'Budget', planned: 126_000_000, allowed: 140_000_000 },
      { kind: 'people', name: 'developer', planned: 1600, allowed: 1700 },
      { kind: 'people', name: 'analyst', planned: 1000, allowed: 1100 },
    ])
    expect(packOf(reference).pages[0]!.title).toBe('Fund 5 of 8 pieces of work: they fit our money and our people')
  })

  it('asks first for the rise that opens the most', () => {
    expect(factsOfSelection(reference).offers[0]).toMatchObject({
      valueThen: 33_100,
      letsIn: ['P8'],
      changes: [
        { name: 'analyst', by: 100 },
        { name: 'developer', by: 200 },
      ],
    })
  })

  it('names the musts and the limit that cannot all hold, with what they ask for', () => {
    const tooMuch = o6((portfolio) => ({
      ...portfolio,
      candidates: portfolio.candidates.map((one) => (one.id === 'P4' || one.id === 'P1' ? { ...one, mandatory: true } : one)),
    }))
    const outcome = factsOfSelection(tooMuch).outcome
    expect(outcome.kind === 'infeasible' && outcome.conflict).toEqual(
      expect.arrayContaining([
        { kind: 'mustDo', name: 'P4' },
        expect.objectContaining({
          kind: 'limit',
          limit: { kind: 'people', name: 'developer', period: '2027' },
          needed: 1800,
          allowed: 1700,
        }),
      ]),
    )
  })

  it('J1: shows the ranked list beside the set, with what it lacks and breaks, and each step of money', () => {
    expect(tableOf(reference, 3, 0)).toEqual([
      ['This set', '321', '£1.26m', 'Nothing: it fits'],
      ['Fund down the ranked list', '277', '£1.39m', '2 developer; breaks 1 rule'],
      ['Look at money only', '331', '£1.39m', '2 developer and 1 analyst'],
    ])
    expect(packOf(reference).pages[3]!.title).toBe('More money alone brings nothing more')
    expect(factsOfSelection(reference).frontier.at(-1)).toEqual({ moneyMinor: 126_000_000, value: 32_100, proven: true })
  })

  it('tells work that is stopped from work that waits, with what was spent and what stopping costs', () => {
    const stopped = o6((portfolio) => ({
      ...portfolio,
      candidates: portfolio.candidates.map((one) =>
        one.id === 'P8' ? { ...one, state: 'under_way' as const, competes: true, spentMinor: 700, stopCostMinor: 50 } : one,
      ),
    }))
    expect(factsOfSelection(stopped).work.find(({ id }) => id === 'P8')).toMatchObject({
      action: 'stop',
      spent: { amount: 700 },
      costToStop: { amount: 50 },
    })
  })
})
