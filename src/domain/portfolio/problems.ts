import type { Problem } from '../foundation/problem.ts'
import { type Candidate, figures, type Portfolio } from './portfolio.ts'

/**
 * Everything in a portfolio that makes no sense, each with its place; none means that it may be selected from.
 *
 * Places read `candidates.P4.needs`, `limits.people.analyst`. That rules contradict each other is no problem here:
 * a selection finds that out and names the rules.
 */
export function portfolioProblems(portfolio: Portfolio): Problem[] {
  const ids = portfolio.candidates.map(({ id }) => id)
  const known = new Set(ids)
  const categories = new Set(portfolio.candidates.map(({ category }) => category))
  return [
    ...(Number.isInteger(portfolio.periodCount) && portfolio.periodCount > 0 ? [] : [problem('periods_missing', 'periodCount')]),
    ...repeated(ids).map((id) => problem('id_repeated', `candidates.${id}`, { id })),
    ...portfolio.candidates.flatMap((candidate) => candidateProblems(portfolio, candidate, known)),
    ...limitProblems(portfolio),
    ...repeated(portfolio.limits.shares.map(({ category }) => category)).map((category) =>
      problem('share_repeated', `limits.shares.${category}`),
    ),
    ...portfolio.limits.shares.flatMap(({ category, leastPercent = 0, mostPercent = 100 }) => {
      const at = `limits.shares.${category}`
      return [
        ...(categories.has(category) ? [] : [problem('category_unknown', at, { category })]),
        ...(isPercent(leastPercent) && isPercent(mostPercent) ? [] : [problem('share_not_percent', at, { leastPercent, mostPercent })]),
      ]
    }),
  ]
}

function candidateProblems(portfolio: Portfolio, candidate: Candidate, ids: ReadonlySet<string>): Problem[] {
  const at = `candidates.${candidate.id}`
  const { effort, moneyMinor, spentMinor, stopCostMinor } = candidate
  return [
    ...amountProblems(`${at}.money`, moneyMinor),
    ...amountProblems(`${at}.spent`, [spentMinor]),
    ...amountProblems(`${at}.stopCost`, [stopCostMinor]),
    ...effort.flatMap(({ role, amounts }) => amountProblems(`${at}.people.${role}`, amounts)),
    ...repeated(effort.map(({ role }) => role)).map((role) => problem('role_repeated', `${at}.people.${role}`, { role })),
    ...startProblems(portfolio, candidate),
    ...linkProblems(candidate, ids),
    ...figures.flatMap((figure) => {
      const belief = candidate.assumed[figure]
      const sound = belief === undefined || (belief.lowPercent >= 0 && belief.lowPercent <= belief.highPercent)
      return sound ? [] : [problem('belief_upside_down', `${at}.assumed.${figure}`, { ...belief })]
    }),
  ]
}

function startProblems({ periodCount }: Portfolio, { id, starts, moneyMinor, effort }: Candidate): Problem[] {
  const at = `candidates.${id}.starts`
  const length = Math.max(
    0,
    ...[moneyMinor, ...effort.map(({ amounts }) => amounts)].map((amounts) => amounts.findLastIndex((amount) => amount !== 0) + 1),
  )
  const delays = starts.map(({ delay }) => delay)
  const rising = delays.every((delay, place) => Number.isInteger(delay) && delay >= 0 && (place === 0 || delay > delays[place - 1]!))
  return [
    ...(delays.length === 0 ? [problem('start_missing', at)] : []),
    ...(rising ? [] : [problem('starts_not_rising', at, { delays })]),
    ...starts.flatMap(({ delay, value }) => [
      ...(Number.isSafeInteger(value) ? [] : [problem('value_not_whole', at, { delay, value })]),
      ...(delay + length <= periodCount ? [] : [problem('start_past_last_period', at, { delay, length, periodCount })]),
    ]),
  ]
}

function linkProblems({ id, needs, excludes }: Candidate, ids: ReadonlySet<string>): Problem[] {
  const links = [
    ...needs.map((other) => ({ at: `candidates.${id}.needs`, other })),
    ...excludes.map((other) => ({ at: `candidates.${id}.excludes`, other })),
  ]
  return links.flatMap(({ at, other }) => [
    ...(ids.has(other) ? [] : [problem('candidate_unknown', at, { other })]),
    ...(other === id ? [problem('candidate_names_itself', at, { other })] : []),
  ])
}

function limitProblems({ limits, periodCount }: Portfolio): Problem[] {
  const lines = [
    ...(limits.money ? [{ at: 'limits.money', amounts: limits.money.perPeriodMinor }] : []),
    ...limits.people.map(({ role, capacity }) => ({ at: `limits.people.${role}`, amounts: capacity })),
  ]
  return [
    ...repeated(limits.people.map(({ role }) => role)).map((role) => problem('role_repeated', `limits.people.${role}`, { role })),
    ...lines.flatMap(({ at, amounts }) => [
      ...amountProblems(at, amounts),
      ...(amounts.length === periodCount ? [] : [problem('periods_do_not_match', at, { given: amounts.length, periodCount })]),
    ]),
  ]
}

function amountProblems(at: string, amounts: readonly number[]): Problem[] {
  return amounts.flatMap((amount, period) =>
    Number.isSafeInteger(amount) && amount >= 0 ? [] : [problem('amount_not_whole', at, { period, amount })],
  )
}

function repeated(names: readonly string[]): string[] {
  const seen = new Set<string>()
  const again = new Set<string>()
  for (const name of names) (seen.has(name) ? again : seen).add(name)
  return [...again]
}

function isPercent(amount: number): boolean {
  return Number.isInteger(amount) && amount >= 0 && amount <= 100
}

function problem(code: string, at: string, facts: Problem['facts'] = {}): Problem {
  return { code, at, facts }
}
