import type { SelectionRecord } from '#contract/selection.ts'
import { type Action, actionsOf } from '#domain/portfolio/actions.ts'
import type { Candidate } from '#domain/portfolio/portfolio.ts'
import { setFound } from './figures.ts'
import { useReasons } from './use-reasons.ts'

export const actOrder: readonly Action['act'][] = ['start', 'continue', 'pause', 'stop', 'leave']

/** One candidate: what happens to it, and the one reason for it. */
export interface Line {
  readonly action: Action
  readonly candidate: Candidate
  readonly reason: string
  /** How often it is in when the figures are other than given. */
  readonly sureness: string
}

/** Every candidate with its decision and one reason: what starts first, what is left out last, each by falling worth. */
export function useLines(record: SelectionRecord): readonly Line[] {
  const { reasonIn, reasonOut, sureness } = useReasons(record)
  const found = setFound(record)
  if (!found) return []
  const candidates = new Map(record.input.portfolio.candidates.map((candidate) => [candidate.id, candidate]))
  return (record.outcome?.explained?.actions ?? actionsOf(record.input.portfolio, found.placements))
    .map((action) => {
      const candidate = candidates.get(action.id)!
      const isOut = action.act === 'leave' || action.act === 'stop'
      return { action, candidate, reason: isOut ? reasonOut(candidate) : reasonIn(candidate), sureness: sureness(candidate) }
    })
    .sort(
      (a, b) =>
        actOrder.indexOf(a.action.act) - actOrder.indexOf(b.action.act) ||
        (b.candidate.starts[0]?.value ?? 0) - (a.candidate.starts[0]?.value ?? 0),
    )
}
