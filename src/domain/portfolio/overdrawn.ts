import { brokenRules } from './check.ts'
import type { Portfolio } from './portfolio.ts'
import { type Capacity, isHeldIn } from './rules.ts'

/** A limit that work which must be in asks for more of than there is. */
export interface Overdrawn {
  readonly limit: Capacity
  readonly used: number
  readonly allowed: number
}

/**
 * The limits that are not enough for what must be in: mandatory, put in or under way, with all that it needs, each at
 * its first start and nothing else beside it. Later starts may need less in a period, never less in all.
 */
export function overdrawnByMusts(portfolio: Portfolio): Overdrawn[] {
  const byId = new Map(portfolio.candidates.map((candidate) => [candidate.id, candidate]))
  const musts = new Set<string>()
  const take = (id: string): void => {
    if (musts.has(id) || !byId.has(id)) return
    musts.add(id)
    for (const needed of byId.get(id)!.needs) take(needed)
  }
  for (const candidate of portfolio.candidates) if (isHeldIn(candidate)) take(candidate.id)
  const placements = [...musts].map((id) => ({ id, delay: byId.get(id)!.starts[0]!.delay }))
  return brokenRules(portfolio, placements).flatMap(({ rule, used = 0, allowed = 0 }) =>
    rule.kind === 'money' || rule.kind === 'people' ? [{ limit: rule, used, allowed }] : [],
  )
}
