import { type Day, dateOf, dayOf, monthsLater } from '../foundation/calendar.ts'
import type { Category, ComponentKind } from './kinds.ts'
import type { ComponentState } from './states.ts'

/** What of a component can be changed together with that of others. */
export interface BulkContent {
  readonly state: ComponentState
  readonly kind: ComponentKind
  readonly authorisedBy: string | null
  readonly sponsorId: string | null
  readonly ownerId: string | null
  readonly parentId: string | null
  readonly startDate: string | null
  readonly endDate: string | null
  readonly category: Category | null
  readonly mandatory: boolean
  readonly competes: boolean
  readonly deliveryRisk: number | null
  readonly tags: readonly string[]
  readonly custom: Readonly<Record<string, string | number | boolean | null>>
}

/** What is said of all of them; what is left out stays as it is. */
export type BulkChange = { readonly [Key in Exclude<keyof BulkContent, 'tags' | 'authorisedBy'>]?: BulkContent[Key] | undefined } & {
  readonly shiftDates?: { readonly months: number; readonly days: number } | undefined
  readonly addTags?: readonly string[] | undefined
  readonly removeTags?: readonly string[] | undefined
}

/**
 * What one component would hold afterwards. Own columns are changed one by one and emptied by null; a tag added and removed is
 * removed. A date that a shift takes beyond the years 0 to 9999 is `beyond` the calendar.
 */
export function contentAfter(
  before: BulkContent,
  { addTags = [], removeTags = [], shiftDates, custom, ...said }: BulkChange,
): { readonly kind: 'changed'; readonly after: BulkContent } | { readonly kind: 'beyond'; readonly date: string } {
  const removed = new Set(removeTags)
  const [startDate, endDate] = [before.startDate, before.endDate].map((date) => shifted(date, shiftDates))
  const lost = [before.startDate, before.endDate].find((date, at) => date !== null && [startDate, endDate][at] === null)
  if (lost) return { kind: 'beyond', date: lost }
  const after = {
    ...before,
    startDate: startDate ?? null,
    endDate: endDate ?? null,
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
    tags: [...new Set([...before.tags, ...addTags])].filter((tag) => !removed.has(tag)),
    custom: Object.fromEntries(Object.entries({ ...before.custom, ...custom }).filter(([, value]) => value !== null)),
  }
  return { kind: 'changed', after }
}

/** The keys whose values differ. */
export function changedKeys(before: BulkContent, after: BulkContent): (keyof BulkContent)[] {
  return (Object.keys(after) as (keyof BulkContent)[]).filter((key) => told(before[key]) !== told(after[key]))
}

/** The order in which own columns came is no difference. */
function told(value: BulkContent[keyof BulkContent]): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return JSON.stringify(value)
  return JSON.stringify(
    Object.entries(value)
      .filter(([, own]) => own !== null)
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  )
}

/** Null where there was no date, or where no calendar goes. */
function shifted(date: string | null, by: BulkChange['shiftDates']): string | null {
  const day = date === null ? null : dayOf(date)
  if (day === null || !by) return date
  const later: Day = monthsLater(day, by.months) + by.days
  return later < firstDay || later > lastDay ? null : dateOf(later)
}

const [firstDay, lastDay] = [dayOf('0001-01-01') ?? 0, dayOf('9999-12-31') ?? 0]
