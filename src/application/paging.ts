import type { Page } from '#contract/page.ts'
import { refuse } from '#contract/refusals.ts'

/** Where a page begins: just after this sort key and id. Lists are ordered by stored sort key, then id, both unique together. */
export interface Position {
  readonly sortKey: string
  readonly id: string
}

/**
 * The position a cursor stands for; undefined without one. Refuses `cursor_invalid` for a cursor this product did not
 * make, and for that of another list whose sort keys are no keys of this one.
 */
export function positionOf(after: string | undefined, isSortKey: (text: string) => boolean = isStorable): Position | undefined {
  if (after === undefined) return undefined
  try {
    const [sortKey, id, ...rest] = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'))
    if (typeof sortKey === 'string' && isSortKey(sortKey) && isUuid(id) && rest.length === 0) return { sortKey, id }
  } catch {
    // Not ours; refused below.
  }
  return refuse('cursor_invalid', { after })
}

/**
 * One page out of rows asked for with `limit + 1`: the row too many shows that there is more.
 * `positionOfRow` names a row's place in the order the query used.
 */
export function pageOf<Row>(rows: readonly Row[], limit: number, positionOfRow: (row: Row) => Position): Page<Row> {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: last !== undefined && rows.length > limit ? cursorAt(positionOfRow(last)) : null }
}

function cursorAt({ sortKey, id }: Position): string {
  return Buffer.from(JSON.stringify([sortKey, id]), 'utf8').toString('base64url')
}

/** The sort keys of lists in order of time. */
export function isMoment(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[.]\d{3}Z$/.test(text) && !Number.isNaN(Date.parse(text))
}

export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0')
}

function isUuid(text: unknown): text is string {
  return typeof text === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}
