/** The order of work that somebody looks at, as it stands in the address. */
export interface RankingSearch {
  readonly by?: string
  /** Own columns that the method reads, in its order; blank where none is named yet. */
  readonly columns?: readonly string[]
}

export function readRankingSearch(given: Readonly<Record<string, unknown>>): RankingSearch {
  const columns = Array.isArray(given.columns) ? given.columns.filter((id) => typeof id === 'string') : []
  return { ...(typeof given.by === 'string' && { by: given.by }), ...(columns.length > 0 && { columns }) }
}
