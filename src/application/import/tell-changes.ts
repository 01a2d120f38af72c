import type { ImportDifference } from '#contract/import.ts'
import { findComponents } from '#db/components.ts'
import { listFields } from '#db/fields.ts'
import type { Db } from '#db/open.ts'
import { namesOfPeople } from '#db/people.ts'
import type { FieldChange } from '#domain/intake/difference.ts'
import type { Weighed } from './weigh-import.ts'

const mostChanges = 1000
const people = new Set(['sponsorId', 'ownerId'])

/** The first values that would change, with people, pieces of work and columns of one's own by name instead of by id. */
export async function tellChanges(db: Db, { components, roles, register }: Weighed): Promise<ImportDifference['changes']> {
  const of = ({ id, name }: { readonly id: string; readonly name: string }, changes: readonly FieldChange[]) =>
    changes.map((change) => ({ id, name, ...change }))
  const changes = [
    ...roles.flatMap(({ role, changes: each }) => of(role, each)),
    ...components.flatMap(({ component, changes: each }) => of(component, each)),
  ]
    .toSorted((a, b) => Number(b.changedHere ?? false) - Number(a.changedHere ?? false))
    .slice(0, mostChanges)
  const idsOf = (isAsked: (field: string) => boolean) =>
    changes.flatMap(({ field, before, after }) => (isAsked(field) ? [before, after] : [])).filter((id) => typeof id === 'string')
  const fresh = [...components.map(({ component }) => component), ...register.newPeople]
  const names = new Map([
    ...(await namesOfPeople(
      db,
      idsOf((field) => people.has(field)),
    )),
    ...(
      await findComponents(
        db,
        idsOf((field) => field === 'parentId'),
      )
    ).map(({ id, name }) => [id, name] as const),
    ...fresh.map(({ id, name }) => [id, name] as const),
  ])
  const columns = new Map([...(await listFields(db)), ...register.newFields].map(({ id, name }) => [id, name]))
  const named = (field: string, value: unknown) =>
    (people.has(field) || field === 'parentId') && typeof value === 'string' ? (names.get(value) ?? null) : value
  return changes.map(({ field, before, after, changedHere = false, ...about }) => ({
    ...about,
    changedHere,
    key: field,
    field: columns.get(field) ?? field,
    before: named(field, before),
    after: named(field, after),
  }))
}
