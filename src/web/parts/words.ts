import { useLingui } from '@lingui/react/macro'
import type { Hat } from '#contract/identity.ts'
import type { QuickContribution } from '#domain/aims/contribution.ts'
import type { Category, ComponentKind } from '#domain/component/kinds.ts'
import type { ComponentState } from '#domain/component/states.ts'
import type { OfficeScope } from '#domain/office/scope.ts'

/** The product's vocabulary in the page's language: what the contract's codes are called. */
export function useWords() {
  const { t } = useLingui()
  const hats: Readonly<Record<Hat, string>> = {
    owner: t`Owner`,
    pmo_lead: t`PMO lead`,
    pmo_analyst: t`PMO analyst`,
    project_manager: t`Project manager`,
    resource_manager: t`Resource manager`,
    finance: t`Finance`,
    sponsor: t`Sponsor`,
    member: t`Member`,
    viewer: t`Viewer`,
  }
  const kinds: Readonly<Record<ComponentKind, string>> = {
    idea: t`Idea`,
    project: t`Project`,
    programme: t`Programme`,
    initiative: t`Initiative`,
    product: t`Product`,
    team: t`Standing team`,
    business_as_usual: t`Business as usual`,
  }
  const states: Readonly<Record<ComponentState, string>> = {
    idea: t`Idea`,
    proposed: t`Proposed`,
    approved: t`Approved`,
    in_delivery: t`In delivery`,
    on_hold: t`On hold`,
    closed: t`Closed`,
    stopped: t`Stopped`,
  }
  const categories: Readonly<Record<Category, string>> = {
    run: t({ message: 'Run', context: 'category' }),
    grow: t`Grow`,
    transform: t`Transform`,
  }
  const outcomes: Readonly<Record<string, string>> = {
    optimal: t`Best there is`,
    bounded: t`Close to the best there is`,
    infeasible: t`Limits that cannot hold together`,
    undecided: t`No set found`,
  }
  const progress: Readonly<Record<string, string>> = {
    running: t`Being computed`,
    done: t`Computed`,
    cancelled: t`Ended early by a person`,
    failed: t`Could not be computed`,
  }
  const quick: Readonly<Record<QuickContribution, string>> = { none: t`None`, some: t`Some`, big: t`Big` }
  const scopes: Readonly<Record<OfficeScope, string>> = {
    portfolio: t`A portfolio`,
    programme: t`A programme`,
    project: t`Projects`,
    product: t`Products`,
    centre_of_excellence: t`Work of others, as a centre of excellence`,
  }
  /** Who was erased has no name; what they did stays. */
  const person = (name: string) => name || t`a former member`
  return { hats, kinds, states, categories, outcomes, progress, quick, scopes, person }
}

/** The colour a category has in every picture; work without one is grey. */
export const categoryColours: Readonly<Record<Category | 'none', string>> = { run: 'c1', grow: 'c2', transform: 'c5', none: 'none' }
