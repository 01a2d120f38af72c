import { refuse } from '#contract/refusals.ts'
import type { ChangedBy, StaleFacts } from '#contract/stale.ts'
import { type Change, listHistory } from '#db/history.ts'
import { namesOf } from '#db/names.ts'
import type { Db } from '#db/open.ts'
import { namesOfPeople } from '#db/people.ts'
import { idsIn } from './ids-in.ts'

interface Stale {
  readonly table: string
  readonly recordId: string
  /** What the edit wants, with the revision its author saw. */
  readonly yours: Readonly<Record<string, unknown>> & { readonly revision: number }
  /** What is there now, under the same names and with its revision. */
  readonly theirs: Readonly<Record<string, unknown>>
}

/** So many changes since the author looked are searched for who made them. */
const mostSearched = 100

/** Refuses an edit of a record that changed since its author looked, showing both values, who made theirs and when. */
export async function refuseStale(db: Db, { table, recordId, yours, theirs }: Stale): Promise<never> {
  const recent = await listHistory(db, { tableName: table, recordId, limit: mostSearched })
  const since = recent.filter(({ after }) => Number(after?.revision) > yours.revision)
  const people = await namesOfPeople(
    db,
    since.flatMap(({ personId }) => personId ?? []),
  )
  const by = (field: string): ChangedBy | null => {
    const column = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    const change = since.find(({ before, after }) => !same(before?.[column], after?.[column])) ?? since[0]
    return change ? changedBy(change, people) : null
  }
  const fields = Object.keys(yours).filter((field) => field !== 'revision')
  const facts: StaleFacts = {
    yours,
    theirs,
    changedBy: Object.fromEntries(fields.map((field) => [field, by(field)])),
    names: await namesOf(db, idsIn([yours, theirs])),
  }
  return refuse('stale_edit', { ...facts })
}

/** Refuses to take out a record that changed since the person looked; what it says now stands under the names given. */
export async function refuseGone(
  db: Db,
  { seen, there, ...record }: Pick<Stale, 'table' | 'recordId'> & { readonly seen: number | undefined; readonly there: Stale['theirs'] },
): Promise<void> {
  if (seen === undefined || seen === there.revision) return
  const wanted = Object.fromEntries(Object.keys(there).map((field) => [field, null]))
  await refuseStale(db, { ...record, yours: { ...wanted, revision: seen }, theirs: there })
}

export function changedBy({ personId, happenedAt }: Change, people: ReadonlyMap<string, string>): ChangedBy {
  return { name: personId === null ? null : (people.get(personId) ?? ''), at: happenedAt.toISOString() }
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
}
