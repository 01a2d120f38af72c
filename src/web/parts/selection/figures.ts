import type { SelectionRecord } from '#contract/selection.ts'
import type { BestSet, CandidateSet } from '#domain/portfolio/best-set.ts'
import type { Broken } from '#domain/portfolio/check.ts'
import type { Candidate } from '#domain/portfolio/portfolio.ts'

type Outcome = NonNullable<SelectionRecord['outcome']>
export type Chosen = Extract<Outcome['selection'], { kind: 'optimal' | 'bounded' }>

/** The set a selection has found, if it has one. */
export function setFound({ outcome }: SelectionRecord): Chosen | null {
  const found = outcome?.selection
  return found?.kind === 'optimal' || found?.kind === 'bounded' ? found : null
}

export function hasSet(best: BestSet | null): best is BestSet & CandidateSet {
  return best?.kind === 'optimal' || best?.kind === 'bounded'
}

/** Money a selection may use in all, minor units; null where money is not limited. */
export function moneyLimit({ input }: SelectionRecord): number | null {
  const money = input.portfolio.limits.money
  return money ? money.perPeriodMinor.reduce((sum, minor) => sum + minor, 0) : null
}

export function costOf({ moneyMinor }: Candidate): number {
  return moneyMinor.reduce((sum, minor) => sum + minor, 0)
}

/**
 * People that a set of work needs beyond those there are: for each team its worst period, added up, in people, rounded up to
 * a tenth. `minutesOfOne` is how long one person works in each period.
 */
export function peopleMissing(breaks: readonly Broken[], minutesOfOne: readonly number[]): number {
  const worst = new Map<string, number>()
  for (const { rule, used = 0, allowed = 0 } of breaks) {
    if (rule.kind !== 'people') continue
    const short = (used - allowed) / (minutesOfOne[rule.period] || 1)
    worst.set(rule.role, Math.max(worst.get(rule.role) ?? 0, short))
  }
  return Math.max(0, Math.ceil([...worst.values()].reduce((sum, short) => sum + 10 * short, 0) - 1e-6) / 10)
}

/** How much less `other` is than `best`, as a share of `best`; below nought where it is more. */
export function shareLess(best: number, other: number): number {
  return best === 0 ? 0 : (best - other) / Math.abs(best)
}

/** Use and limit of one team in the period where it is fullest. */
export interface TeamUse {
  readonly role: string
  readonly period: number
  readonly used: number
  readonly limit: number
}

/** Each limited team at its fullest, the fullest team first. */
export function teamUses({ input: { portfolio } }: SelectionRecord, set: CandidateSet): TeamUse[] {
  const delays = new Map(set.placements.map(({ id, delay }) => [id, delay]))
  return portfolio.limits.people
    .map(({ role, capacity }) => {
      const used = new Array<number>(capacity.length).fill(0)
      for (const { id, effort } of portfolio.candidates) {
        const delay = delays.get(id)
        const amounts = delay === undefined ? [] : (effort.find((one) => one.role === role)?.amounts ?? [])
        amounts.forEach((amount, at) => {
          used[at + delay!] = (used[at + delay!] ?? 0) + amount
        })
      }
      return capacity
        .map((limit, period) => ({ role, period, used: used[period] ?? 0, limit }))
        .reduce((fullest, use) => (loadOf(use) > loadOf(fullest) ? use : fullest))
    })
    .sort((a, b) => loadOf(b) - loadOf(a))
}

export function loadOf({ used, limit }: { readonly used: number; readonly limit: number }): number {
  return limit > 0 ? used / limit : used > 0 ? Number.POSITIVE_INFINITY : 0
}
