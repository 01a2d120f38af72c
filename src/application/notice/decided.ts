import type { Frozen } from '#contract/operation.ts'
import type { SelectionInput, SelectionOutcome, SelectionQuestion } from '#contract/selection.ts'
import type { ComponentRow } from '#db/components.ts'
import type { Action } from '#domain/portfolio/actions.ts'
import type { DecidedFacts, Told, WhyOut } from './told.ts'

interface Accepted {
  readonly decision: string
  readonly question: Frozen<SelectionQuestion>
  readonly input: Frozen<SelectionInput>
  readonly outcome: Frozen<SelectionOutcome>
  readonly actions: readonly Action[]
  readonly components: ReadonlyMap<string, Pick<ComponentRow, 'id' | 'name' | 'sponsorId' | 'ownerId'>>
}

const verdictOf: Readonly<Record<Exclude<Action['act'], 'continue'>, DecidedFacts['verdict']>> = {
  start: 'start',
  pause: 'pause',
  stop: 'stop',
  leave: 'leave_out',
}

/** What sponsors and owners are told of a selection that was accepted: what comes in or goes out, and why. What goes on unchanged is no news. */
export function tellingsOfDecision(accepted: Accepted): { readonly told: Told; readonly people: readonly (string | null)[] }[] {
  const { decision, input, actions, components } = accepted
  return actions.flatMap(({ id, act, period }) => {
    const component = components.get(id)
    if (act === 'continue' || !component) return []
    const facts: DecidedFacts = {
      component: component.name,
      decision,
      verdict: verdictOf[act],
      period: period === undefined ? null : (input.labels.periods[period]?.label ?? null),
      why: act === 'leave' || act === 'stop' ? whyOut(accepted, id) : null,
    }
    return [{ told: { kind: 'decided', aboutKind: 'component', aboutId: id, facts }, people: [component.sponsorId, component.ownerId] }]
  })
}

/** Null where it was not found out. */
function whyOut({ question, input, outcome }: Accepted, id: string): WhyOut | null {
  const forced = question.forced.find(({ componentId, to }) => componentId === id && to === 'out')
  if (forced) return { kind: 'taken_out', reason: forced.reason }
  const reason = outcome.explained?.leftOut.find((left) => left.id === id)
  if (!reason) return null
  if (reason.forced.kind === 'impossible') return { kind: 'impossible' }
  if (reason.leastChange.kind === 'raises') {
    const limits = reason.leastChange.raises.map(({ limit }) => limit)
    const teams = limits.flatMap((limit) => (limit.kind === 'people' ? [input.labels.roles[limit.role] ?? limit.role] : []))
    return { kind: 'short', money: limits.some(({ kind }) => kind === 'money'), teams: [...new Set(teams)] }
  }
  return reason.forced.kind === 'costs' ? { kind: 'others_worth_more' } : null
}
