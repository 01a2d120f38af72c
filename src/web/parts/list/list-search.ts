/** How a list is narrowed, ordered and shown: kept in the address, so that it can be sent, and in saved views. */
export interface ListSearch {
  /** The saved view it began as; `none` when a person left the one that opens first. */
  readonly view?: string
  readonly find?: string
  readonly filters?: Readonly<Record<string, readonly string[]>>
  /** The column it is ordered by. */
  readonly order?: string
  readonly desc?: true
  /** The columns shown, in their order, after the first, which always is. */
  readonly columns?: readonly string[]
}

export interface ListOrder {
  readonly id: string
  readonly desc: boolean
}

/** The parts of an address that are the list's. */
export const listParts = ['view', 'find', 'filters', 'order', 'desc', 'columns'] as const satisfies readonly (keyof ListSearch)[]

/** What stands in an address that somebody may have typed; what makes no sense is left out. */
export function readListSearch(given: Readonly<Record<string, unknown>>): ListSearch {
  const filters = Object.entries(isRecord(given.filters) ? given.filters : {})
    .map(([id, values]) => [id, texts(values)] as const)
    .filter(([, values]) => values.length > 0)
  return {
    ...(typeof given.view === 'string' && { view: given.view }),
    ...(typeof given.find === 'string' && given.find !== '' && { find: given.find }),
    ...(filters.length > 0 && { filters: Object.fromEntries(filters) }),
    ...(typeof given.order === 'string' && { order: given.order, ...(given.desc === true && { desc: true as const }) }),
    ...(Array.isArray(given.columns) && { columns: texts(given.columns) }),
  }
}

/** The column it is ordered by, if it is one of these. */
export function orderIn({ order, desc }: ListSearch, columns: readonly { readonly id: string }[]): ListOrder | null {
  return order !== undefined && columns.some(({ id }) => id === order) ? { id: order, desc: desc === true } : null
}

export function withOrder({ order: _, desc: __, ...rest }: ListSearch, next: ListOrder | null): ListSearch {
  return { ...rest, ...(next && { order: next.id, ...(next.desc && { desc: true as const }) }) }
}

/** The same without the view it began as: what a view keeps. */
export function withoutView({ view: _, ...rest }: ListSearch): Omit<ListSearch, 'view'> {
  return rest
}

export function isPlain(search: ListSearch): boolean {
  return Object.keys(withoutView(search)).length === 0
}

export function isSame(one: ListSearch, other: ListSearch): boolean {
  const text = (search: ListSearch) => JSON.stringify(Object.entries(readListSearch({ ...withoutView(search) })).toSorted())
  return text(one) === text(other)
}

function texts(given: unknown): readonly string[] {
  return Array.isArray(given) ? given.filter((text) => typeof text === 'string') : []
}

function isRecord(given: unknown): given is Readonly<Record<string, unknown>> {
  return typeof given === 'object' && given !== null
}
