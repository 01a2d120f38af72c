import type { AnswerGiven, InputOf } from '#contract/operation.ts'
import type * as contract from '#contract/person.ts'
import { refuse } from '#contract/refusals.ts'
import { findPersonByEmail, insertPerson } from '#db/members.ts'
import { listPeople as listRows } from '#db/people.ts'
import { sortKey } from '#domain/foundation/sort-key.ts'
import type { App } from '../app.ts'
import { pageOf, positionOf } from '../paging.ts'
import { permit } from '../permissions.ts'

/** By name, then id. */
export async function listPeople(
  app: App,
  { after, limit, search }: InputOf<typeof contract.listPeople>,
): Promise<AnswerGiven<typeof contract.listPeople>> {
  permit(app, 'member.read')
  const position = positionOf(after)
  const rows = await app.look((db) => listRows(db, { after: position, limit, search: sortKey(search) }))
  const { items, next } = pageOf(rows, limit, (row) => row)
  return { items: items.map(({ id, name, email }) => ({ id, name, email })), next }
}

/** Persons are referred to by id, so that erasing one empties the person and keeps the acts. */
export function addPerson(app: App, { name, email }: InputOf<typeof contract.addPerson>): Promise<AnswerGiven<typeof contract.addPerson>> {
  permit(app, 'component.create', [app.actor.personId])
  const { organisationId } = app.actor
  return app.transact(async (db) => {
    if (email !== null && (await findPersonByEmail(db, organisationId, email))) refuse('email_taken', { email })
    const id = app.newId()
    await insertPerson(db, { organisationId, id, name, email, sortKey: sortKey(name) })
    return { id, name, email }
  })
}
