import type { ComponentContent, ComponentRow } from '#db/components.ts'
import { dayOf, type PlanningCalendar } from '#domain/foundation/calendar.ts'
import { periodsOf } from '#domain/foundation/planning-periods.ts'
import { share } from '#domain/foundation/sharing.ts'
import type { Draft, OwnValue } from '#domain/intake/draft.ts'

/** What a draft is turned into a component with. */
export interface Known {
  readonly calendar: PlanningCalendar
  readonly personId: (name: string) => string
  readonly fieldId: (header: string, value: OwnValue) => string
  readonly componentId: (identity: string) => string | null
}

export type Content = ComponentContent & Pick<ComponentRow, 'kind' | 'state'>

/**
 * The content that a draft says, and nothing it does not say. Whole amounts are laid over the planning periods by the
 * days of the component in each; one that lies outside all of them is laid evenly. A total that is kept already is left
 * as it was laid out.
 */
export function saidContent(draft: Draft, kept: Content | undefined, known: Known): Partial<Content> {
  const startDate = draft.startDate ?? kept?.startDate ?? null
  const endDate = draft.endDate ?? kept?.endDate ?? null
  const inOrder = startDate === null || endDate === null || startDate <= endDate
  const laid = (total: number | undefined, before: readonly number[] | null | undefined) =>
    total === undefined || (before && sum(before) === total) ? undefined : layOut(total, { startDate, endDate }, known.calendar)
  return {
    ...given('name', draft.name),
    ...given('reference', draft.reference),
    ...given('kind', draft.kind),
    ...given('state', draft.state),
    ...given('sponsorId', draft.sponsor === undefined ? undefined : known.personId(draft.sponsor)),
    ...given('ownerId', draft.owner === undefined ? undefined : known.personId(draft.owner)),
    ...(inOrder ? given('startDate', draft.startDate) : {}),
    ...(inOrder ? given('endDate', draft.endDate) : {}),
    ...given('category', draft.category),
    ...given('mandatory', draft.mandatory),
    ...given('deliveryRisk', draft.deliveryRisk),
    ...given('tags', draft.tags),
    ...given('currency', draft.currency),
    ...given('budgetMinor', laid(draft.budgetMinor, kept?.budgetMinor)),
    ...given('benefitMinor', laid(draft.benefitMinor, kept?.benefitMinor)),
    ...given('spentMinor', draft.spentMinor),
    ...given('parentId', draft.parent === undefined ? undefined : (known.componentId(draft.parent) ?? undefined)),
  }
}

/** The values of columns of one's own that a draft says, by field. */
export function saidFields(draft: Draft, known: Known): ComponentContent['custom'] {
  return Object.fromEntries(Object.entries(draft.own).map(([header, value]) => [known.fieldId(header, value), value.value]))
}

function layOut(
  total: number,
  { startDate, endDate }: { startDate: string | null; endDate: string | null },
  calendar: PlanningCalendar,
): number[] {
  const [from, to] = [startDate === null ? null : dayOf(startDate), endDate === null ? null : dayOf(endDate)]
  const days = periodsOf(calendar).map((period) =>
    Math.max(0, Math.min(period.endDay, (to ?? period.endDay) + 1) - Math.max(period.startDay, from ?? period.startDay)),
  )
  return share(total, days)
}

function given<Key extends string, Value>(key: Key, value: Value | undefined): { [Name in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { [Name in Key]: Value })
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0)
}
