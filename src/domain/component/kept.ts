import type { Contribution } from '../aims/contribution.ts'
import type { Day, Period, PeriodKind, WorkingWeek } from '../foundation/calendar.ts'
import type { Measure } from '../value/measure.ts'
import type { Category, ComponentKind } from './kinds.ts'
import type { ComponentState } from './states.ts'

/** A component as it is kept, money in one currency. Figures by planning period; null: nobody knows yet. */
export interface KeptComponent {
  readonly id: string
  readonly name: string
  readonly kind: ComponentKind
  readonly state: ComponentState
  readonly parentId: string | null
  readonly category: Category | null
  readonly mandatory: boolean
  readonly competes: boolean
  readonly deliveryRisk?: number | null
  readonly latestDelay: number
  readonly fadePercent: number
  readonly budgetMinor: readonly number[] | null
  readonly benefitMinor: readonly number[] | null
  readonly spentMinor: number | null
  readonly stopCostMinor: number
  readonly demand: readonly { readonly roleId: string; readonly minutes: readonly number[] }[] | null
  readonly needs: readonly string[]
  readonly excludes: readonly string[]
  readonly contributions: readonly Contribution[]
  /** Numbers in columns of one's own, by id of the field. */
  readonly columns: Readonly<Record<string, number>>
}

/** What a selection is asked: the measure it adds up, and what a person forces in or out and why. */
export interface Question {
  readonly measure: Measure
  readonly forced: readonly { readonly componentId: string; readonly to: 'in' | 'out'; readonly reason: string }[]
}

/** The organisation's time, and what its aims weigh in basis points. */
export interface Setting {
  readonly asOf: Day
  readonly periods: readonly Period[]
  readonly periodKind: PeriodKind
  readonly week: WorkingWeek
  readonly weights: ReadonlyMap<string, number>
}
