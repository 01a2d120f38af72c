import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seededRandom } from '#domain/foundation/random.ts'
import { portfolioUnderLimits } from '#domain/portfolio/examples.suite.ts'
import { openWorkers, type Workers } from '#engines/workers.ts'
import { aComponent } from '../../test/components.ts'
import { onEachDatabase } from '../../test/database.ts'
import { aKeptSelection } from '../../test/selections.ts'
import { aWorld, type World } from '../../test/server.ts'

let workers: Workers
beforeAll(() => {
  workers = openWorkers({ threads: 1 })
})
afterAll(() => workers.close())

/** Work whose worth hardly differs from its cost, against teams it hardly fits: a search takes long to prove what is best. */
async function hardPortfolio(world: World): Promise<void> {
  const { below } = seededRandom(11)
  const { call, owner } = world
  await call(owner, ['PUT', '/organisation/periods'], {
    body: { periodKind: 'quarter', planningStart: '2027-01-01', periodCount: 4, revision: 1 },
  })
  const teams = await Promise.all(
    ['Design', 'Build', 'Test'].map(
      async (name) => (await call(owner, ['POST', '/roles'], { body: { name, headsHundredths: 2000 } })).body.id,
    ),
  )
  await call(owner, ['PUT', '/limits'], { body: { money: { kind: 'whole', totalMinor: 150_000_000 }, revision: 1 } })
  for (let at = 0; at < 60; at++) {
    const cost = 2_000_000 + below(6_000_000)
    await aComponent(world, {
      name: `Work ${at}`,
      budgetMinor: [cost],
      benefitMinor: [3 * cost + below(500_000)],
      latestDelay: 2,
      demand: teams.map((roleId) => ({ roleId, minutes: [60_000 + below(120_000), 60_000 + below(120_000)] })),
    })
  }
}

onEachDatabase('a running selection', ({ database }) => {
  describe('200', () => {
    it('lists what its process has left silent for a minute as failed, and leaves alone what still gives a sign of life', async () => {
      const world = await aWorld(database())
      const portfolio = portfolioUnderLimits()
      const [dead, alive] = [
        await aKeptSelection(world, { state: 'running', portfolio, study: null }),
        await aKeptSelection(world, { state: 'running', portfolio, study: null }),
      ]
      const lastSign = new Date(world.house.now().getTime() - 61_000)
      await database().owner.updateTable('selection_work').set({ alive_at: lastSign }).where('id', '=', dead).execute()
      const { body } = await world.call(world.owner, ['GET', '/selections'])
      const stateOf = new Map(body.items.map(({ id, state }: { id: string; state: string }) => [id, state]))
      expect([stateOf.get(dead), stateOf.get(alive)]).toEqual(['failed', 'running'])
    })

    it('tells how far it is, ends within seconds of a cancel with the best it has, and says that a person ended it', async () => {
      const world = await aWorld(database(), { workers })
      await hardPortfolio(world)
      const { call, owner } = world
      const started = await call(owner, ['POST', '/selections'], { body: { measure: { kind: 'net_benefit' } } })
      expect(started.body).toMatchObject({ state: 'running', kind: null, outcome: null })
      const look = async () => (await call(owner, ['GET', `/selections/${started.body.id}`])).body
      await expect.poll(async () => (await look()).progress?.value ?? 0, { timeout: 30_000, interval: 200 }).toBeGreaterThan(0)
      const { gap } = (await look()).progress
      expect(gap).toBeGreaterThanOrEqual(0)

      const cancelled = await call(owner, ['POST', `/selections/${started.body.id}/cancel`])
      expect(cancelled.status).toBe(200)
      await expect.poll(async () => (await look()).state, { timeout: 15_000, interval: 200 }).toBe('cancelled')
      const ended = await look()
      expect(ended.outcome.selection).toMatchObject({ kind: 'bounded', stoppedBy: 'cancelled' })
      expect(ended.value).toBe(ended.outcome.selection.value)
      expect(ended.outcome.selection.bound).toBeGreaterThanOrEqual(ended.value)
      expect((await call(owner, ['POST', `/selections/${started.body.id}/cancel`])).body.code).toBe('selection_over')
    })

    it('with a person’s time limit ends by itself and says that its time was up', async () => {
      const world = await aWorld(database(), { workers })
      await hardPortfolio(world)
      const { body } = await world.call(world.owner, ['POST', '/selections'], {
        body: { measure: { kind: 'net_benefit' }, seconds: 1, wait: true },
      })
      expect(body).toMatchObject({ state: 'done', kind: 'bounded', outcome: { selection: { stoppedBy: 'time_limit' } } })
    })
  })
})
