import type { QuickContribution } from '#domain/aims/contribution.ts'
import type { Category, ComponentKind } from '#domain/component/kinds.ts'
import type { ComponentState } from '#domain/component/states.ts'
import type { PeriodKind } from '#domain/foundation/calendar.ts'

/** A fictional organisation as data: names instead of ids, money in thousands, people's time in days of eight hours. */
export interface Sample {
  readonly key: 'small_firm' | 'group'
  readonly name: string
  readonly slug: string
  readonly currency: string
  readonly fiscalYearFirstMonth: number
  /** Its plan begins with the next month, or the next quarter of the calendar, after the day it is loaded. */
  readonly periodKind: PeriodKind
  readonly periodCount: number
  readonly timeZone: string
  readonly people: readonly string[]
  readonly leader: string
  readonly teams: readonly { readonly name: string; readonly heads: number; readonly businessAsUsualPercent: number }[]
  /** In the leader's order, the most important first. */
  readonly aims: readonly { readonly key: string; readonly name: string; readonly measure: string }[]
  readonly moneyLimit: { readonly thousands: number } | { readonly thousandsPerPeriod: readonly number[]; readonly carriesOver: boolean }
  readonly rates?: readonly { readonly currency: string; readonly rateBillionths: number }[]
  readonly work: readonly SampleWork[]
}

export interface SampleWork {
  readonly name: string
  readonly kind?: ComponentKind
  readonly state: ComponentState
  readonly parent?: string
  readonly category: Category
  readonly mandatory?: boolean
  readonly competes?: boolean
  readonly risk: number
  readonly owner: string
  readonly sponsor: string
  /** First period and number of periods; left out: all of the plan. */
  readonly from?: number
  readonly periods?: number
  /** Whole budget and what of it is spent, in thousands. */
  readonly budget: number
  readonly spent?: number
  readonly stopCost?: number
  /** Benefit over the plan after the last period of work, in thousands. */
  readonly benefit?: number
  readonly currency?: string
  /** By name of the team. */
  readonly days: Readonly<Record<string, number>>
  /** By key of the aim. */
  readonly moves: Readonly<Record<string, QuickContribution | number>>
  readonly needs?: readonly string[]
  readonly excludes?: readonly string[]
  readonly latestDelay?: number
  readonly fadePercent?: number
  readonly tags?: readonly string[]
}
