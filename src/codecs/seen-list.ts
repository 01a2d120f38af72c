/** What a list shows in one cell: numbers as numbers, days as `YYYY-MM-DD`, nothing known as null. */
export type SeenCell = string | number | boolean | null

/** A list as it is seen: the columns shown, in their order, and the rows that passed its filters. */
export interface SeenList {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: Iterable<readonly SeenCell[]>
}
