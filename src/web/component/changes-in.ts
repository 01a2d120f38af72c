export interface FieldChange {
  readonly field: string
  readonly before: string
  readonly after: string
}

/** Kept by the product for itself; a person did not change them. */
const ownBooks = new Set(['revision', 'sort_key', 'organisation_id', 'id', 'search', 'created_at', 'updated_at'])

/** What differs between two states of a record, field by field, in words that fit a line. */
export function changesIn(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): FieldChange[] {
  return Object.keys(after)
    .filter((key) => !ownBooks.has(key) && JSON.stringify(before[key] ?? null) !== JSON.stringify(after[key] ?? null))
    .map((key) => ({ field: key.replaceAll('_', ' '), before: said(before[key]), after: said(after[key]) }))
}

function said(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–'
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
