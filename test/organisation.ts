import { randomUUID } from 'node:crypto'
import type { Insertable } from 'kysely'
import type { Database } from '../src/db/open.ts'
import type { Tables } from '../src/db/tables.gen.ts'
import { transact } from '../src/db/transact.ts'

/** A new organisation, made as a request would make it, whose plan begins with the month in which tests are set. Answers its id. */
export async function anOrganisation(database: Database, given: Partial<Insertable<Tables['organisation']>> = {}): Promise<string> {
  const id = randomUUID()
  await transact(database, { organisationId: id }, (db) =>
    db
      .insertInto('organisation')
      .values({ id, name: 'Harbour Works', slug: `o-${id}`, planning_start: '2026-11-01', ...given })
      .execute(),
  )
  return id
}

/** A new person of an organisation. Answers its id. */
export async function aPerson(
  database: Database,
  organisationId: string,
  given: { readonly name?: string; readonly email?: string } = {},
): Promise<string> {
  const id = randomUUID()
  const name = given.name ?? 'Ada Example'
  const row = { organisation_id: organisationId, id, name, email: given.email ?? null, sort_key: name.toLowerCase() }
  await transact(database, { organisationId }, (db) => db.insertInto('person').values(row).execute())
  return id
}
