import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorkers, type Workers } from '#engines/workers.ts'
import { aComponent } from '../../test/components.ts'
import { onEachDatabase } from '../../test/database.ts'
import { minutes } from '../../test/people.ts'
import { o6Portfolio } from '../../test/portfolio.ts'
import { aWorld, type World } from '../../test/server.ts'

let workers: Workers
beforeAll(() => {
  workers = openWorkers({ threads: 1 })
})
afterAll(() => workers.close())

onEachDatabase('the portfolio cycle', ({ database }) => {
  const cycleOf = async ({ call, owner }: World, limit = 100) => (await call(owner, ['GET', `/cycle?limit=${limit}`])).body
  const stepsOf = (items: readonly { readonly step: string }[]) => items.map(({ step }) => step)
  const nextDay = (world: World) => {
    world.clock.now = new Date(world.clock.now.getTime() + minutes(24 * 60))
  }

  it('S065: is told from what people did: categorise, prioritise, balance, plan, authorise, monitor, rebalance, with dates and decisions', async () => {
    const world = await aWorld(database(), { workers })
    const { call, owner } = world
    const { projects, measure } = await o6Portfolio(world)
    const [p1, p8] = [projects.get('P1')!, projects.get('P8')!]
    const edit = (id: string, body: object) => call(owner, ['PATCH', `/components/${id}`], { body })
    const accept = async (body: object) => {
      const selection = await call(owner, ['POST', '/selections'], { body: { wait: true, measure, ...body } })
      return (await call(owner, ['POST', `/selections/${selection.body.id}/accept`], { body: { saidBy: 'The board' } })).body
    }
    const said = await edit(p1.id, { category: 'grow', revision: p1.revision })
    const aim = await call(owner, ['POST', '/aims'], { body: { name: 'Grow' } })
    await call(owner, ['PUT', '/contributions'], { body: { cells: [{ componentId: p1.id, aimId: aim.body.id, value: 'big' }] } })
    const first = await accept({ name: 'Spring' })
    nextDay(world)
    await edit(p1.id, { spentMinor: 5, revision: said.body.revision + 1 })
    nextDay(world)
    const second = await accept({ name: 'Autumn', forced: [{ componentId: p8.id, to: 'in', reason: 'The law' }] })

    const { items, lastByStep } = await cycleOf(world)
    expect(new Set(stepsOf(items))).toEqual(new Set(Object.keys(lastByStep)))
    const entry = (step: string) => items.find((item: { step: string }) => item.step === step)
    expect(entry('authorise')).toMatchObject({ decisionId: first.id, at: '2026-11-21T09:00:00.000Z', personName: 'Olive Owner' })
    expect(entry('rebalance')).toMatchObject({ decisionId: second.id, at: '2026-11-23T09:00:00.000Z' })
    expect(lastByStep).toMatchObject({ monitor: '2026-11-22T09:00:00.000Z', prioritise: '2026-11-21T09:00:00.000Z' })
  })

  it('does not take a decision that only stops work for one that authorises any', async () => {
    const world = await aWorld(database())
    const work = await aComponent(world, { name: 'X' })
    const move = (state: string, revision: number) =>
      world.call(world.owner, ['POST', `/components/${work.id}/state`], { body: { state, revision } })
    await move('approved', 1)
    nextDay(world)
    await move('stopped', 2)
    const { items, lastByStep } = await cycleOf(world)
    expect(stepsOf(items)).toEqual(['rebalance', 'authorise'])
    expect(lastByStep.authorise).toBe('2026-11-21T09:00:00.000Z')
  })

  it('says when each step was last done, also of steps that lie further back than what is listed', async () => {
    const world = await aWorld(database())
    const work = await aComponent(world, { name: 'X', category: 'grow' })
    nextDay(world)
    await world.call(world.owner, ['PATCH', `/components/${work.id}`], { body: { spentMinor: 5, revision: 1 } })
    const { items, lastByStep } = await cycleOf(world, 1)
    expect(stepsOf(items)).toEqual(['monitor'])
    expect(lastByStep).toMatchObject({ categorise: '2026-11-21T09:00:00.000Z', plan: null })
  })
})
