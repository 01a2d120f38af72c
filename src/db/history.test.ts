import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { onEachDatabase } from '../../test/database.ts'
import { anOrganisation, aPerson } from '../../test/organisation.ts'
import { erasePerson } from './erase-person.ts'
import { listHistory } from './history.ts'
import type { Db } from './open.ts'
import { transact } from './transact.ts'
import { undoChange, undoTogether } from './undo.ts'

const rename = (db: Db, id: string, name: string) =>
  db.updateTable('person').set({ name, sort_key: name.toLowerCase() }).where('id', '=', id).execute()
const nameOf = async (db: Db, id: string) => (await db.selectFrom('person').select('name').where('id', '=', id).executeTakeFirst())?.name
const lastChange = async (db: Db, recordId: string) => (await listHistory(db, { tableName: 'person', recordId, limit: 1 }))[0]?.id ?? 0

onEachDatabase('history', ({ database }) => {
  async function somebody() {
    const organisationId = await anOrganisation(database())
    const id = await aPerson(database(), organisationId, { name: 'Ada' })
    return { id, organisationId, inScope: <T>(work: (db: Db) => Promise<T>) => transact(database(), { organisationId }, work) }
  }

  it('tells the life of a record, the latest change first', async () => {
    const { id, inScope } = await somebody()
    await inScope((db) => rename(db, id, 'Bo'))
    await inScope((db) => db.deleteFrom('person').where('id', '=', id).execute())
    const changes = await inScope((db) => listHistory(db, { tableName: 'person', recordId: id, limit: 10 }))
    expect(changes.map(({ before, after }) => [before?.name, after?.name])).toEqual([
      ['Bo', undefined],
      ['Ada', 'Bo'],
      [undefined, 'Ada'],
    ])
  })

  it('finds what each of many rows was without looking at every pair of them, whatever the session did before', async () => {
    const { rows } = await sql<{ settings: string[] }>`
      select proconfig as settings from pg_proc where proname = 'write_history'`.execute(database().owner)
    expect(rows[0]?.settings).toContain('enable_nestloop=off')
  })

  it('keeps no record of a write that changes nothing', async () => {
    const { id, inScope } = await somebody()
    await inScope((db) => rename(db, id, 'Ada'))
    expect(await inScope((db) => listHistory(db, { tableName: 'person', recordId: id, limit: 10 }))).toHaveLength(1)
  })

  describe('undo', () => {
    it('is a change of its own', async () => {
      const { id, inScope } = await somebody()
      await inScope((db) => rename(db, id, 'Bo'))
      expect(await inScope(async (db) => undoChange(db, await lastChange(db, id)))).toEqual({ kind: 'undone', records: 1 })
      expect(await inScope((db) => nameOf(db, id))).toBe('Ada')
      expect(await inScope((db) => listHistory(db, { tableName: 'person', recordId: id, limit: 10 }))).toHaveLength(3)
    })

    it('leaves alone what changed elsewhere in the record', async () => {
      const { id, inScope } = await somebody()
      await inScope((db) => rename(db, id, 'Bo'))
      const change = await inScope((db) => lastChange(db, id))
      await inScope((db) => db.updateTable('person').set({ email: 'bo@example.org' }).execute())
      await inScope((db) => undoChange(db, change))
      expect(await inScope((db) => db.selectFrom('person').select(['name', 'email']).execute())).toEqual([
        { name: 'Ada', email: 'bo@example.org' },
      ])
    })

    it('shows both values where the field changed again, and changes nothing', async () => {
      const { id, inScope } = await somebody()
      await inScope((db) => rename(db, id, 'Bo'))
      const change = await inScope((db) => lastChange(db, id))
      await inScope((db) => rename(db, id, 'Cy'))
      const outcome = await inScope((db) => undoChange(db, change))
      expect(outcome).toMatchObject({
        kind: 'conflict',
        recordId: id,
        differences: [{ field: 'name', yours: 'Bo', theirs: 'Cy' }, { field: 'sort_key' }],
      })
      expect(await inScope((db) => nameOf(db, id))).toBe('Cy')
    })

    it('brings a removed record back as it was', async () => {
      const { id, inScope } = await somebody()
      const before = await inScope((db) => db.selectFrom('person').selectAll().execute())
      await inScope((db) => db.deleteFrom('person').execute())
      await inScope(async (db) => undoChange(db, await lastChange(db, id)))
      expect(await inScope((db) => db.selectFrom('person').selectAll().execute())).toEqual(before)
    })

    it('does not remove a record that others refer to', async () => {
      const { id, organisationId, inScope } = await somebody()
      const change = await inScope((db) => lastChange(db, id))
      await inScope((db) =>
        db
          .insertInto('membership')
          .values({ organisation_id: organisationId, id, hats: ['viewer'], state: 'active' })
          .execute(),
      )
      expect(await inScope((db) => undoChange(db, change))).toEqual({ kind: 'in_use', tableName: 'person', recordId: id })
      expect(await inScope((db) => nameOf(db, id))).toBe('Ada')
    })

    it('says when there is no such change in this organisation', async () => {
      const { id, inScope } = await somebody()
      const theirs = await somebody()
      const change = await inScope((db) => lastChange(db, id))
      expect(await theirs.inScope((db) => undoChange(db, change))).toEqual({ kind: 'not_found' })
    })
  })

  it('forgets an erased person in every image and keeps the acts', async () => {
    const { id, organisationId, inScope } = await somebody()
    await transact(database(), { organisationId, personId: id }, (db) => rename(db, id, 'Ada Lovelace'))
    await inScope((db) => erasePerson(db, { organisationId, personId: id, addresses: [] }))
    const changes = await inScope((db) => listHistory(db, { tableName: 'person', recordId: id, limit: 10 }))
    expect(JSON.stringify(changes).toLowerCase()).not.toContain('ada')
    expect(changes.map(({ personId }) => personId)).toEqual([null, id, null])
  })

  it('cannot be emptied of a person who was not erased', async () => {
    const { id, inScope } = await somebody()
    await inScope((db) => sql`select empty_history_of_person(${id})`.execute(db))
    expect(await inScope((db) => listHistory(db, { tableName: 'person', recordId: id, limit: 1 }))).toMatchObject([
      { after: { name: 'Ada' } },
    ])
  })
})

onEachDatabase(
  'an act of several changes',
  ({ database }) => {
    it('undoes all that one transaction did, or nothing of it', async () => {
      const organisationId = await anOrganisation(database())
      const scope = { organisationId }
      const people = [await aPerson(database(), organisationId, { name: 'Ada' }), await aPerson(database(), organisationId, { name: 'Bo' })]
      const transaction = await transact(database(), scope, async (db) => {
        await db.updateTable('person').set({ name: 'Same' }).execute()
        return (await listHistory(db, { tableName: 'person', recordId: people[0] ?? '', limit: 1 }))[0]?.transaction ?? ''
      })
      await transact(database(), scope, (db) => rename(db, people[1] ?? '', 'Other'))
      expect(await transact(database(), scope, (db) => undoTogether(db, transaction))).toMatchObject({ kind: 'conflict' })
      expect(await transact(database(), scope, (db) => nameOf(db, people[0] ?? ''))).toBe('Same')
      await transact(database(), scope, (db) => rename(db, people[1] ?? '', 'Same'))
      expect(await transact(database(), scope, (db) => undoTogether(db, transaction))).toEqual({ kind: 'undone', records: 2 })
      expect(await transact(database(), scope, (db) => nameOf(db, people[0] ?? ''))).toBe('Ada')
    })
  },
  'commits',
)
