import type { Candidate, Placement, Portfolio } from './portfolio.ts'

/** What a set of candidates asks for, by period. Costs of stopping work under way that is left out stand in the first period's money. */
export interface Usage {
  readonly moneyMinor: readonly number[]
  readonly stopCostMinor: number
  readonly effort: ReadonlyMap<string, readonly number[]>
}

/** Adds up what the placed candidates use, straight from the portfolio; roles without a limit are counted too. */
export function usageOf(portfolio: Portfolio, placements: readonly Placement[]): Usage {
  const delays = new Map(placements.map(({ id, delay }) => [id, delay]))
  const moneyMinor = zeros(portfolio)
  const effort = new Map(portfolio.limits.people.map(({ role }) => [role, zeros(portfolio)]))
  let stopCostMinor = 0
  for (const candidate of portfolio.candidates) {
    const delay = delays.get(candidate.id)
    if (delay === undefined) {
      stopCostMinor += stopCostOf(candidate)
      continue
    }
    addTo(moneyMinor, candidate.moneyMinor, delay)
    for (const { role, amounts } of candidate.effort) {
      const used = effort.get(role) ?? zeros(portfolio)
      addTo(used, amounts, delay)
      effort.set(role, used)
    }
  }
  moneyMinor[0] = moneyMinor[0]! + stopCostMinor
  return { moneyMinor, stopCostMinor, effort }
}

/** What leaving the candidate out costs. New work costs nothing. */
export function stopCostOf({ state, stopCostMinor }: Candidate): number {
  return state === 'under_way' ? stopCostMinor : 0
}

/** The value of the placed candidates at their starts. */
export function worthOf(portfolio: Portfolio, placements: readonly Placement[]): number {
  const delays = new Map(placements.map(({ id, delay }) => [id, delay]))
  return sum(portfolio.candidates.map(({ id, starts }) => starts.find(({ delay }) => delay === delays.get(id))?.value ?? 0))
}

export function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0)
}

function zeros({ periodCount }: Portfolio): number[] {
  return new Array<number>(periodCount).fill(0)
}

function addTo(totals: number[], amounts: readonly number[], delay: number): void {
  amounts.forEach((amount, at) => {
    totals[at + delay] = (totals[at + delay] ?? 0) + amount
  })
}
