import { type Contribution, sizedContribution, weightedContribution } from '../aims/contribution.ts'
import type { PeriodKind } from '../foundation/calendar.ts'
import { netPresentValue } from './present-value.ts'

/** What a relative score is multiplied by, so that the product is an amount. */
export type Size = { readonly kind: 'money' } | { readonly kind: 'people' } | { readonly kind: 'column'; readonly fieldId: string }

/** The one named thing a selection adds up. */
export type Measure =
  /** `size` null: scores are quantities already. */
  | { readonly kind: 'contribution'; readonly size: Size | null }
  | { readonly kind: 'net_benefit' }
  | { readonly kind: 'present_value'; readonly rateBasisPoints: number }
  | { readonly kind: 'column'; readonly fieldId: string }
  /** Every component is worth one point: a placeholder, printed as such on every result. */
  | { readonly kind: 'equal' }

/** What a measure reads of one component. Amounts still to come, by period from the current one. */
export interface Measured {
  readonly contributions: readonly Contribution[]
  readonly moneyMinor: readonly number[]
  readonly benefitMinor: readonly number[] | null
  readonly minutes: number
  /** Numbers in columns of one's own, by id of the field. */
  readonly columns: Readonly<Record<string, number>>
}

/** What a measure reads beside the components: the same for all of them. */
export interface MeasureContext {
  readonly weights: ReadonlyMap<string, number>
  readonly periodKind: PeriodKind
  /** The largest size among the components, for relative scores. */
  readonly referenceSize: number
}

/** What the measure is called wherever its sum is shown. */
export function measureName(measure: Measure): string {
  switch (measure.kind) {
    case 'contribution':
      return measure.size === null ? 'weighted contribution' : `weighted contribution × ${measure.size.kind}`
    case 'net_benefit':
      return 'net benefit'
    case 'present_value':
      return `net present value at ${measure.rateBasisPoints / 100} %`
    case 'column':
      return 'a column of the list'
    case 'equal':
      return 'equal value (placeholder)'
  }
}

/** The size that relative scores are multiplied by; 1 where scores are quantities already. */
export function sizeOf(size: Size | null, { moneyMinor, minutes, columns }: Measured): number {
  if (size === null) return 1
  if (size.kind === 'money') return total(moneyMinor)
  return size.kind === 'people' ? minutes : (columns[size.fieldId] ?? 0)
}

/**
 * What a component is worth in hundredths of the measure's unit: points for contributions and columns, minor units for
 * money. Null if nobody has said what the measure needs; that is never zero.
 */
export function worthOf(measure: Measure, measured: Measured, context: MeasureContext): number | null {
  const { contributions, benefitMinor, columns } = measured
  switch (measure.kind) {
    case 'contribution': {
      if (contributions.length === 0) return null
      const points = weightedContribution(contributions, context.weights)
      return measure.size === null ? points : sizedContribution(points, sizeOf(measure.size, measured), context.referenceSize)
    }
    case 'net_benefit':
      return benefitMinor === null ? null : total(benefitMinor) - total(measured.moneyMinor)
    case 'present_value':
      if (benefitMinor === null) return null
      return netPresentValue(netFlows(benefitMinor, measured.moneyMinor), measure.rateBasisPoints / 10_000, context.periodKind)
    case 'column': {
      const amount = columns[measure.fieldId]
      return amount === undefined ? null : Math.round(amount * 100)
    }
    case 'equal':
      return 100
  }
}

function netFlows(benefitMinor: readonly number[], moneyMinor: readonly number[]): number[] {
  const length = Math.max(benefitMinor.length, moneyMinor.length)
  return Array.from({ length }, (_, at) => (benefitMinor[at] ?? 0) - (moneyMinor[at] ?? 0))
}

function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0)
}
