import { describe, expect, it } from 'vitest'
import { aComponent } from '../../test/components.ts'
import { onEachDatabase } from '../../test/database.ts'
import { aWorld } from '../../test/server.ts'

onEachDatabase('the organisation', ({ database }) => {
  describe('200', () => {
    it('begins with the year as one period, and can say what its periods are called', async () => {
      const world = await aWorld(database())
      const changed = await world.call(world.owner, ['PUT', '/organisation/periods'], {
        body: { periodKind: 'quarter', planningStart: '2026-10-01', periodCount: 2, revision: 1 },
      })
      expect(changed).toMatchObject({
        status: 200,
        body: {
          currentPeriod: 0,
          periods: [
            { index: 0, label: 'Q4 FY 2026', startDate: '2026-10-01', endDate: '2027-01-01' },
            { index: 1, label: 'Q1 FY 2027', startDate: '2027-01-01', endDate: '2027-04-01' },
          ],
        },
      })
    })

    it('S001: changes words and defaults with what the P stands for, and no data', async () => {
      const world = await aWorld(database())
      const before = await aComponent(world, { name: 'Old work' })
      const changed = await world.call(world.owner, ['PATCH', '/organisation'], { body: { officeScope: 'product', revision: 1 } })
      expect(changed.body).toMatchObject({ officeScope: 'product', revision: 2 })
      expect(await aComponent(world, { name: 'New work' })).toMatchObject({ kind: 'product' })
      expect((await world.call(world.owner, ['GET', `/components/${before.id}`])).body).toEqual(before)
    })

    it('goes in one click where it is a sample, with everything in it', async () => {
      const world = await aWorld(database())
      await world.house.trust((db) => db.updateTable('organisation').set({ sample: true }).where('id', '=', world.organisationId).execute())
      const first = await aComponent(world, { name: 'First' })
      await aComponent(world, { name: 'Second', needs: [first.id], ownerId: world.owner.personId })
      await world.call(world.owner, ['POST', `/components/${first.id}/state`], { body: { state: 'approved', revision: 1 } })
      const gone = await world.call(world.owner, ['DELETE', '/organisation'])
      expect(gone).toMatchObject({ status: 200, body: { deletedId: world.organisationId } })
      const left = await world.house.trust(async (db) => [
        await db.selectFrom('component').select('id').where('organisation_id', '=', world.organisationId).execute(),
        await db.selectFrom('history').select('id').where('organisation_id', '=', world.organisationId).execute(),
      ])
      expect(left).toEqual([[], []])
    })
  })

  it('403 not_permitted: an analyst does not change the currency', async () => {
    const world = await aWorld(database())
    const analyst = await world.member('pmo_analyst')
    const answer = await world.call(analyst, ['PATCH', '/organisation'], { body: { baseCurrency: 'GBP', revision: 1 } })
    expect(answer).toMatchObject({ status: 403, body: { code: 'not_permitted' } })
  })

  it('409 currency_in_use: money would mean something else without having changed', async () => {
    const world = await aWorld(database())
    await aComponent(world, { name: 'X', spentMinor: 1 })
    const answer = await world.call(world.owner, ['PATCH', '/organisation'], { body: { baseCurrency: 'GBP', revision: 1 } })
    expect(answer).toMatchObject({ status: 409, body: { code: 'currency_in_use', facts: { components: 1 } } })
  })

  it('409 stale_edit: shows both values', async () => {
    const { call, owner } = await aWorld(database())
    await call(owner, ['PATCH', '/organisation'], { body: { name: 'Theirs', revision: 1 } })
    const answer = await call(owner, ['PATCH', '/organisation'], { body: { name: 'Mine', revision: 1 } })
    expect(answer).toMatchObject({
      status: 409,
      body: { code: 'stale_edit', facts: { yours: { name: 'Mine' }, theirs: { name: 'Theirs' } } },
    })
  })

  it('409 confirmation_needed: what is no sample goes only by its name', async () => {
    const { call, owner } = await aWorld(database())
    expect((await call(owner, ['DELETE', '/organisation'])).body).toMatchObject({
      code: 'confirmation_needed',
      facts: { name: 'Harbour Works' },
    })
    expect((await call(owner, ['DELETE', '/organisation?confirmName=Harbour%20Works'])).status).toBe(200)
  })
})
