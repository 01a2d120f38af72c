import type { Portfolio } from './portfolio.ts'

/** The portfolio with all work under way free to be left out: what one would have if it could be chosen anew. */
export function withRunningCompeting(portfolio: Portfolio): Portfolio {
  const candidates = portfolio.candidates.map((candidate) =>
    candidate.state === 'under_way' ? { ...candidate, competes: true } : candidate,
  )
  return { ...portfolio, candidates }
}
