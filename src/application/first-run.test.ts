import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { onEachDatabase } from '../../test/database.ts'
import { noWorkers } from '../../test/server.ts'
import { listSeats } from '../db/identity/accounts.ts'
import { findOrganisation } from '../db/organisation.ts'
import { openHouse } from '../main/house.ts'
import { prepareFirstRun } from './first-run.ts'
import type { House } from './house.ts'
import { foundOrganisation } from './identity/found-organisation.ts'
import { ensureOwner } from './identity/owner.ts'
import { group } from './samples/group.ts'
import { smallFirm } from './samples/small-firm.ts'

onEachDatabase('the first start', ({ database }) => {
  const aHouse = () =>
    openHouse({
      database: database(),
      workers: noWorkers,
      now: () => new Date('2026-11-21T09:00:00Z'),
      baseUrl: () => 'http://localhost:3000',
      loopbackOnly: true,
      attachmentRoomBytes: 1_000_000,
    })
  const organisations = async (house: House) => {
    const { id } = await ensureOwner(house)
    return (await house.trust((db) => listSeats(db, id))).map(({ organisationName }) => organisationName)
  }
  const all = [smallFirm.name, group.name, 'Your organisation']

  it('begins anew where one before was cut short while it made a sample', async () => {
    const house = aHouse()
    await foundOrganisation(house, await ensureOwner(house), { name: smallFirm.name, slug: 'cut-short', sample: true })
    const { sample } = await prepareFirstRun(house)
    expect(await organisations(house)).toEqual(all)
    const components = await house.appFor(sample!).transact((db) => db.selectFrom('component').select('id').execute())
    expect(components).toHaveLength(14)
  })

  it('lets the plan of one’s own organisation begin with this month, by the clock of the program', async () => {
    const house = aHouse()
    await prepareFirstRun(house)
    const { id } = await ensureOwner(house)
    const [, , own] = await house.trust((db) => listSeats(db, id))
    const app = house.appFor({ organisationId: own!.organisationId, personId: own!.personId, hat: 'owner' }, 'getOrganisation')
    expect((await app.transact(findOrganisation)).planningStart).toBe('2026-11-01')
  })

  it('leaves everything as it is once it has come to its end, samples that somebody took out included', async () => {
    const house = aHouse()
    const { sample } = await prepareFirstRun(house)
    expect(await prepareFirstRun(house)).toMatchObject({ sample })
    await house.trust((db) => db.selectNoFrom(sql`delete_organisation(${sample!.organisationId}::uuid)`.as('gone')).execute())
    await prepareFirstRun(house)
    expect(await organisations(house)).toEqual(all.slice(1))
  })
})
