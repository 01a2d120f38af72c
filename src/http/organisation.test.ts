import { describe, expect, it } from 'vitest'
import { aComponent } from '../../test/components.ts'
import { onEachDatabase } from '../../test/database.ts'
import { aWorld } from '../../test/server.ts'

onEachDatabase('the organisation', ({ database }) => {
  const getOrganisation = async ({ call, owner }: Awaited<ReturnType<typeof aWorld>>) => (await call(owner, ['GET', '/organisation'])).body

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

    it('lays money, people and caps over other periods without losing a minor unit', async () => {
      const world = await aWorld(database())
      const set = (path: string, body: object) => world.call(world.owner, ['PUT', path], { body })
      await set('/organisation/periods', { periodKind: 'year', planningStart: '2027-01-01', periodCount: 1, revision: 1 })
      const team = (await world.call(world.owner, ['POST', '/roles'], { body: { name: 'Team', headsHundredths: 100 } })).body
      const made = await aComponent(world, { name: 'X', budgetMinor: [1_000_001], demand: [{ roleId: team.id, minutes: [9999] }] })
      await set('/limits', { money: { kind: 'per_period', perPeriodMinor: [365], carriesOver: false }, revision: 1 })
      const changed = await set('/organisation/periods', {
        periodKind: 'quarter',
        planningStart: '2027-01-01',
        periodCount: 6,
        revision: 2,
      })
      expect(changed.status).toBe(200)
      const after = (await world.call(world.owner, ['GET', `/components/${made.id}`])).body
      const sum = (amounts: number[]) => amounts.reduce((whole, amount) => whole + amount, 0)
      expect([after.budgetMinor.length, sum(after.budgetMinor), sum(after.demand[0].minutes)]).toEqual([4, 1_000_001, 9999])
      const limits = (await world.call(world.owner, ['GET', '/limits'])).body
      expect(limits.money).toEqual({ kind: 'per_period', perPeriodMinor: [90, 91, 92, 92, 0, 0], carriesOver: false })
    })

    it('keeps one rate for each currency and day', async () => {
      const world = await aWorld(database())
      const set = (rateBillionths: number) =>
        world.call(world.owner, ['PUT', '/organisation/rates'], { body: { currency: 'USD', fromDate: '2026-01-01', rateBillionths } })
      await set(900_000_000)
      const second = await set(910_000_000)
      expect((await world.call(world.owner, ['GET', '/organisation/rates'])).body.items).toEqual([second.body])
      expect(second.body).toMatchObject({ rateBillionths: 910_000_000, revision: 2 })
      expect((await world.call(world.owner, ['DELETE', `/organisation/rates/${second.body.id}`])).status).toBe(200)
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

  it('400 planning_start_invalid: a plan begins with a month', async () => {
    const { call, owner } = await aWorld(database())
    const body = { periodKind: 'year', planningStart: '2027-01-02', periodCount: 1, revision: 1 }
    expect(await call(owner, ['PUT', '/organisation/periods'], { body })).toMatchObject({
      status: 400,
      body: { code: 'planning_start_invalid' },
    })
  })

  it('403 not_permitted: an analyst does not change the currency', async () => {
    const world = await aWorld(database())
    const analyst = await world.member('pmo_analyst')
    const answer = await world.call(analyst, ['PATCH', '/organisation'], { body: { baseCurrency: 'GBP', revision: 1 } })
    expect(answer).toMatchObject({ status: 403, body: { code: 'not_permitted' } })
  })

  it('404 rate_not_found: says so', async () => {
    const { call, owner, organisationId } = await aWorld(database())
    expect((await call(owner, ['DELETE', `/organisation/rates/${organisationId}`])).body.code).toBe('rate_not_found')
  })

  it('409 currency_in_use: money would mean something else without having changed', async () => {
    const world = await aWorld(database())
    await aComponent(world, { name: 'X', spentMinor: 1 })
    const answer = await world.call(world.owner, ['PATCH', '/organisation'], { body: { baseCurrency: 'GBP', revision: 1 } })
    expect(answer).toMatchObject({ status: 409, body: { code: 'currency_in_use', facts: { components: 1 } } })
  })

  it('409 figures_outside_plan: names what would be lost', async () => {
    const world = await aWorld(database())
    await world.call(world.owner, ['PUT', '/organisation/periods'], {
      body: { periodKind: 'quarter', planningStart: '2027-01-01', periodCount: 4, revision: 1 },
    })
    await aComponent(world, { name: 'Late work', budgetMinor: [0, 0, 0, 5] })
    const body = { periodKind: 'quarter', planningStart: '2027-01-01', periodCount: 3, revision: 2 }
    const answer = await world.call(world.owner, ['PUT', '/organisation/periods'], { body })
    expect(answer).toMatchObject({ status: 409, body: { code: 'figures_outside_plan', facts: { whose: 'Late work' } } })
    expect((await getOrganisation(world)).periodCount).toBe(4)
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

  it('409 rate_of_base: the base currency has no rate', async () => {
    const { call, owner } = await aWorld(database())
    const body = { currency: 'EUR', fromDate: '2026-01-01', rateBillionths: 1 }
    expect((await call(owner, ['PUT', '/organisation/rates'], { body })).body.code).toBe('rate_of_base')
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
