import { type Fraction, highestFirst } from '../portfolio/ranking.ts'
import { type Measured, worthOf } from '../value/measure.ts'
import { currentPeriod, stillToCome } from './candidates.ts'
import { whoEnters } from './entering.ts'
import type { KeptComponent, Setting } from './kept.ts'

/** What work is put in order by. Columns are own columns of numbers, by the id of their field. */
export type RankingMethod =
  | { readonly kind: 'contribution' }
  | { readonly kind: 'value_for_money' }
  | { readonly kind: 'net_benefit' }
  | { readonly kind: 'present_value'; readonly rateBasisPoints: number }
  | { readonly kind: 'column'; readonly fieldId: string }
  | { readonly kind: 'weighted_shortest_job_first'; readonly columns: Readonly<Record<JobPart, string>> }

/** What weighted shortest job first reads of a piece of work: three parts of what delay costs, and its size, which is above nought. */
export const jobParts = ['businessValue', 'timeCriticality', 'riskReduction', 'size'] as const
export type JobPart = (typeof jobParts)[number]

export const scoreParts = ['contribution', 'benefit', 'money', 'column', ...jobParts] as const
export type ScorePart = (typeof scoreParts)[number]

/** How equal scores are put in order: a selection breaks its ties in the same way. */
export const tieRule = 'less money still to come, then lower id'

/** One piece of work in its place. Without all that the method reads it has no rank, and says what is missing: that is never nought. */
export interface RankedComponent {
  readonly id: string
  readonly name: string
  readonly rank: number | null
  /** Rounded for people; the order was decided on exact fractions. Points, minor units, points per minor unit, or the column's own unit. */
  readonly score: number | null
  readonly missing: readonly ScorePart[]
  /** Minor units; null: nobody knows. */
  readonly moneyMinor: number | null
}

/**
 * All work that is not over and has figures of its own, highest score first, ties by `tieRule`; then the incomplete, by id.
 * The same components give the same order, whatever order they come in.
 */
export function rankComponents(components: readonly KeptComponent[], method: RankingMethod, setting: Setting): RankedComponent[] {
  const aside = new Set(whoEnters(components).aside.flatMap(({ id, why }) => (why === 'not_proposed' ? [] : [id])))
  const scored = components.filter(({ id }) => !aside.has(id)).map((component) => scoredOf(component, method, setting))
  const complete = scored.flatMap((one) => (one.score === null ? [] : [{ ...one, score: one.score }]))
  const ranked = complete
    .toSorted((one, other) => highestFirst(one.score, other.score) || lessMoneyFirst(one, other) || byId(one, other))
    .map(({ score, ...one }, at) => ({ ...one, rank: at + 1, score: decimalOf(score) }))
  const incomplete = scored.filter(({ score }) => score === null).toSorted(byId)
  return [...ranked, ...incomplete.map((one) => ({ ...one, rank: null, score: null }))]
}

interface ScoredComponent extends Omit<RankedComponent, 'rank' | 'score'> {
  readonly score: Fraction | null
}

function scoredOf(component: KeptComponent, method: RankingMethod, setting: Setting): ScoredComponent {
  const { moneyMinor: money } = stillToCome(component, setting)
  const moneyMinor = money?.reduce((sum, amount) => sum + amount, 0) ?? null
  const about = { id: component.id, name: component.name, moneyMinor }
  const missing = missingOf(component, method, moneyMinor)
  if (missing.length > 0) return { ...about, missing, score: null }
  const current = currentPeriod(setting)
  const measured = {
    contributions: component.contributions,
    moneyMinor: money ?? [],
    benefitMinor: component.benefitMinor?.slice(current) ?? null,
    minutes: 0,
    columns: component.columns,
  }
  return { ...about, missing, score: scoreOf(measured, method, { setting, moneyMinor: moneyMinor ?? 0 }) }
}

function missingOf({ contributions, benefitMinor, columns }: KeptComponent, method: RankingMethod, moneyMinor: number | null): ScorePart[] {
  const has: Readonly<Record<'contribution' | 'benefit' | 'money', boolean>> = {
    contribution: contributions.length > 0,
    benefit: benefitMinor !== null,
    money: moneyMinor !== null,
  }
  const lacking = (...parts: readonly (keyof typeof has)[]) => parts.filter((part) => !has[part])
  switch (method.kind) {
    case 'contribution':
      return lacking('contribution')
    case 'value_for_money':
      return lacking('contribution', 'money')
    case 'net_benefit':
    case 'present_value':
      return lacking('benefit', 'money')
    case 'column':
      return columns[method.fieldId] === undefined ? ['column'] : []
    case 'weighted_shortest_job_first':
      return jobParts.filter((part) => {
        const amount = columns[method.columns[part]]
        return amount === undefined || (part === 'size' && amount <= 0)
      })
  }
}

/** Numbers in columns count to the millionth. */
const exact = 1_000_000

function scoreOf(measured: Measured, method: RankingMethod, { setting, moneyMinor }: { setting: Setting; moneyMinor: number }): Fraction {
  const context = { ...setting, referenceSize: 0 }
  const column = (fieldId: string) => Math.round((measured.columns[fieldId] ?? 0) * exact)
  switch (method.kind) {
    case 'contribution':
      return { over: worthOf({ kind: 'contribution', size: null }, measured, context) ?? 0, under: 100 }
    case 'value_for_money':
      // What costs nothing counts as costing one minor unit.
      return { over: worthOf({ kind: 'contribution', size: null }, measured, context) ?? 0, under: 100 * Math.max(1, moneyMinor) }
    case 'net_benefit':
    case 'present_value':
      return { over: worthOf(method, measured, context) ?? 0, under: 1 }
    case 'column':
      return { over: column(method.fieldId), under: exact }
    case 'weighted_shortest_job_first': {
      const { businessValue, timeCriticality, riskReduction, size } = method.columns
      return { over: column(businessValue) + column(timeCriticality) + column(riskReduction), under: column(size) }
    }
  }
}

function decimalOf({ over, under }: Fraction): number {
  return Number((over / under).toPrecision(12))
}

function lessMoneyFirst(one: ScoredComponent, other: ScoredComponent): number {
  const money = ({ moneyMinor }: ScoredComponent) => moneyMinor ?? Number.POSITIVE_INFINITY
  return money(one) === money(other) ? 0 : money(one) - money(other)
}

function byId({ id: one }: { readonly id: string }, { id: other }: { readonly id: string }): number {
  return Number(one > other) - Number(one < other)
}
