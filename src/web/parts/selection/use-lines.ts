import { useLingui } from '@lingui/react/macro'
import type { SelectionRecord } from '#contract/selection.ts'
import { type Action, actionsOf } from '#domain/portfolio/actions.ts'
import type { Candidate } from '#domain/portfolio/portfolio.ts'
import type { Standing } from '#domain/portfolio/robustness.ts'
import { setFound } from './figures.ts'
import { useTold } from './use-told.ts'

export const actOrder: readonly Action['act'][] = ['start', 'continue', 'pause', 'stop', 'leave']

/** One candidate: what happens to it, and the one reason for it. */
export interface Line {
  readonly action: Action
  readonly candidate: Candidate
  readonly reason: string
}

/** Every candidate with its decision and one reason: what starts first, what is left out last, each by falling worth. */
export function useLines(record: SelectionRecord): readonly Line[] {
  const { t } = useLingui()
  const told = useTold(record)
  const found = setFound(record)
  if (!found) return []
  const candidates = new Map(record.input.portfolio.candidates.map((candidate) => [candidate.id, candidate]))
  const explained = record.outcome?.explained
  const reasons = new Map(explained?.leftOut.map((one) => [one.id, told.reason(one)]))
  const fared = new Map(explained?.robustness.candidates.map((one) => [one.id, one.standing]))
  const worth: Readonly<Record<Standing, string>> = {
    in: t`Worth it whatever you believe`,
    borderline: t`Worth it, but borderline`,
    out: t`Worth it with the figures as they are`,
    unknown: t`Worth more than what it keeps out`,
  }
  const reasonIn = (candidate: Candidate) => {
    if (candidate.forced) return candidate.forced.reason
    if (candidate.mandatory) return t`Must be done`
    if (candidate.state === 'under_way' && !candidate.competes) return t`Running, and stays in`
    return worth[fared.get(candidate.id) ?? 'unknown']
  }
  return (explained?.actions ?? actionsOf(record.input.portfolio, found.placements))
    .map((action) => {
      const candidate = candidates.get(action.id)!
      const isOut = action.act === 'leave' || action.act === 'stop'
      return {
        action,
        candidate,
        reason: isOut ? (reasons.get(action.id) ?? t`Other work gives more for the same money and people`) : reasonIn(candidate),
      }
    })
    .sort(
      (a, b) =>
        actOrder.indexOf(a.action.act) - actOrder.indexOf(b.action.act) ||
        (b.candidate.starts[0]?.value ?? 0) - (a.candidate.starts[0]?.value ?? 0),
    )
}
