import type { OtherWay } from '../portfolio/comparison.ts'
import type { Frontier } from '../portfolio/frontier.ts'
import type { Portfolio } from '../portfolio/portfolio.ts'
import type { LeftOut } from '../portfolio/reasons.ts'
import type { Selection } from '../portfolio/selection.ts'
import type { Source } from './figure.ts'

/** A selection that ended with an answer, and what was found out about it. */
export interface SelectionRun {
  readonly portfolio: Portfolio
  readonly selection: Exclude<Selection, { kind: 'undecided' }>
  /** Why candidates are out, as far as it has been worked out. */
  readonly reasons: readonly LeftOut[]
  /** By id: whether a decision held over all tried figures. Empty when that was not tried. */
  readonly sureness: ReadonlyMap<string, 'sure' | 'close'>
  /** Other ways to choose from the same candidates. */
  readonly others: readonly { readonly kind: 'rankedList' | 'moneyOnly'; readonly way: OtherWay }[]
  /** Other sums of money, as far as they were looked at. */
  readonly frontier: Frontier | null
  readonly names: Names
}

/** What the portfolio's ids and indices are called, and how much effort one person gives in a period. */
export interface Names {
  readonly money: string
  readonly role: (id: string) => string
  readonly period: (index: number) => string
  /** For money that carries over from period to period. */
  readonly allPeriods: string
  readonly effortOfOne: (period: number) => number
  readonly source: (figure: 'cost' | 'value' | 'spent' | 'stopCost' | 'capacity' | 'money', id: string) => Source
}
