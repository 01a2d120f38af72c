import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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

onEachDatabase('selections', ({ database }) => {
  const select = async ({ call, owner }: World, body: object = {}) =>
    call(owner, ['POST', '/selections'], { body: { wait: true, ...body } })
  const namesOf = (projects: ReadonlyMap<string, { id: string }>, ids: readonly string[]) =>
    [...projects].filter(([, { id }]) => ids.includes(id)).map(([name]) => name)

  describe('200', () => {
    it('S032: chooses the five of O6 from what is kept, worth 321, and says what would let P8 in', async () => {
      const world = await aWorld(database(), { workers })
      const { projects, measure } = await o6Portfolio(world)
      const { status, body } = await select(world, { measure, name: 'Autumn' })
      expect(status).toBe(200)
      expect(body).toMatchObject({ name: 'Autumn', state: 'done', kind: 'optimal', value: 32_100, asOf: '2026-11-21', acceptedBy: null })
      expect(namesOf(projects, body.outcome.selection.chosen)).toEqual(['P1', 'P2', 'P3', 'P6', 'P7'])
      expect(
        namesOf(
          projects,
          body.outcome.rankedList.placements.map(({ id }: { id: string }) => id),
        ),
      ).toEqual(['P1', 'P3', 'P4', 'P7'])
      expect(body.outcome.moneyOnly.value).toBe(33_100)

      const out = await world.call(world.owner, ['GET', `/selections/${body.id}/components/${projects.get('P8')?.id}/reason`])
      expect(out.body).toMatchObject({
        standing: 'left_out',
        reason: { forced: { kind: 'costs', valueLost: 400 }, leastChange: { kind: 'raises', value: 33_100 } },
      })
      expect(out.body.reason.leastChange.raises).toHaveLength(2)
      const kept = await world.call(world.owner, ['GET', `/selections/${body.id}`])
      expect(kept.body).toEqual(body)
    })

    it('S043: an accepted selection stands behind everything it starts, and the next is compared with it', async () => {
      const world = await aWorld(database(), { workers })
      const { projects, measure } = await o6Portfolio(world)
      const first = (await select(world, { measure })).body
      const accepted = await world.call(world.owner, ['POST', `/selections/${first.id}/accept`], { body: { saidBy: 'The board' } })
      expect(accepted).toMatchObject({ status: 200, body: { selectionId: first.id, saidByName: 'The board' } })
      expect(accepted.body.verdicts.map(({ name, verdict }: { name: string; verdict: string }) => `${name} ${verdict}`)).toEqual([
        'P1 start',
        'P2 start',
        'P3 start',
        'P4 leave_out',
        'P5 leave_out',
        'P6 start',
        'P7 start',
        'P8 leave_out',
      ])
      const p1 = (await world.call(world.owner, ['GET', `/components/${projects.get('P1')?.id}`])).body
      const p8 = (await world.call(world.owner, ['GET', `/components/${projects.get('P8')?.id}`])).body
      expect([p1.state, p1.authorisedBy, p8.state, p8.authorisedBy]).toEqual(['approved', accepted.body.id, 'proposed', null])

      const second = (await select(world, { measure, moneyMinor: 110_000_000 })).body
      expect(second.value).toBe(27_600)
      const difference = await world.call(world.owner, ['GET', `/selections/${second.id}/difference`])
      expect(difference.body).toMatchObject({ againstId: first.id, valueChange: 27_600 - 32_100 })
      expect(difference.body.goesOut.length).toBeGreaterThan(0)
    })

    it('tries another sum of money without keeping it', async () => {
      const world = await aWorld(database(), { workers })
      const { measure } = await o6Portfolio(world)
      const first = (await select(world, { measure })).body
      const tried = await world.call(world.owner, ['POST', `/selections/${first.id}/try-money`], { body: { moneyMinor: 50_000_000 } })
      expect(tried.body).toMatchObject({
        found: { kind: 'optimal', value: 12_000 },
        difference: { comesIn: [{ name: 'P5' }], valueChange: -20_100 },
      })
      expect((await world.call(world.owner, ['GET', '/selections'])).body.items).toHaveLength(1)
    })

    it('takes a share of what everything still costs as its limit on money', async () => {
      const world = await aWorld(database(), { workers })
      for (const [name, minor] of Object.entries({ Dear: 5001, Middling: 3000, Cheap: 2000 }))
        await aComponent(world, { name, budgetMinor: [minor] })
      const { body } = await select(world, { moneyPercent: 60 })
      expect(body).toMatchObject({ kind: 'optimal', value: 200, question: { moneyMinor: 6000, measure: { kind: 'equal' } } })
      expect(body.outcome.selection).toMatchObject({ moneyMinor: 5000 })
      expect((await select(world, { moneyPercent: 101 })).body.code).toBe('input_invalid')
    })

    it('weighs work that runs against the rest when that is asked, and keeps it in when it is not', async () => {
      const world = await aWorld(database(), { workers })
      for (const name of ['Old', 'Older']) await aComponent(world, { name, state: 'in_delivery', budgetMinor: [4000] })
      await aComponent(world, { name: 'New', budgetMinor: [2000] })
      expect(await select(world, { moneyPercent: 60 })).toMatchObject({
        body: { kind: 'infeasible', question: { runningCompetes: false } },
      })
      const { body } = await select(world, { moneyPercent: 60, runningCompetes: true })
      expect(body).toMatchObject({ kind: 'optimal', value: 200, question: { runningCompetes: true } })
      expect(body.input.portfolio.candidates.map(({ competes }: { competes: boolean }) => competes).toSorted()).toEqual([false, true, true])
    })

    it('keeps an answer that nothing fits, with the rules that cannot be kept together', async () => {
      const world = await aWorld(database(), { workers })
      const { projects, measure } = await o6Portfolio(world)
      const { body } = await select(world, { measure, moneyMinor: 10_000_000 })
      expect(body).toMatchObject({ state: 'done', kind: 'infeasible', value: null })
      expect(body.outcome.selection.conflict.rules).toContainEqual({ kind: 'mandatory', id: projects.get('P3')?.id })
    })

    it('values all alike when nobody has said a value, and calls that a placeholder', async () => {
      const world = await aWorld(database(), { workers })
      await aComponent(world, { name: 'X', budgetMinor: [5] })
      const { body } = await select(world)
      expect(body).toMatchObject({
        kind: 'optimal',
        value: 100,
        question: { measure: { kind: 'equal' } },
        input: { labels: { placeholderValue: true } },
      })
    })

    it('keeps to the share of the chosen money that a category may take', async () => {
      const world = await aWorld(database(), { workers })
      const field = (await world.call(world.owner, ['POST', '/fields'], { body: { name: 'Points', type: 'number' } })).body
      const work = (name: string, category: string, points: number) =>
        aComponent(world, { name, category, budgetMinor: [100], demand: [], custom: { [field.id]: points } })
      const [best, second, other] = [await work('Best', 'grow', 9), await work('Second', 'grow', 8), await work('Other', 'run', 1)]
      const chosenWith = async (shares: readonly object[], revision: number) => {
        const body = { money: { kind: 'whole', totalMinor: 200 }, shares, revision }
        await world.call(world.owner, ['PUT', '/limits'], { body })
        return (await select(world, { measure: { kind: 'column', fieldId: field.id } })).body.outcome.selection.chosen
      }
      expect(await chosenWith([], 1)).toEqual([best.id, second.id])
      expect(await chosenWith([{ category: 'grow', mostPercent: 50 }], 2)).toEqual([best.id, other.id])
    })

    it('converts money of another currency at the rate of its day, and keeps work under way in', async () => {
      const world = await aWorld(database(), { workers })
      const rate = { currency: 'USD', fromDate: '2026-01-01', rateBillionths: 500_000_000 }
      await world.call(world.owner, ['PUT', '/organisation/rates'], { body: rate })
      const running = await aComponent(world, {
        name: 'Running',
        state: 'in_delivery',
        currency: 'USD',
        budgetMinor: [1000],
        spentMinor: 200,
      })
      const { body } = await select(world)
      expect(body.input.portfolio.candidates[0]).toMatchObject({ id: running.id, state: 'under_way', moneyMinor: [400], spentMinor: 100 })
      expect(body.outcome.explained.actions[0]).toMatchObject({ act: 'continue' })
    })
  })

  it('404 component_not_found, field_not_found and selection_not_found: names what is not there', async () => {
    const world = await aWorld(database(), { workers })
    const nobody = world.organisationId
    const forced = [{ componentId: nobody, to: 'in', reason: 'because' }]
    expect((await select(world, { forced })).body.code).toBe('component_not_found')
    expect((await select(world, { measure: { kind: 'column', fieldId: nobody } })).body.code).toBe('field_not_found')
    expect(await world.call(world.owner, ['GET', `/selections/${nobody}`])).toMatchObject({
      status: 404,
      body: { code: 'selection_not_found' },
    })
  })

  it('403 not_permitted: a member sees selections and runs none', async () => {
    const world = await aWorld(database(), { workers })
    const member = await world.member('member')
    expect((await world.call(member, ['GET', '/selections'])).status).toBe(200)
    expect((await world.call(member, ['POST', '/selections'], { body: {} })).body.code).toBe('not_permitted')
  })

  it('409 selection_senseless: a value beyond what can be counted is named with its place', async () => {
    const world = await aWorld(database(), { workers })
    const field = (await world.call(world.owner, ['POST', '/fields'], { body: { name: 'Points', type: 'number' } })).body
    const { id } = await aComponent(world, { name: 'Endless', custom: { [field.id]: 1e300 } })
    expect(await select(world, { measure: { kind: 'column', fieldId: field.id } })).toMatchObject({
      status: 409,
      body: { code: 'selection_senseless', facts: { problems: [{ at: `candidates.${id}.starts` }] } },
    })
  })

  it('409 rate_missing: names currency, day and component, and where a rate is entered', async () => {
    const world = await aWorld(database(), { workers })
    await aComponent(world, { name: 'Abroad', currency: 'CHF', budgetMinor: [1000] })
    expect((await world.call(world.owner, ['GET', '/capacity'])).body.code).toBe('rate_missing')
    expect(await select(world)).toMatchObject({
      status: 409,
      body: {
        code: 'rate_missing',
        facts: { currency: 'CHF', date: '2026-11-21', component: 'Abroad', remedy: expect.stringContaining('under Settings') },
      },
    })
  })

  it('409 amount_too_large: names the component whose money no number holds in the base currency', async () => {
    const world = await aWorld(database(), { workers })
    const rate = { currency: 'USD', fromDate: '2026-01-01', rateBillionths: Number.MAX_SAFE_INTEGER }
    await world.call(world.owner, ['PUT', '/organisation/rates'], { body: rate })
    await aComponent(world, { name: 'Boundless', currency: 'USD', budgetMinor: [900_000_000_000_000] })
    const facts = { currency: 'USD', component: 'Boundless', remedy: expect.stringContaining('Correct the amount') }
    for (const answer of [await select(world), await world.call(world.owner, ['GET', '/overview'])])
      expect(answer).toMatchObject({ status: 409, body: { code: 'amount_too_large', facts } })
  })

  it('409 selection_without_set: what fits nothing cannot be accepted', async () => {
    const world = await aWorld(database(), { workers })
    const { measure } = await o6Portfolio(world)
    const { body } = await select(world, { measure, moneyMinor: 0 })
    const answer = await world.call(world.owner, ['POST', `/selections/${body.id}/accept`], { body: {} })
    expect(answer).toMatchObject({ status: 409, body: { code: 'selection_without_set' } })
  })

  it('409 selection_accepted: a selection becomes a decision once', async () => {
    const world = await aWorld(database(), { workers })
    await aComponent(world, { name: 'Quay wall', budgetMinor: [5] })
    const { body } = await select(world)
    const accept = () => world.call(world.owner, ['POST', `/selections/${body.id}/accept`], { body: {} })
    const first = await accept()
    expect(await accept()).toMatchObject({
      status: 409,
      body: { code: 'selection_accepted', facts: { decisionId: first.body.id } },
    })
    expect((await world.call(world.owner, ['GET', '/decisions'])).body.items).toHaveLength(1)
  })

  it('409 selection_over: what has ended cannot be cancelled', async () => {
    const world = await aWorld(database(), { workers })
    const { body } = await select(world)
    expect((await world.call(world.owner, ['POST', `/selections/${body.id}/cancel`])).body.code).toBe('selection_over')
  })

  it('409 selection_outdated: what was stopped since cannot be started by it', async () => {
    const world = await aWorld(database(), { workers })
    const { id } = await aComponent(world, { name: 'Quay wall', budgetMinor: [5] })
    const first = (await select(world)).body
    const stopped = { body: { state: 'stopped', revision: 1 } }
    await world.call(world.owner, ['POST', `/components/${id}/state`], stopped)
    const answer = await world.call(world.owner, ['POST', `/selections/${first.id}/accept`], { body: {} })
    expect(answer).toMatchObject({ status: 409, body: { code: 'selection_outdated', facts: { components: [{ name: 'Quay wall' }] } } })
  })
})
