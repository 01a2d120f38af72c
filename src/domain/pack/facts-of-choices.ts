import type { OtherWay } from '../portfolio/comparison.ts'
import { inPeople } from './facts-of-limits.ts'
import type { Comparison, PackFacts } from './pack-facts.ts'
import type { SelectionRun } from './selection-run.ts'

/** Other ways to choose and other sums of money beside the set. */
export function otherChoices(run: SelectionRun): Pick<PackFacts, 'comparisons' | 'frontier' | 'frontierEnds'> {
  const { rankedList, moneyOnly, explained } = run.study
  const rich = 'placements' in moneyOnly ? [comparisonOf(run, 'moneyOnly', { ...moneyOnly, breaks: moneyOnly.breaks ?? [] })] : []
  const steps = explained?.frontier?.steps.map(({ limitMinor, set }) => ({ moneyMinor: limitMinor, value: set.value, proven: true }))
  const points = (explained?.points ?? []).flatMap(({ limitMinor, best }) =>
    'placements' in best ? [{ moneyMinor: limitMinor, value: best.value, proven: best.kind === 'optimal' }] : [],
  )
  return {
    comparisons: [comparisonOf(run, 'rankedList', rankedList), ...rich],
    frontier: steps ?? points.toSorted((a, b) => a.moneyMinor - b.moneyMinor),
    frontierEnds: (steps?.length ?? 0) > 0,
  }
}

function comparisonOf(run: SelectionRun, kind: Comparison['kind'], way: OtherWay): Comparison {
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
}
