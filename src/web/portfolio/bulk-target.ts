import type { bulkEdit } from '#contract/bulk-edit.ts'
import type { InputGiven } from '#contract/client.ts'

/** Which components a bulk edit is about: some by id, or all that a filter finds but for a few. */
export type BulkTarget = Pick<InputGiven<typeof bulkEdit>, 'componentIds' | 'filter' | 'exceptIds'>
