import { actionsOf } from '../portfolio/actions.ts'
import type { Candidate, Placement } from '../portfolio/portfolio.ts'
import type { LeftOut } from '../portfolio/reasons.ts'
import type { Selected } from '../portfolio/selection.ts'
import { sum } from '../portfolio/usage.ts'
import { conflictsOf } from './facts-of-conflict.ts'
import { changeOf, inPeople, limitsOf } from './facts-of-limits.ts'
import type { Action, Outcome, PackFacts, Reason, Work } from './pack-facts.ts'
import type { SelectionRun } from './selection-run.ts'

/** The parts of a pack that a selection decides; who, when, comparisons and the frontier come from elsewhere. */
export function factsOfSelection(
  run: SelectionRun,
): Pick<PackFacts, 'outcome' | 'work' | 'limits' | 'offers' | 'comparisons' | 'frontier' | 'frontierEnds'> {
  const { portfolio, selection } = run
  const placements = selection.kind === 'infeasible' ? [] : selection.placements
  const actions = new Map(actionsOf(portfolio, placements).map(({ id, act }) => [id, act === 'leave' ? ('leaveOut' as const) : act]))
  const chosen = new Map(placements.map((placement) => [placement.id, placement]))
  const reasons = new Map(run.reasons.map((reason) => [reason.id, reason]))
  return {
    outcome: outcomeOf(run),
    work: portfolio.candidates.map((candidate) =>
      workOf(run, candidate, {
        action: actions.get(candidate.id)!,
        placement: chosen.get(candidate.id),
        leftOut: reasons.get(candidate.id),
        chosen,
      }),
    ),
    limits: selection.kind === 'infeasible' ? [] : limitsOf(run, placements),
    offers: selection.kind === 'infeasible' ? [] : offersOf(run, selection),
    comparisons: comparisonsOf(run),
    frontier: run.frontier?.steps.map(({ limitMinor, set }) => ({ moneyMinor: limitMinor, value: set.value, proven: true })) ?? [],
    frontierEnds: (run.frontier?.steps.length ?? 0) > 0,
  }
}

function outcomeOf(run: SelectionRun): Outcome {
  const { selection } = run
  if (selection.kind === 'infeasible') return { kind: 'infeasible', conflict: conflictsOf(run, selection.conflict.rules) }
  if (selection.kind === 'bounded') return { kind: 'bounded', value: selection.value, bound: selection.bound }
  return { kind: 'optimal', value: selection.value }
}

interface Standing {
  readonly action: Action
  readonly placement: Placement | undefined
  readonly leftOut: LeftOut | undefined
  readonly chosen: ReadonlyMap<string, Placement>
}

function workOf(run: SelectionRun, candidate: Candidate, standing: Standing): Work {
  const { id, name, starts, mandatory } = candidate
  const { source, period } = run.names
  const start = starts.find(({ delay }) => delay === standing.placement?.delay) ?? starts[0]!
  const underWay = candidate.state === 'under_way'
  return {
    id,
    name,
    action: standing.action,
    mustDo: mandatory,
    starts: standing.placement && standing.action !== 'continue' ? period(standing.placement.delay) : null,
    value: { amount: start.value, source: source('value', id) },
    costToCome: { amount: sum(candidate.moneyMinor), source: source('cost', id) },
    spent: underWay ? { amount: candidate.spentMinor, source: source('spent', id) } : null,
    costToStop: underWay ? { amount: candidate.stopCostMinor, source: source('stopCost', id) } : null,
    sureness: run.sureness.get(id) ?? null,
    reason: standing.placement ? null : reasonOf(run, candidate, standing),
  }
}

function comparisonsOf(run: SelectionRun): PackFacts['comparisons'] {
  return run.others.map(({ kind, way }) => {
    const short = new Map<string, number>()
    for (const { rule, used = 0, allowed = 0 } of way.breaks) {
      if (rule.kind === 'people') short.set(rule.role, Math.max(short.get(rule.role) ?? 0, inPeople(run, used - allowed, rule.period)))
    }
    return {
      kind,
      value: way.value,
      costMinor: way.moneyMinor,
      short: [...short].map(([role, by]) => ({ role: run.names.role(role), by })),
      broken: way.breaks.filter(({ rule }) => rule.kind !== 'people').length,
    }
  })
}

/** The plainest true reason: what a person said, what stands against it, then what putting it in would cost. */
function reasonOf(run: SelectionRun, candidate: Candidate, { leftOut, chosen }: Standing): Reason | null {
  const names = new Map(run.portfolio.candidates.map(({ id, name }) => [id, name]))
  if (candidate.forced?.to === 'out') return { kind: 'heldOut', because: candidate.forced.reason }
  if (candidate.starts.every(({ value }) => value <= 0)) return { kind: 'noValue' }
  if (!leftOut) return null
  const { forced, leastChange } = leftOut
  if (leastChange.kind === 'raises') {
    return {
      kind: 'crowdedOut',
      valueLost: forced.kind === 'costs' ? forced.valueLost : null,
      changes: leastChange.raises.map((raise) => changeOf(run, raise)),
      valueThen: leastChange.value,
    }
  }
  const excluded = run.portfolio.candidates.find(
    ({ id, excludes }) => chosen.has(id) && (candidate.excludes.includes(id) || excludes.includes(candidate.id)),
  )
  if (excluded) return { kind: 'excludedBy', other: excluded.name }
  const missing = candidate.needs.find((id) => !chosen.has(id))
  if (missing !== undefined) return { kind: 'needsMissing', needed: names.get(missing) ?? missing }
  return { kind: 'crowdedOut', valueLost: forced.kind === 'costs' ? forced.valueLost : null, changes: [], valueThen: null }
}

/** What raising limits would open, most value first; a rise that lets in several is named once. */
function offersOf(run: SelectionRun, selection: Selected): PackFacts['offers'] {
  const isIn = new Set(selection.chosen)
  const names = new Map(run.portfolio.candidates.map(({ id, name }) => [id, name]))
  const offers = run.reasons.flatMap(({ leastChange }) => {
    if (leastChange.kind !== 'raises' || leastChange.value <= selection.value) return []
    const letsIn = leastChange.set.placements.filter(({ id }) => !isIn.has(id)).map(({ id }) => names.get(id) ?? id)
    return [{ changes: leastChange.raises.map((raise) => changeOf(run, raise)), letsIn, valueThen: leastChange.value }]
  })
  const once = new Map(offers.map((offer) => [JSON.stringify(offer.changes), offer]))
  return [...once.values()].sort((a, b) => b.valueThen - a.valueThen || a.changes.length - b.changes.length)
}
