import type { Placement, Portfolio } from '../portfolio/portfolio.ts'
import { isHeldIn, type Rule } from '../portfolio/rules.ts'
import { sum, usageOf } from '../portfolio/usage.ts'
import { inPeople, limitName } from './facts-of-limits.ts'
import type { Conflict } from './pack-facts.ts'
import type { SelectionRun } from './selection-run.ts'

/** Rules that cannot all hold, as a reader knows them. A limit says what the work that must be in asks for at its earliest starts. */
export function conflictsOf(run: SelectionRun, rules: readonly Rule[]): readonly Conflict[] {
  return rules.map((rule) => conflictOf(run, rule))
}

/** The work that cannot be left out, at its earliest starts. */
export function heldIn({ candidates }: Portfolio): readonly Placement[] {
  return candidates.filter(isHeldIn).map(({ id, starts }) => ({ id, delay: starts[0]!.delay }))
}

function conflictOf(run: SelectionRun, rule: Rule): Conflict {
  const name = (id: string) => run.portfolio.candidates.find((candidate) => candidate.id === id)?.name ?? id
  switch (rule.kind) {
    case 'money':
    case 'people':
      return limitConflict(run, rule)
    case 'share_least':
    case 'share_most':
      return { kind: 'share', category: rule.category, least: rule.kind === 'share_least' }
    case 'needs':
      return { kind: 'needs', name: name(rule.id), needed: name(rule.needed) }
    case 'excludes':
      return { kind: 'excludes', name: name(rule.id), other: name(rule.excluded) }
    case 'forced_out':
      return { kind: 'heldOut', name: name(rule.id) }
    default:
      return { kind: 'mustDo', name: name(rule.id) }
  }
}

function limitConflict(run: SelectionRun, rule: Extract<Rule, { kind: 'money' | 'people' }>): Conflict {
  const { portfolio, names } = run
  const usage = usageOf(portfolio, heldIn(portfolio))
  if (rule.kind === 'people') {
    const allowed = portfolio.limits.people.find(({ role }) => role === rule.role)!.capacity[rule.period]!
    return {
      kind: 'limit',
      limit: limitName(run, rule),
      needed: inPeople(run, usage.effort.get(rule.role)?.[rule.period] ?? 0, rule.period),
      allowed: inPeople(run, allowed, rule.period),
      source: names.source('capacity', rule.role),
    }
  }
  const { perPeriodMinor, carriesOver } = portfolio.limits.money!
  const total = (amounts: readonly number[]) => (carriesOver ? sum(amounts) : amounts[rule.period]!)
  return {
    kind: 'limit',
    limit: limitName(run, rule),
    needed: total(usage.moneyMinor),
    allowed: total(perPeriodMinor),
    source: names.source('money', String(rule.period)),
  }
}
