import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorkers, type Workers } from '#engines/workers.ts'
import { aComponent } from '../../test/components.ts'
import { onEachDatabase } from '../../test/database.ts'
import { o6Portfolio } from '../../test/portfolio.ts'
import { aWorld, type World } from '../../test/server.ts'

let workers: Workers
beforeAll(() => {
  workers = openWorkers({ threads: 1 })
})
afterAll(() => workers.close())

onEachDatabase('what becomes of a selection', ({ database }) => {
  const select = async ({ call, owner }: World, body: object = {}) =>
    call(owner, ['POST', '/selections'], { body: { wait: true, ...body } })

  it('puts work that was on hold back to work when it is accepted to start now', async () => {
    const world = await aWorld(database(), { workers })
    const { id: heldId, revision } = await aComponent(world, { name: 'Held', state: 'in_delivery', budgetMinor: [4000] })
    await world.call(world.owner, ['POST', `/components/${heldId}/state`], { body: { revision, state: 'on_hold' } })
    const { id } = (await select(world)).body
    const accepted = await world.call(world.owner, ['POST', `/selections/${id}/accept`], { body: {} })
    expect(accepted.body.verdicts).toMatchObject([{ name: 'Held', verdict: 'start' }])
    expect((await world.call(world.owner, ['GET', `/components/${heldId}`])).body.state).toBe('in_delivery')
  })

  it('says what of that which it read has changed since, and by whom; words and its own acceptance are no change', async () => {
    const world = await aWorld(database(), { workers })
    const { projects, measure } = await o6Portfolio(world)
    const { id } = (await select(world, { measure })).body
    const changed = async () => (await world.call(world.owner, ['GET', `/selections/${id}/changed-since`])).body.items
    const component = async (name: string) => (await world.call(world.owner, ['GET', `/components/${projects.get(name)?.id}`])).body
    const edit = async (name: string, change: object) => {
      const { revision } = await component(name)
      return world.call(world.owner, ['PATCH', `/components/${projects.get(name)?.id}`], { body: { revision, ...change } })
    }
    await world.call(world.owner, ['POST', `/selections/${id}/accept`], { body: {} })
    await edit('P1', { name: 'P1 by another name', deliveryRisk: 40 })
    expect(await changed()).toEqual([])

    await edit('P1', { mandatory: true })
    await edit('P1', { mandatory: false })
    await edit('P2', { category: 'run' })
    const limits = (await world.call(world.owner, ['GET', '/limits'])).body
    await world.call(world.owner, ['PUT', '/limits'], {
      body: { money: { kind: 'whole', totalMinor: 5 }, shares: [], revision: limits.revision },
    })
    expect(await changed()).toMatchObject([
      { what: 'limits', records: 1 },
      { what: 'work', records: 2, lastByName: expect.stringMatching(/./) },
    ])
  })
})
