import { PortfolioFile } from '#contract/portfolio-file.ts'
import { readInput } from '#contract/read-input.ts'
import { refuse } from '#contract/refusals.ts'
import type { Problem } from '#domain/foundation/problem.ts'
import { type Candidate, fallingStarts, type Portfolio } from '#domain/portfolio/portfolio.ts'
import { portfolioProblems } from '#domain/portfolio/problems.ts'

/** The file as it says, and the portfolio it describes with all amounts in hundredths. */
export interface PortfolioRead {
  readonly file: PortfolioFile
  readonly portfolio: Portfolio
}

/** Reads a portfolio from the text of a JSON file. Refuses one that is not JSON or that makes no sense: every problem with its place. */
export function readPortfolioFile(text: string): PortfolioRead {
  const file = readInput(PortfolioFile, jsonOf(text))
  const portfolio = portfolioOf(file)
  const problems = portfolioProblems(portfolio)
  if (problems.length > 0) refuse('input_invalid', { problems: problems.map(inWords) })
  return { file, portfolio }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    return refuse('input_invalid', { problems: [{ code: 'not_json', at: '', message: (error as Error).message }] })
  }
}

function inWords({ code, at, facts }: Problem): { code: string; at: string; message: string } {
  const known = Object.entries(facts).map(([name, fact]) => `${name} ${JSON.stringify(fact)}`)
  return { code, at, message: [code.replaceAll('_', ' '), ...known].join(', ') }
}

/** The portfolio that a file describes; the kernels count in whole hundredths. */
function portfolioOf({ valueMeasure, periods, candidates, limits }: PortfolioFile): Portfolio {
  const everyPeriod = (given: number | readonly number[]) =>
    typeof given === 'number' ? periods.map(() => hundredths(given)) : given.map(hundredths)
  const { money } = limits
  const moneyGiven =
    typeof money === 'object' && 'perPeriod' in money ? money : money === undefined ? undefined : { perPeriod: money, carriesOver: false }
  return {
    valueMeasure,
    periodCount: periods.length,
    candidates: candidates.map(candidateOf),
    limits: {
      ...(moneyGiven ? { money: { perPeriodMinor: everyPeriod(moneyGiven.perPeriod), carriesOver: moneyGiven.carriesOver } } : {}),
      people: Object.entries(limits.people).map(([role, given]) => ({ role, capacity: everyPeriod(given) })),
      shares: limits.shares.map(({ category, leastPercent, mostPercent }) => ({
        category,
        ...(leastPercent === undefined ? {} : { leastPercent }),
        ...(mostPercent === undefined ? {} : { mostPercent }),
      })),
    },
  }
}

function candidateOf(said: PortfolioFile['candidates'][number]): Candidate {
  const { id, state, competes, mandatory, needs, excludes, assumed } = said
  const { money, people, value } = assumed
  return {
    id,
    name: said.name ?? id,
    state,
    competes,
    mandatory,
    ...(said.forced ? { forced: said.forced } : {}),
    ...(said.category === undefined ? {} : { category: said.category }),
    starts: said.starts
      ? said.starts.map((start) => ({ delay: start.period, value: hundredths(start.value) }))
      : fallingStarts(hundredths(said.value ?? 0), said.latestStart ?? 0, said.valueLostPerPeriodPercent),
    moneyMinor: fromStart(said.money),
    effort: Object.entries(said.people).map(([role, given]) => ({ role, amounts: fromStart(given) })),
    spentMinor: hundredths(said.spent),
    stopCostMinor: hundredths(said.stopCost),
    needs,
    excludes,
    assumed: { ...(money ? { money } : {}), ...(people ? { effort: people } : {}), ...(value ? { value } : {}) },
  }
}

function fromStart(given: number | readonly number[]): number[] {
  return typeof given === 'number' ? [hundredths(given)] : given.map(hundredths)
}

function hundredths(given: number): number {
  return Math.round(given * 100)
}
