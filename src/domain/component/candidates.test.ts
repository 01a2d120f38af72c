import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf } from '../foundation/calendar.ts'
import { periodsOf } from '../foundation/planning-periods.ts'
import { portfolioProblems } from '../portfolio/problems.ts'
import { prepareSelection } from './candidates.ts'
import { kept } from './kept.suite.ts'
import type { KeptComponent, Question, Setting } from './kept.ts'
import { componentStates } from './states.ts'

const day = (date: string) => dayOf(date) ?? Number.NaN
const plan = { startDay: day('2027-01-01'), kind: 'quarter', count: 4, fiscalYearFirstMonth: 1 } as const
const setting: Setting = {
  asOf: day('2027-01-01'),
  periods: periodsOf(plan),
  periodKind: 'quarter',
  week: [480, 480, 480, 480, 480, 0, 0],
  weights: new Map([['A', 10_000]]),
}
const question: Question = { measure: { kind: 'contribution', size: null }, forced: [] }
const limits = { people: [], shares: [] }

const prepare = (components: readonly KeptComponent[], at: Partial<Setting> = {}, asked: Partial<Question> = {}) =>
  prepareSelection(components, { ...question, ...asked }, { setting: { ...setting, ...at }, limits })
const candidate = (prepared: ReturnType<typeof prepare>, id: string) => prepared.portfolio.candidates.find((one) => one.id === id)

