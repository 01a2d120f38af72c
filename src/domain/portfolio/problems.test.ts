import { describe, expect, it } from 'vitest'
import { aCandidate, aPortfolio, portfolioUnderLimits } from './examples.suite.ts'
import { portfolioProblems } from './problems.ts'

describe('what makes no sense in a portfolio', () => {
  it('is nothing in a sound one', () => {
    expect(portfolioProblems(portfolioUnderLimits())).toEqual([])
  })

  it('is told in full, each with its place', () => {
    const portfolio = aPortfolio(
      [
        aCandidate('a', { moneyMinor: [1.5], needs: ['ghost'] }),
        aCandidate('a', { excludes: ['a'], starts: [] }),
        aCandidate('b', { starts: [{ delay: 1, value: 3 }], effort: [{ role: 'dev', amounts: [2] }] }),
        aCandidate('c', { assumed: { money: { lowPercent: 120, highPercent: 80 } }, spentMinor: -1 }),
      ],
      { people: [{ role: 'dev', capacity: [1, 2] }], shares: [{ category: 'run', leastPercent: 130 }] },
    )
    expect(portfolioProblems(portfolio).map(({ code, at }) => `${code} at ${at}`)).toEqual([
      'id_repeated at candidates.a',
      'amount_not_whole at candidates.a.money',
      'candidate_unknown at candidates.a.needs',
      'start_missing at candidates.a.starts',
      'candidate_names_itself at candidates.a.excludes',
      'start_past_last_period at candidates.b.starts',
      'amount_not_whole at candidates.c.spent',
      'belief_upside_down at candidates.c.assumed.money',
      'periods_do_not_match at limits.people.dev',
      'category_unknown at limits.shares.run',
      'share_not_percent at limits.shares.run',
    ])
  })

  it('looks at each id as often in a large portfolio as in a small one', () => {
    const looksPerCandidate = (count: number) => {
      let looks = 0
      const [first] = portfolioUnderLimits().candidates
      const candidates = Array.from({ length: count }, (_, at) => ({
        ...first!,
        needs: [],
        excludes: [],
        get id() {
          looks += 1
          return `C${at}`
        },
      }))
      portfolioProblems({ ...portfolioUnderLimits(), candidates })
      return looks / count
    }
    expect(looksPerCandidate(400)).toBe(looksPerCandidate(40))
  })
})
