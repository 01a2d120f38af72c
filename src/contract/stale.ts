/** Who changed something last, and when. The name is empty once the person was erased, and null for the product itself. */
export interface ChangedBy {
  readonly name: string | null
  readonly at: string
}

type Values = Readonly<Record<string, unknown>>

/** The facts of a `stale_edit` of one record: by field, what the edit wants, what is there now, and whose doing that is. */
export interface StaleFacts {
  readonly yours: Values
  /** With the `revision` an edit has to name that knows of these values. */
  readonly theirs: Values
  /** Null where the history does not say. */
  readonly changedBy: Readonly<Record<string, ChangedBy | null>>
  /** What the records are called whose ids stand among the values. */
  readonly names: Readonly<Record<string, string>>
}

/** The facts of a `stale_edit` of the grid of contributions: the cells that hold something else than the person saw. */
export interface StaleCells {
  readonly cells: ReadonlyArray<{
    readonly componentId: string
    readonly aimId: string
    readonly yours: string | number | null
    readonly theirs: string | number | null
    readonly changedBy: ChangedBy | null
  }>
}
