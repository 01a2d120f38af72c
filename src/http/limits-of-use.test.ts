import { expect, it } from 'vitest'
import { aComponent } from '../../test/components.ts'
import { onEachDatabase } from '../../test/database.ts'
import { minutes } from '../../test/people.ts'
import { aWorld, type Caller, type World } from '../../test/server.ts'

onEachDatabase('what costs much', ({ database }) => {
  const build = ({ call, house }: World, as: Caller) => call(as, ['POST', `/selections/${house.newId()}/packs`], { body: {} })

  it('429 too_many_attempts: is done thirty times in a quarter of an hour for one account, and others are not held up', async () => {
    const world = await aWorld(database())
    const analyst = await world.member('pmo_analyst')
    for (let n = 0; n < 30; n++) expect((await build(world, analyst)).status).toBe(404)
    const refused = await build(world, analyst)
    expect(refused).toMatchObject({ status: 429, body: { code: 'too_many_attempts', facts: { waitSeconds: 900 } } })
    expect(refused.headers['retry-after']).toBe('900')
    expect((await build(world, world.owner)).status).toBe(404)
    world.clock.now = new Date(world.clock.now.getTime() + minutes(15))
    expect((await build(world, analyst)).status).toBe(404)
  })

  it('429 selections_queued: four selections are computed at once, and one whose process died holds up nobody', async () => {
    const workers = { compute: () => new Promise<never>(() => undefined), close: async () => undefined }
    const world = await aWorld(database(), { workers })
    await aComponent(world, { name: 'Quay wall', budgetMinor: [100], benefitMinor: [200], demand: [] })
    const start = () => world.call(world.owner, ['POST', '/selections'], { body: { measure: { kind: 'equal' } } })
    for (let n = 0; n < 4; n++) expect((await start()).status).toBe(200)
    expect(await start()).toMatchObject({ status: 429, body: { code: 'selections_queued', facts: { running: 4, most: 4 } } })
    world.clock.now = new Date(world.clock.now.getTime() + minutes(10))
    expect((await start()).status).toBe(200)
  })
})
