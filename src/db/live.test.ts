import { expect, it, vi } from 'vitest'
import { onEachDatabase } from '../../test/database.ts'
import { anOrganisation, aPerson } from '../../test/organisation.ts'
import { currentPosition, isKnown, listSightings, start } from './live.ts'
import { transact } from './transact.ts'

/** Transactions of other databases on the same server hold a place open too. */
const patience = { timeout: 30_000 }

onEachDatabase(
  'the stream of changes',
  ({ database, engine }) => {
    it('goes on from where a reader stopped', async () => {
      const organisationId = await anOrganisation(database())
      const first = await transact(database(), { organisationId }, (db) => listSightings(db, start, 10))
      expect(first.map(({ tableName }) => tableName)).toEqual(['organisation'])
      await aPerson(database(), organisationId)
      const position = first.at(-1) ?? start
      const next = await transact(database(), { organisationId }, (db) => listSightings(db, position, 10))
      expect(next.map(({ tableName }) => tableName)).toEqual(['person'])
      const { transaction, id } = next[0] ?? start
      const now = () => transact(database(), { organisationId }, currentPosition)
      await vi.waitFor(async () => expect(await now()).toEqual({ transaction, id }), patience)
    })

    it('knows the places that it gave out in this organisation, and no others', async () => {
      const [ours, theirs] = [await anOrganisation(database()), await anOrganisation(database())]
      const [place = start] = await transact(database(), { organisationId: ours }, (db) => listSightings(db, start, 1))
      const known = (organisationId: string, asked = place) => transact(database(), { organisationId }, (db) => isKnown(db, asked))
      expect([await known(ours), await known(ours, start), await known(theirs)]).toEqual([true, true, false])
      expect(await known(ours, { ...place, transaction: '999999999999' })).toBe(false)
    })

    it.skipIf(engine === 'embedded')(
      'shows a later change while an earlier one may still commit, and says that its place is not settled',
      async () => {
        const organisationId = await anOrganisation(database())
        const seen = () => transact(database(), { organisationId }, (db) => listSightings(db, start, 10))
        const slow = Promise.withResolvers<void>()
        const written = Promise.withResolvers<void>()
        const earlier = transact(database(), { organisationId }, async (db) => {
          await db.updateTable('organisation').set({ name: 'Slow' }).execute()
          written.resolve()
          await slow.promise
        })
        await written.promise
        await aPerson(database(), organisationId)
        const places = async () => (await seen()).slice(1).map(({ tableName, settled }) => [tableName, settled])
        expect(await places()).toEqual([['person', false]])
        slow.resolve()
        await earlier
        const settled = [
          ['organisation', true],
          ['person', true],
        ]
        await vi.waitFor(async () => expect(await places()).toEqual(settled), patience)
      },
    )
  },
  'commits',
)
