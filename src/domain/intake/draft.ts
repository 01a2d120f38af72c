import type { Category, ComponentKind } from '../component/kinds.ts'
import type { ComponentState } from '../component/states.ts'
import type { DemandUnit } from './role-columns.ts'

/** Types of columns of one's own, as components keep them. */
export type OwnType = 'text' | 'number' | 'money' | 'date' | 'yes_no' | 'choice'

export interface OwnValue {
  readonly type: OwnType
  readonly value: string | number | boolean
}

/** An amount for the days from `first` to `last`, both included. */
export interface PeriodAmount {
  readonly first: string
  readonly last: string
  readonly minor: number
  /** The head of the column that says so. */
  readonly header: string
}

/** How many people of a role a piece of work needs while it runs, or how much of their time in all. */
export interface RoleDemand {
  readonly role: string
  readonly amount: number
  readonly unit: DemandUnit
}

/** Where a list says something: the list by its place among those read, the row as the file counts. */
export interface PlaceInList {
  readonly list: number
  readonly row: number
}

/** What lists say about one component. What they do not say is left out, which is not the same as blank. */
export interface Draft {
  readonly identity: string
  readonly reference?: string
  readonly name: string
  readonly kind?: ComponentKind
  readonly state?: ComponentState
  readonly sponsor?: string
  readonly owner?: string
  readonly startDate?: string
  readonly endDate?: string
  readonly category?: Category
  readonly mandatory?: boolean
  readonly deliveryRisk?: number
  readonly tags?: readonly string[]
  readonly currency?: string
  /** Whole amounts, minor units of `currency`. */
  readonly budgetMinor?: number
  readonly benefitMinor?: number
  readonly spentMinor?: number
  /** What the list lays out over years, quarters or months itself. */
  readonly budgetByPeriod?: readonly PeriodAmount[]
  readonly benefitByPeriod?: readonly PeriodAmount[]
  readonly demand?: readonly RoleDemand[]
  /** Identities. */
  readonly parent?: string
  /** Where the money comes from. */
  readonly places?: Readonly<Partial<Record<'budget' | 'spent', PlaceInList>>>
  readonly needs?: readonly string[]
  readonly excludes?: readonly string[]
  /** By the head of the column. */
  readonly own: Readonly<Record<string, OwnValue>>
}

/** A team or skill and its people, as lists of people say. */
export interface RoleDraft {
  readonly name: string
  readonly headsHundredths: number
  /** Null when no list says it. */
  readonly busyPercent: number | null
}