describe('the input of a selection', () => {
  it('reads only what is still to come, from the current period on', () => {
    const running = kept('R', {
      state: 'in_delivery',
      budgetMinor: [100, 100, 100],
      spentMinor: 150,
      demand: [{ roleId: 'dev', minutes: [10, 20, 30] }],
    })
    const prepared = prepare([running], { asOf: day('2027-04-01') })
    expect(prepared).toMatchObject({ firstPeriod: 1, portfolio: { periodCount: 3 } })
    expect(candidate(prepared, 'R')).toMatchObject({
      state: 'under_way',
      moneyMinor: [50, 100],
      effort: [{ role: 'dev', amounts: [20, 30] }],
      spentMinor: 150,
    })
  })

  it('leaves aside what is over, what is not proposed and what only holds others', () => {
    const prepared = prepare([
      kept('closed', { state: 'closed' }),
      kept('idea', { state: 'idea' }),
      kept('holder', { kind: 'programme', budgetMinor: null, demand: null, contributions: [] }),
      kept('held', { parentId: 'holder' }),
    ])
    expect(prepared.aside).toEqual([
      { id: 'closed', why: 'over' },
      { id: 'idea', why: 'not_proposed' },
      { id: 'holder', why: 'holds_others_only' },
    ])
    expect(prepared.portfolio.candidates.map(({ id, needs }) => [id, needs])).toEqual([['held', []]])
  })

  it('makes what a programme holds need the programme once it has figures of its own', () => {
    const prepared = prepare([kept('P', { kind: 'programme' }), kept('C', { parentId: 'P' })])
    expect(candidate(prepared, 'C')?.needs).toEqual(['P'])
  })

  it('takes a need for closed work as met, and holds out what needs stopped work unless a person forces it in', () => {
    const components = [
      kept('done', { state: 'closed' }),
      kept('gone', { state: 'stopped' }),
      kept('X', { needs: ['done'] }),
      kept('Y', { needs: ['gone'] }),
    ]
    const prepared = prepare(components)
    expect(candidate(prepared, 'X')).toMatchObject({ needs: [] })
    expect(candidate(prepared, 'X')?.forced).toBeUndefined()
    expect(candidate(prepared, 'Y')?.forced).toEqual({ to: 'out', reason: 'It needs Component gone, which is not on offer' })
    const forced = prepare(components, {}, { forced: [{ componentId: 'Y', to: 'in', reason: 'The chair wants it' }] })
    expect(candidate(forced, 'Y')?.forced).toEqual({ to: 'in', reason: 'The chair wants it' })
  })

  it('lets a missing figure in as a range marked assumed, with the rule that made it', () => {
    const given = [100, 200, 300].map((amount, at) =>
      kept(`K${at}`, { budgetMinor: [amount], demand: [{ roleId: 'dev', minutes: [amount * 6] }] }),
    )
    const prepared = prepare([...given, kept('M', { budgetMinor: null, demand: null, contributions: [] })])
    expect(candidate(prepared, 'M')).toMatchObject({
      moneyMinor: [50, 50, 50, 50],
      effort: [{ role: 'dev', amounts: [300, 300, 300, 300] }],
      starts: [{ delay: 0, value: 5000 }],
      assumed: {
        money: { lowPercent: 75, highPercent: 125 },
        effort: { lowPercent: 100, highPercent: 100 },
        value: { lowPercent: 100, highPercent: 100 },
      },
    })
    expect(prepared.assumed.map(({ componentId, figure, rule }) => [componentId, figure, rule.kind])).toEqual([
      ['M', 'money', 'middle_of_same_kind'],
      ['M', 'effort', 'in_proportion_to_money'],
      ['M', 'value', 'middle_of_same_kind'],
    ])
  })

  it('assumes nothing where nobody has a figure', () => {
    const prepared = prepare([kept('M', { budgetMinor: null, demand: null })])
    expect(candidate(prepared, 'M')).toMatchObject({ moneyMinor: [], effort: [], assumed: {} })
    expect(prepared.assumed).toEqual([])
  })

  it('offers later starts that still end within the plan, each worth less; running work has begun', () => {
    const late = { latestDelay: 9, fadePercent: 10, budgetMinor: [0, 100] }
    const prepared = prepare([kept('N', late), kept('R', { ...late, state: 'in_delivery' })])
    expect(candidate(prepared, 'N')?.starts).toEqual([
      { delay: 0, value: 5000 },
      { delay: 1, value: 4500 },
      { delay: 2, value: 4050 },
    ])
    expect(candidate(prepared, 'R')?.starts).toHaveLength(1)
  })

  it('gives every component one point under equal value, and calls that a placeholder', () => {
    const { portfolio } = prepare([kept('X', { contributions: [] })], {}, { measure: { kind: 'equal' } })
    expect(portfolio.valueMeasure).toContain('placeholder')
    expect(portfolio.candidates[0]?.starts[0]?.value).toBe(100)
  })

  it('is always a portfolio that makes sense, whatever is kept', () => {
    const amounts = fc.option(fc.array(fc.nat(1000), { maxLength: 6 }))
    const drawn = fc.record({
      state: fc.constantFrom(...componentStates),
      parent: fc.nat(8),
      budgetMinor: amounts,
      benefitMinor: amounts,
      spentMinor: fc.option(fc.nat(500)),
      minutes: amounts,
      latestDelay: fc.nat(5),
      needs: fc.nat(8),
      scores: fc.option(fc.nat(100)),
    })
    const measures = fc.constantFrom<Question['measure']>(
      { kind: 'contribution', size: null },
      { kind: 'contribution', size: { kind: 'money' } },
      { kind: 'net_benefit' },
      { kind: 'equal' },
    )
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 8 }), measures, fc.integer({ min: -10, max: 500 }), (rows, measure, later) => {
        const components = rows.map((row, at) =>
          kept(`K${at}`, {
            ...row,
            parentId: row.parent < at ? `K${row.parent}` : null,
            needs: row.needs < rows.length && row.needs !== at ? [`K${row.needs}`] : [],
            demand: row.minutes && [{ roleId: 'dev', minutes: row.minutes }],
            contributions: row.scores === null ? [] : [{ aimId: 'A', score: row.scores }],
          }),
        )
        const { portfolio } = prepare(components, { asOf: setting.asOf + later }, { measure })
        expect(portfolioProblems(portfolio)).toEqual([])
      }),
    )
  })
})
