import { share } from '../foundation/sharing.ts'
import type { Belief, RoleEffort } from '../portfolio/portfolio.ts'
import { type Assumption, assume, assumeByMoney, type KnownFigure } from './assumed.ts'
import type { KeptComponent } from './kept.ts'

/** What is still to come of a component, by period from the current one; null: nobody knows yet. */
export interface Coming {
  readonly component: KeptComponent
  readonly moneyMinor: readonly number[] | null
  readonly effort: readonly RoleEffort[] | null
}

/** The same with nothing missing: what was missing is assumed, and says so. */
export interface Filled {
  readonly component: KeptComponent
  readonly moneyMinor: readonly number[]
  readonly effort: readonly RoleEffort[]
  readonly assumptions: readonly AssumedFigure[]
}

export interface AssumedFigure extends Assumption {
  readonly componentId: string
  readonly figure: 'money' | 'effort' | 'value'
  /** Of effort: whose. */
  readonly roleId?: string
}

/**
 * Fills in money and effort that nobody has given from those that others have given. Missing money is spread evenly over
 * the periods, missing effort as the money is. If nobody has a figure there is nothing to assume it from: it is nothing.
 */
export function fillIn(coming: readonly Coming[], periodCount: number): Filled[] {
  const money = coming.flatMap(({ component, moneyMinor }) =>
    moneyMinor === null ? [] : [{ kind: component.kind, amount: total(moneyMinor) }],
  )
  const priced = coming.map((one) => fillMoney(one, money, periodCount))
  const known = priced.filter(({ effort, assumptions }) => effort !== null && assumptions.length === 0)
  const roles = [...new Set(priced.flatMap(({ effort }) => effort?.map(({ role }) => role) ?? []))].sort()
  return priced.map((one) => (one.effort === null ? fillEffort(one, known, roles) : { ...one, effort: one.effort }))
}

type Priced = Omit<Filled, 'effort'> & Pick<Coming, 'effort'>

function fillMoney(one: Coming, known: readonly KnownFigure[], periodCount: number): Priced {
  if (one.moneyMinor !== null) return { ...one, moneyMinor: one.moneyMinor, assumptions: [] }
  const assumption = assume(one.component.kind, known)
  if (assumption === null) return { ...one, moneyMinor: [], assumptions: [] }
  const evenly = share(
    assumption.likely,
    Array.from({ length: periodCount }, () => 1),
  )
  return { ...one, moneyMinor: evenly, assumptions: [{ ...assumption, componentId: one.component.id, figure: 'money' }] }
}

function fillEffort(one: Priced, known: readonly Priced[], roles: readonly string[]): Filled {
  const assumed = roles.flatMap((roleId) => {
    const figures = known.map(({ component, moneyMinor, effort }) => ({
      kind: component.kind,
      moneyMinor: total(moneyMinor),
      amount: total(effort?.find(({ role }) => role === roleId)?.amounts ?? []),
    }))
    const assumption = assumeByMoney(total(one.moneyMinor), figures) ?? assume(one.component.kind, figures)
    return assumption === null || assumption.high === 0
      ? []
      : [{ ...assumption, componentId: one.component.id, figure: 'effort' as const, roleId }]
  })
  const effort = assumed.map(({ roleId, likely }) => ({
    role: roleId,
    amounts: share(likely, one.moneyMinor.length > 0 ? one.moneyMinor : [1]),
  }))
  return { ...one, effort, assumptions: [...one.assumptions, ...assumed] }
}

/** Values that nobody has said, from those that others have; nothing if nobody has one. */
export function fillValues<One extends { readonly component: KeptComponent; readonly value: number | null }>(
  all: readonly One[],
): { readonly one: One; readonly value: number; readonly assumption: AssumedFigure | null }[] {
  const known = all.flatMap(({ component, value }) => (value === null ? [] : [{ kind: component.kind, amount: value }]))
  return all.map((one) => {
    if (one.value !== null) return { one, value: one.value, assumption: null }
    const assumption = assume(one.component.kind, known)
    if (assumption === null) return { one, value: 0, assumption: null }
    return { one, value: assumption.likely, assumption: { ...assumption, componentId: one.component.id, figure: 'value' } }
  })
}

/** A range as percent of what is most likely; effort of several roles together. Undefined if nothing is assumed or it is nothing. */
export function beliefIn(assumptions: readonly AssumedFigure[], figure: AssumedFigure['figure']): Belief | undefined {
  const assumed = assumptions.filter((one) => one.figure === figure)
  const likely = Math.abs(total(assumed.map((one) => one.likely)))
  if (assumed.length === 0 || likely === 0) return undefined
  const away = (bound: 'low' | 'high') =>
    (100 * (total(assumed.map((one) => one[bound])) - total(assumed.map((one) => one.likely)))) / likely
  return { lowPercent: Math.max(0, Math.floor(100 + away('low'))), highPercent: Math.ceil(100 + away('high')) }
}

function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0)
}
