import type { ComponentRow } from '#contract/component.ts'
import { type Category, type ComponentKind, categories, componentKinds } from '#domain/component/kinds.ts'
import { type ComponentState, componentStates } from '#domain/component/states.ts'

/** How the list is narrowed and shown: kept in the address, so that it can be sent, and in saved views. */
export interface PortfolioSearch {
  readonly find?: string
  readonly state?: readonly ComponentState[]
  readonly kind?: readonly ComponentKind[]
  readonly category?: readonly Category[]
  readonly must?: boolean
  readonly order?: readonly { readonly id: string; readonly desc: boolean }[]
  /** Columns that differ from how they are first shown. */
  readonly columns?: Readonly<Record<string, boolean>>
}

/** What stands in an address that somebody may have typed; what makes no sense is left out. */
export function readSearch(given: Readonly<Record<string, unknown>>): PortfolioSearch {
  const oneOf = <Word extends string>(words: readonly Word[], value: unknown) =>
    Array.isArray(value) ? words.filter((word) => value.includes(word)) : []
  const [state, kind, category] = [
    oneOf(componentStates, given.state),
    oneOf(componentKinds, given.kind),
    oneOf(categories, given.category),
  ]
  return {
    ...(typeof given.find === 'string' && given.find !== '' && { find: given.find }),
    ...(state.length > 0 && { state }),
    ...(kind.length > 0 && { kind }),
    ...(category.length > 0 && { category }),
    ...(given.must === true && { must: true }),
    ...(Array.isArray(given.order) && { order: given.order as { id: string; desc: boolean }[] }),
    ...(typeof given.columns === 'object' && given.columns !== null && { columns: given.columns as Record<string, boolean> }),
  }
}

export function matches(row: ComponentRow, { find, state, kind, category, must }: PortfolioSearch): boolean {
  const words = plain(find ?? '').split(/\s+/)
  const text = plain([row.name, row.reference ?? '', ...row.tags].join(' '))
  return (
    words.every((word) => text.includes(word)) &&
    (state === undefined || state.includes(row.state)) &&
    (kind === undefined || kind.includes(row.kind)) &&
    (category === undefined || (row.category !== null && category.includes(row.category))) &&
    (must !== true || row.mandatory)
  )
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
