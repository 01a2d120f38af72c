import { describe, expect, it } from 'vitest'
import { onEachDatabase } from '../../test/database.ts'
import { aWorld } from '../../test/server.ts'

onEachDatabase('the rates of currencies', ({ database }) => {
  describe('200', () => {
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

    it('lets finance give, correct and remove rates, and takes each back as one change', async () => {
      const world = await aWorld(database())
      const finance = await world.member('finance')
      const rate = { currency: 'USD', fromDate: '2026-01-01' }
      const given = await world.call(finance, ['PUT', '/organisation/rates'], {
        body: { ...rate, rateBillionths: 900_000_000, revision: 0 },
      })
      await world.call(finance, ['PUT', '/organisation/rates'], { body: { ...rate, rateBillionths: 910_000_000, revision: 1 } })
      const history = (await world.call(finance, ['GET', `/history/currency_rate/${given.body.id}`])).body.items
      expect(history.map(({ hat, act }: { hat: string; act: string }) => [hat, act])).toEqual([
        ['finance', 'setRate'],
        ['finance', 'setRate'],
      ])
      expect((await world.call(finance, ['POST', `/history/${history[0].id}/undo`])).status).toBe(200)
      expect((await world.call(finance, ['GET', '/organisation/rates'])).body.items).toMatchObject([{ rateBillionths: 900_000_000 }])
    })
  })

  it('403 not_permitted: an analyst gives no rate, and learns who does', async () => {
    const world = await aWorld(database())
    const analyst = await world.member('pmo_analyst')
    const rate = { currency: 'USD', fromDate: '2026-01-01', rateBillionths: 1 }
    expect((await world.call(analyst, ['PUT', '/organisation/rates'], { body: rate })).body).toMatchObject({
      code: 'not_permitted',
      facts: { hatsThatMay: ['owner', 'pmo_lead', 'finance'] },
    })
  })

  it('404 rate_not_found: says so', async () => {
    const { call, owner, organisationId } = await aWorld(database())
    expect((await call(owner, ['DELETE', `/organisation/rates/${organisationId}`])).body.code).toBe('rate_not_found')
  })

  it('409 rates_in_base: a rate would mean something else without having changed', async () => {
    const { call, owner } = await aWorld(database())
    await call(owner, ['PUT', '/organisation/rates'], { body: { currency: 'USD', fromDate: '2026-01-01', rateBillionths: 1 } })
    const answer = await call(owner, ['PATCH', '/organisation'], { body: { baseCurrency: 'GBP', revision: 1 } })
    expect(answer).toMatchObject({ status: 409, body: { code: 'rates_in_base', facts: { baseCurrency: 'EUR', rates: 1 } } })
  })

  it('409 stale_edit: a rate that somebody corrected, or took out, since the person looked shows both values', async () => {
    const { call, owner } = await aWorld(database())
    const set = (rateBillionths: number, revision: number) =>
      call(owner, ['PUT', '/organisation/rates'], { body: { currency: 'USD', fromDate: '2026-01-01', rateBillionths, revision } })
    const { id } = (await set(900_000_000, 0)).body
    expect((await set(950_000_000, 0)).body).toMatchObject({
      code: 'stale_edit',
      facts: {
        yours: { rateBillionths: 950_000_000 },
        theirs: { rateBillionths: 900_000_000, revision: 1 },
        changedBy: { rateBillionths: { name: 'Olive Owner' } },
      },
    })
    await call(owner, ['DELETE', `/organisation/rates/${id}`])
    expect((await set(950_000_000, 1)).body).toMatchObject({ code: 'stale_edit', facts: { theirs: { rateBillionths: null, revision: 0 } } })
    expect((await set(950_000_000, 0)).status).toBe(200)
  })

  it('409 stale_edit: a rate that somebody corrected since the person looked is not taken out, nor is an aim or a team', async () => {
    const { call, owner } = await aWorld(database())
    const made = async (method: 'PUT' | 'POST', path: string, body: object) => (await call(owner, [method, path], { body })).body.id
    const day = { currency: 'USD', fromDate: '2026-01-01' }
    const rate = await made('PUT', '/organisation/rates', { ...day, rateBillionths: 900_000_000 })
    await call(owner, ['PUT', '/organisation/rates'], { body: { ...day, rateBillionths: 950_000_000 } })
    const aim = await made('POST', '/aims', { name: 'Old' })
    await call(owner, ['PATCH', `/aims/${aim}`], { body: { name: 'New', revision: 1 } })
    const team = await made('POST', '/roles', { name: 'Engineers', headsHundredths: 100 })
    await call(owner, ['PATCH', `/roles/${team}`], { body: { headsHundredths: 300, revision: 1 } })
    const theirs = { rateBillionths: 950_000_000 }
    const changedBy = { rateBillionths: { name: 'Olive Owner' } }
    for (const [path, facts] of [
      [`/organisation/rates/${rate}`, { theirs, changedBy }],
      [`/aims/${aim}`, { theirs: { name: 'New' } }],
      [`/roles/${team}`, { theirs: { headsHundredths: 300 } }],
    ] as const) {
      const late = await call(owner, ['DELETE', `${path}?revision=1`])
      expect(late, path).toMatchObject({ status: 409, body: { code: 'stale_edit', facts } })
      expect((await call(owner, ['DELETE', `${path}?revision=2`])).status, path).toBe(200)
    }
  })

  it('409 rate_of_base: the base currency has no rate', async () => {
    const { call, owner } = await aWorld(database())
    const body = { currency: 'EUR', fromDate: '2026-01-01', rateBillionths: 1 }
    expect((await call(owner, ['PUT', '/organisation/rates'], { body })).body.code).toBe('rate_of_base')
  })
})
