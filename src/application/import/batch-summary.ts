import type { ImportPreview } from '#contract/import.ts'
import type { ImportDoubt } from '#contract/import-doubt.ts'

/** What is kept of how an import was read. */
export interface BatchSummary {
  readonly tables: ImportPreview['tables']
  readonly doubts: readonly ImportDoubt[]
}

/** Imports of before doubts were kept have none, and their tables stand alone. */
export function doubtsIn(summary: unknown): ImportDoubt[] {
  return [...((summary as Partial<BatchSummary>).doubts ?? [])]
}

export function tablesIn(summary: unknown): ImportPreview['tables'] {
  return Array.isArray(summary) ? (summary as ImportPreview['tables']) : ((summary as Partial<BatchSummary>).tables ?? [])
}
