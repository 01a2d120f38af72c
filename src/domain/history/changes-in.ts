export interface FieldChange {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

/** Kept by the product for itself; a person did not change them. */
const ownBooks = new Set(['revision', 'sort_key', 'search_key', 'organisation_id', 'id', 'created_at', 'updated_at'])

/** What differs between two states of a record, field by field, named as the contract names them. */
export function changesIn(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): FieldChange[] {
  return Object.keys(after)
    .filter((key) => !ownBooks.has(key) && JSON.stringify(before[key] ?? null) !== JSON.stringify(after[key] ?? null))
    .map((key) => ({
      field: key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
      before: before[key] ?? null,
      after: after[key] ?? null,
    }))
}
