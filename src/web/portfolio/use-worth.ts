import type { z } from 'zod'
import { type Aim, listAims } from '#contract/aim.ts'
import type { ComponentRow } from '#contract/component.ts'
import { type ContributionRow, listContributions } from '#contract/contribution.ts'
import { weightedContribution } from '#domain/aims/contribution.ts'
import { useEverything } from '../parts/use-everything.ts'
import { useAnswer } from '../parts/use-operation.ts'

type Contributions = z.output<typeof ContributionRow>

/** What the picture's height means: benefit in money where most work has one, else what the work gives to the aims. */
export interface Worth {
  readonly measure: 'benefit' | 'contribution'
  /** Null where nobody has said. */
  readonly of: (row: ComponentRow) => number | null
}

export function useWorth(rows: readonly ComponentRow[]): Worth {
  const aims = useAnswer(listAims, {})
  const contributions = useEverything<Contributions>(listContributions)
  const withBenefit = rows.filter(({ benefitMinor }) => benefitMinor !== null).length
  if (2 * withBenefit >= rows.length) return { measure: 'benefit', of: ({ benefitMinor }) => benefitMinor }
  const known =
    aims.state === 'answered' && contributions.state === 'answered' ? worthById(aims.answer.items, contributions.answer) : new Map()
  return { measure: 'contribution', of: ({ id }) => known.get(id) ?? null }
}

/** Hundredths of a point by component; what nobody has said anything about is not in it. */
export function worthById(aims: readonly Aim[], rows: readonly Contributions[]): ReadonlyMap<string, number> {
  const weights = new Map(aims.map(({ id, weightBasisPoints }) => [id, weightBasisPoints]))
  return new Map(
    rows
      .filter(({ cells }) => cells.some(({ score }) => score !== null))
      .map(({ componentId, cells }) => [
        componentId,
        weightedContribution(
          cells.flatMap(({ aimId, score }) => (score === null ? [] : [{ aimId, score }])),
          weights,
        ),
      ]),
  )
}
