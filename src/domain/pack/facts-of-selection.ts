import { actionsOf } from '../portfolio/actions.ts'
import { rangeOf } from '../portfolio/beliefs.ts'
import type { Candidate, Placement } from '../portfolio/portfolio.ts'
import type { LeftOut } from '../portfolio/reasons.ts'
import type { Fared } from '../portfolio/robustness.ts'
import type { Selected } from '../portfolio/selection.ts'
import { sum } from '../portfolio/usage.ts'
import { otherChoices } from './facts-of-choices.ts'
import { conflictsOf, heldIn } from './facts-of-conflict.ts'
import { changeOf, limitsOf } from './facts-of-limits.ts'
import type { Action, Outcome, PackFacts, Reason, Work } from './pack-facts.ts'
import type { SelectionRun } from './selection-run.ts'

/** The parts of a pack that a selection decides; who is asked, when, and of what organisation come from elsewhere. */
export type SelectionFacts = Pick<
  PackFacts,
  'outcome' | 'work' | 'limits' | 'offers' | 'worthGetting' | 'comparisons' | 'frontier' | 'frontierEnds'
>

export function factsOfSelection(run: SelectionRun): SelectionFacts {
  const { portfolio, study } = run
  const { selection, explained } = study
  const placements = selection.kind === 'infeasible' ? [] : selection.placements
  const actions = new Map(actionsOf(portfolio, placements).map(({ id, act }) => [id, act === 'leave' ? ('leaveOut' as const) : act]))
  const chosen = new Map(placements.map((placement) => [placement.id, placement]))
  const leftOut = new Map(explained?.leftOut.map((reason) => [reason.id, reason]))
  const standings = new Map(explained?.robustness.candidates.map(({ id, standing }) => [id, standing]))
  const standing = ({ id }: Candidate): Standing => ({
    action: actions.get(id)!,
    placement: chosen.get(id),
    leftOut: leftOut.get(id),
    sureness: surenessOf(standings.get(id), chosen.has(id)),
    chosen,
  })
  return {
    outcome: outcomeOf(run),
    work: portfolio.candidates.map((candidate) => workOf(run, candidate, standing(candidate))),
    limits: limitsOf(run, selection.kind === 'infeasible' ? heldIn(portfolio) : placements),
    offers: selection.kind === 'infeasible' ? [] : offersOf(run, selection),
    worthGetting: worthGettingOf(run),
    ...otherChoices(run),
  }
}

function outcomeOf(run: SelectionRun): Outcome {
  const { selection } = run.study
  if (selection.kind === 'infeasible') return { kind: 'infeasible', conflict: conflictsOf(run, selection.conflict.rules) }
  if (selection.kind === 'bounded') return { kind: 'bounded', value: selection.value, bound: selection.bound }
  return { kind: 'optimal', value: selection.value }
}

interface Standing {
  readonly sureness: Work['sureness']
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
    costToCome: {
      amount: sum(candidate.moneyMinor),
      source: source('cost', id),
      ...(candidate.assumed.money && { range: rangeOf(sum(candidate.moneyMinor), candidate.assumed.money) }),
    },
    assumed: (['people', 'value'] as const).filter((what) => candidate.assumed[what === 'people' ? 'effort' : what] !== undefined),
    // Nought is what stands where nobody has said anything: it is not told as known.
    spent: underWay && candidate.spentMinor > 0 ? { amount: candidate.spentMinor, source: source('spent', id) } : null,
    costToStop: underWay && candidate.stopCostMinor > 0 ? { amount: candidate.stopCostMinor, source: source('stopCost', id) } : null,
    sureness: standing.sureness,
    reason: standing.placement ? null : reasonOf(run, candidate, standing),
  }
}

/** Sure where every tried set of figures decided the same; unknown where nothing was tried. */
function surenessOf(standing: Fared['standing'] | undefined, isIn: boolean): Work['sureness'] {
  if (standing === undefined || standing === 'unknown') return null
  return standing === (isIn ? 'in' : 'out') ? 'sure' : 'close'
}

function worthGettingOf({ portfolio, study }: SelectionRun): PackFacts['worthGetting'] {
  const candidates = new Map(portfolio.candidates.map((candidate) => [candidate.id, candidate]))
  const what = { money: 'cost', effort: 'people', value: 'value' } as const
  return (study.explained?.worthGetting ?? []).map(({ id, figure }) => ({
    work: candidates.get(id)?.name ?? id,
    what: what[figure],
    assumed: candidates.get(id)?.assumed[figure] !== undefined,
  }))
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
  const offers = (run.study.explained?.leftOut ?? []).flatMap(({ leastChange }) => {
    if (leastChange.kind !== 'raises' || leastChange.value <= selection.value) return []
    const letsIn = leastChange.set.placements.filter(({ id }) => !isIn.has(id)).map(({ id }) => names.get(id) ?? id)
    return [{ changes: leastChange.raises.map((raise) => changeOf(run, raise)), letsIn, valueThen: leastChange.value }]
  })
  const once = new Map(offers.map((offer) => [JSON.stringify(offer.changes), offer]))
  return [...once.values()].sort((a, b) => b.valueThen - a.valueThen || a.changes.length - b.changes.length)
}
