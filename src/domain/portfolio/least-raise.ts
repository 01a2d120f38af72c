import { type Search, solved } from '../milp/search.ts'
import { itemOfOption, leftOut } from '../packing/packing.ts'
import { programmeOf, wholeScope } from '../packing/programme.ts'
import type { Effort } from '../packing/solve.ts'
import { brokenRules } from './check.ts'
import type { Placement, Portfolio } from './portfolio.ts'
import { type Demand, raiseProgramme } from './raise-programme.ts'
import { placementsOf, reduce } from './reduction.ts'
import { type Rule, ruleKey, rulesOf } from './rules.ts'

export type LeastRaise =
  | { readonly kind: 'set'; readonly placements: readonly Placement[]; readonly proved: boolean }
  | { readonly kind: 'infeasible' }
  | { readonly kind: 'open' }

/**
 * The set with the candidate that needs the fewest limits raised, then the least sum of rises, each in parts of what
 * its limit allows over all periods, and that meets the demands. All rules but the limits are kept.
 */
export function* leastRaise(portfolio: Portfolio, effort: Effort, asked: { id: string; demands: readonly Demand[] }): Search<LeastRaise> {
  const rules = rulesOf(portfolio).filter(({ kind }) => kind !== 'money' && kind !== 'people')
  const reduction = reduce(portfolio, { rules, held: [{ id: asked.id, to: 'in' }] })
  const programme = programmeOf(reduction.packing, wholeScope(reduction.packing))
  if (!programme) return { kind: 'infeasible' }
  const limits = Number.isFinite(effort.work) ? { iterations: Math.ceil(effort.work / 50) } : {}
  const answer = yield* solved({ ...raiseProgramme(portfolio, { reduction, programme }, asked.demands), limits })
  if (answer.kind === 'infeasible') return answer
  if (answer.kind !== 'optimal' && answer.kind !== 'bounded') return { kind: 'open' }
  const owner = itemOfOption(reduction.packing)
  const choice = new Int32Array(reduction.candidates.length).fill(leftOut)
  programme.optionOf.forEach((option, column) => {
    if (answer.values[column]! > 0.5) choice[owner[option]!] = option
  })
  const placements = placementsOf(reduction, choice)
  assertKept(portfolio, placements, rules)
  return { kind: 'set', placements, proved: answer.kind === 'optimal' }
}

function assertKept(portfolio: Portfolio, placements: readonly Placement[], rules: readonly Rule[]): void {
  const kept = new Set(rules.map(ruleKey))
  const broken = brokenRules(portfolio, placements).filter(({ rule }) => kept.has(ruleKey(rule)))
  if (broken.length > 0) throw new Error(`the solver returned a set that breaks rules: ${JSON.stringify(broken)}`)
}
