import type { ComponentContent, ComponentRow } from '#db/components.ts'
import type { Period } from '#domain/foundation/calendar.ts'
import type { Draft, OwnValue, PeriodAmount } from '#domain/intake/draft.ts'
import { layOut, layOutByPeriod, reachesOutside } from '#domain/intake/laid-out.ts'

/** What a draft is turned into a component with. */
export interface Known {
  readonly periods: readonly Period[]
  /** All that the lists say by period lies outside the plan: it counts as one amount each. */
  readonly allOutside: boolean
  readonly personId: (name: string) => string
  readonly fieldId: (header: string, value: OwnValue) => string
  readonly componentId: (identity: string) => string | null
}

export type Content = ComponentContent & Pick<ComponentRow, 'kind' | 'state'>

/**
 * The content that a draft says, and nothing it does not say. Amounts said by period are laid over the planning periods
 * as they say; whole ones by the days of the component in each, and evenly where it lies outside all of them. A total
 * that is kept already is left as it was laid out.
 */
export function saidContent(draft: Draft, kept: Content | undefined, known: Known): Partial<Content> {
  const startDate = draft.startDate ?? kept?.startDate ?? null
  const endDate = draft.endDate ?? kept?.endDate ?? null
  const inOrder = startDate === null || endDate === null || startDate <= endDate
  const laid = (total: number | undefined, before: readonly number[] | null | undefined) =>
    total === undefined || (before && sum(before) === total) ? undefined : layOut(total, { startDate, endDate }, known.periods)
  const planned = (
    total: number | undefined,
    amounts: readonly PeriodAmount[] | undefined,
    before: readonly number[] | null | undefined,
  ) => {
    if (!amounts) return laid(total, before)
    return known.allOutside ? laid(total ?? sum(amounts.map(({ minor }) => minor)), before) : layOutByPeriod(amounts, known.periods).minor
  }
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
    ...given('budgetMinor', planned(draft.budgetMinor, draft.budgetByPeriod, kept?.budgetMinor)),
    ...given('benefitMinor', planned(draft.benefitMinor, draft.benefitByPeriod, kept?.benefitMinor)),
    ...given('spentMinor', draft.spentMinor),
    ...given('parentId', draft.parent === undefined ? undefined : (known.componentId(draft.parent) ?? undefined)),
  }
}

/** The values of columns of one's own that a draft says, by field. Amounts that the plan cannot hold are among them. */
export function saidFields(draft: Draft, known: Known): ComponentContent['custom'] {
  const amounts = [...(draft.budgetByPeriod ?? []), ...(draft.benefitByPeriod ?? [])]
  const outside = amounts.filter((amount) => reachesOutside(amount, known.periods))
  const values: [string, OwnValue][] = outside.map(({ header, minor }) => [header, { type: 'money', value: minor }])
  return Object.fromEntries([...Object.entries(draft.own), ...values].map(([header, value]) => [known.fieldId(header, value), value.value]))
}

function given<Key extends string, Value>(key: Key, value: Value | undefined): { [Name in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { [Name in Key]: Value })
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0)
}
