import type { Hat } from '#contract/identity.ts'
import type { SelectionRecord } from '#contract/selection.ts'

/** What a part of a home is shown with: the choice made last, if one has found a set, and the way to ask why. */
export interface HomePart {
  readonly record: SelectionRecord | null
  readonly onWhy: (componentId: string) => void
}

export type PartName = 'lists' | 'waiting' | 'chosen' | 'own_work' | 'teams' | 'money' | 'leading' | 'last_decision'

/** What stands on the first page of whoever wears a hat, the most telling first: each part says its finding in a sentence. */
export const homes: Readonly<Record<Hat, readonly PartName[]>> = {
  owner: ['lists', 'chosen'],
  pmo_lead: ['waiting', 'chosen', 'lists'],
  pmo_analyst: ['waiting', 'chosen', 'lists'],
  project_manager: ['own_work'],
  resource_manager: ['teams'],
  finance: ['money'],
  sponsor: ['leading'],
  member: ['own_work', 'last_decision'],
  viewer: ['last_decision'],
}
