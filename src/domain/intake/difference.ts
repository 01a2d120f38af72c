import { sortKey } from '../foundation/sort-key.ts'
import type { Draft } from './draft.ts'

/** What is kept of a component, as far as it is told by it. */
export interface Kept {
  readonly id: string
  readonly reference: string | null
  readonly name: string
}

export interface FieldChange {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
  /** Somebody changed it here since an import last set it. */
  readonly changedHere?: boolean
}

/**
 * Which kept component each draft is about: the one of the same key and name; else the one of the same key, when key is
 * given once on both sides; else the one of the same name, when the name is given once on both sides and the keys do
 * not differ. Others are new.
 */
export function matchDrafts<Stored extends Kept>(drafts: readonly Draft[], kept: readonly Stored[]): ReadonlyMap<string, Stored> {
  const matches = new Map<string, Stored>()
  if (kept.length === 0) return matches
  const taken = new Set<string>()
  const rounds: ReadonlyArray<{
    readonly word: (thing: { reference?: string | null; name: string }) => string | null
    readonly once: boolean
  }> = [
    { word: ({ reference, name }) => (reference ? `${sortKey(reference)}\n${sortKey(name)}` : null), once: false },
    { word: ({ reference }) => (reference ? sortKey(reference) : null), once: true },
    { word: ({ name }) => sortKey(name), once: true },
  ]
  for (const [round, { word, once }] of rounds.entries()) {
    const open = drafts.filter(({ identity }) => !matches.has(identity))
    const free = kept.filter(({ id }) => !taken.has(id))
    const said = Map.groupBy(open, word)
    for (const [shared, stored] of Map.groupBy(free, word)) {
      const [draft, ...more] = shared === null ? [] : (said.get(shared) ?? [])
      if (!draft || (once && (more.length > 0 || stored.length > 1))) continue
      if (round === 2 && draft.reference && stored[0]!.reference) continue
      matches.set(draft.identity, stored[0]!)
      taken.add(stored[0]!.id)
    }
  }
  return matches
}

/** The fields in which what a list says differs from what is kept. What the list does not say is no difference. */
export function changesOf(said: Readonly<Record<string, unknown>>, kept: Readonly<Record<string, unknown>>): FieldChange[] {
  return Object.entries(said).flatMap(([field, after]): FieldChange[] => {
    const before = kept[field] ?? null
    return after === undefined || isSame(before, after) ? [] : [{ field, before, after }]
  })
}

/** Whether two values say the same, whatever the order of their keys. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  return stable(one) === stable(other)
}

function stable(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stable).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${stable(inner)}`).join()}}`
}
