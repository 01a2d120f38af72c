import type { Portfolio } from '../portfolio/portfolio.ts'
import type { Selection } from '../portfolio/selection.ts'
import type { Study } from '../portfolio/study.ts'
import type { Source } from './figure.ts'

/** A selection that ended with an answer, and everything that was found out about it. */
export interface SelectionRun {
  readonly portfolio: Portfolio
  readonly study: DecidedStudy
  readonly names: Names
}

/** A study whose search ended with a set, or with the proof that there is none. */
export type DecidedStudy = Omit<Study, 'selection'> & { readonly selection: Exclude<Selection, { kind: 'undecided' }> }

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
