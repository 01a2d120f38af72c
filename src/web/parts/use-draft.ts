import { useState } from 'react'

interface Draft<Kept> {
  /** The record as it was when the person began to change it. */
  readonly base: Kept
  readonly change: Partial<Kept>
}

/**
 * A form over a record: the record as it is now, with what the person changed in it and has not saved. What others change
 * meanwhile shows at once in the fields the person has not touched, and `base` says what stood in the others.
 */
export function useDraft<Kept extends object>(record: Kept) {
  const [draft, setDraft] = useState<Draft<Kept> | null>(null)
  const base = draft?.base ?? record
  return {
    values: { ...record, ...draft?.change },
    base,
    change: draft?.change ?? {},
    changed: draft !== null,
    set: (change: Partial<Kept>) => setDraft({ base, change: { ...draft?.change, ...change } }),
    forget: () => setDraft(null),
  }
}
