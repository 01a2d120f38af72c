import { byId, type Candidate, type Placement, type Portfolio } from './portfolio.ts'
import { stopCostOf } from './usage.ts'

/**
 * What a selection means for one candidate. New work that is chosen *starts*. Work under way that is chosen
 * *continues* if it may go on at its earliest start and *pauses* if it is to go on only some periods later; work under
 * way that is not chosen *stops*, which costs its cost of stopping. New work that is not chosen is *left*.
 */
export interface Action {
  readonly id: string
  readonly act: 'start' | 'continue' | 'pause' | 'stop' | 'leave'
  /** The period in which it starts or goes on, counted from the first planned one. */
  readonly period?: number
  readonly spentMinor: number
  readonly stopCostMinor: number
}

/** The meaning of a set for every candidate, by rising id. */
export function actionsOf(portfolio: Portfolio, placements: readonly Placement[]): Action[] {
  const delays = new Map(placements.map(({ id, delay }) => [id, delay]))
  return [...portfolio.candidates].sort(byId).map((candidate): Action => {
    const delay = delays.get(candidate.id)
    const about = { id: candidate.id, spentMinor: candidate.spentMinor }
    if (delay !== undefined) return { ...about, act: actOf(candidate, delay), period: delay, stopCostMinor: 0 }
    return { ...about, act: candidate.state === 'new' ? 'leave' : 'stop', stopCostMinor: stopCostOf(candidate) }
  })
}

function actOf({ state, starts }: Candidate, delay: number): Action['act'] {
  if (state === 'new') return 'start'
  return delay === starts[0]!.delay ? 'continue' : 'pause'
}
