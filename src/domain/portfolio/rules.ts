import { byId, type Candidate, compareText, type Portfolio } from './portfolio.ts'

/** One thing that a selection must keep to, as a person would name it. Conflicts and broken rules are lists of these. */
export type Rule =
  | { readonly kind: 'money'; readonly period: number }
  | { readonly kind: 'people'; readonly role: string; readonly period: number }
  | { readonly kind: 'share_least'; readonly category: string }
  | { readonly kind: 'share_most'; readonly category: string }
  | { readonly kind: 'needs'; readonly id: string; readonly needed: string }
  | { readonly kind: 'excludes'; readonly id: string; readonly excluded: string }
  | { readonly kind: 'mandatory'; readonly id: string }
  | { readonly kind: 'under_way'; readonly id: string }
  | { readonly kind: 'forced_in'; readonly id: string; readonly reason: string }
  | { readonly kind: 'forced_out'; readonly id: string; readonly reason: string }

/** A limit in one period: what a person could raise. */
export type Capacity = Extract<Rule, { kind: 'money' | 'people' }>

/** Every rule of the portfolio, in an order that does not depend on the order of the data. An exclusion is named once, from the lower id. */
export function rulesOf(portfolio: Portfolio): Rule[] {
  const candidates = [...portfolio.candidates].sort(byId)
  return [
    ...capacitiesOf(portfolio),
    ...shareRules(portfolio),
    ...candidates.flatMap(mustRules),
    ...candidates.flatMap(needRules),
    ...exclusions(candidates),
  ]
}

/** The limits that people and money set, period by period. */
export function capacitiesOf({ periodCount, limits }: Portfolio): Capacity[] {
  const periods = Array.from({ length: periodCount }, (_, period) => period)
  const roles = limits.people.map(({ role }) => role).sort(compareText)
  return [
    ...(limits.money ? periods.map((period): Capacity => ({ kind: 'money', period })) : []),
    ...roles.flatMap((role) => periods.map((period): Capacity => ({ kind: 'people', role, period }))),
  ]
}

/** Whether a candidate stays in without being asked: mandatory, forced in, or under way and not competing. */
export function isHeldIn(candidate: Candidate): boolean {
  return mustRules(candidate).some(({ kind }) => kind !== 'forced_out')
}

/** Equal for equal rules, different for different ones. */
export function ruleKey(rule: Rule): string {
  return JSON.stringify(Object.values(rule))
}

function shareRules({ limits }: Portfolio): Rule[] {
  const shares = [...limits.shares].sort((a, b) => compareText(a.category, b.category))
  return shares.flatMap(({ category, leastPercent, mostPercent }): Rule[] => [
    ...(leastPercent === undefined ? [] : [{ kind: 'share_least', category } as const]),
    ...(mostPercent === undefined ? [] : [{ kind: 'share_most', category } as const]),
  ])
}

function mustRules({ id, mandatory, forced, state, competes }: Candidate): Rule[] {
  return [
    ...(mandatory ? [{ kind: 'mandatory', id } as const] : []),
    ...(state === 'under_way' && !competes && forced?.to !== 'out' ? [{ kind: 'under_way', id } as const] : []),
    ...(forced ? [{ kind: forced.to === 'in' ? 'forced_in' : 'forced_out', id, reason: forced.reason } as const] : []),
  ]
}

function needRules({ id, needs }: Candidate): Rule[] {
  return [...new Set(needs)].sort(compareText).map((needed) => ({ kind: 'needs', id, needed }))
}

function exclusions(candidates: readonly Candidate[]): Rule[] {
  const pairs = candidates.flatMap(({ id, excludes }) => excludes.map((other) => (id < other ? [id, other] : [other, id])))
  const once = new Map(pairs.map((pair) => [JSON.stringify(pair), pair as [string, string]]))
  return [...once.values()]
    .sort((a, b) => compareText(a[0], b[0]) || compareText(a[1], b[1]))
    .map(([id, excluded]) => ({ kind: 'excludes', id, excluded }))
}
