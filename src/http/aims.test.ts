import { describe, expect, it } from 'vitest'
import { aComponent } from '../../test/components.ts'
import { onEachDatabase } from '../../test/database.ts'
import { aWorld, type World } from '../../test/server.ts'

onEachDatabase('aims', ({ database }) => {
  const anAim = async ({ call, owner }: World, body: object) => (await call(owner, ['POST', '/aims'], { body })).body
  const setCells = ({ call, owner }: World, cells: readonly object[]) => call(owner, ['PUT', '/contributions'], { body: { cells } })

  describe('200', () => {
    it('weighs aims by the leader’s order, and keeps who said so and when', async () => {
      const world = await aWorld(database())
      const [first, second] = [await anAim(world, { name: 'Grow' }), await anAim(world, { name: 'Be safe' })]
      const analyst = await world.member('pmo_analyst')
      const ordered = await world.call(analyst, ['PUT', '/aims/order'], {
        body: { aimIds: [second.id, first.id], onBehalfOf: { name: 'The managing director', saidOn: '2026-11-19' } },
      })
      expect(
        ordered.body.items.map(({ name, weightBasisPoints }: { name: string; weightBasisPoints: number }) => [name, weightBasisPoints]),
      ).toEqual([
        ['Be safe', 7500],
        ['Grow', 2500],
      ])
      expect(ordered.body.items[0].order).toMatchObject({
        by: 'on_behalf',
        saidByName: 'The managing director',
        saidOn: '2026-11-19',
        recordedById: analyst.personId,
      })
    })

    it('weighs aims directly where weights are given, within the tree', async () => {
      const world = await aWorld(database())
      const top = await anAim(world, { name: 'Top' })
      const [a, b] = [await anAim(world, { name: 'A', parentId: top.id }), await anAim(world, { name: 'B', parentId: top.id })]
      const body = { parentId: top.id, aimIds: [a.id, b.id], weights: [3, 1] }
      const { items } = (await world.call(world.owner, ['PUT', '/aims/order'], { body })).body
      const weightOf = (id: string) => items.find((aim: { id: string }) => aim.id === id).weightBasisPoints
      expect([weightOf(top.id), weightOf(a.id), weightOf(b.id)]).toEqual([10_000, 7500, 2500])
    })

    it('takes words and numbers in the grid, and gives back what undoes it', async () => {
      const world = await aWorld(database())
      const [aim, work] = [await anAim(world, { name: 'Grow' }), await aComponent(world, { name: 'X' })]
      const cell = { componentId: work.id, aimId: aim.id }
      expect((await setCells(world, [{ ...cell, value: 'big' }])).body).toEqual({ changed: 1, before: [{ ...cell, value: null }] })
      const changed = await setCells(world, [{ ...cell, value: 40 }])
      expect(changed.body.before).toEqual([{ ...cell, value: 'big' }])
      expect((await setCells(world, [{ ...cell, value: 40 }])).body.changed).toBe(0)
      const grid = async () => (await world.call(world.owner, ['GET', '/contributions'])).body.items[0].cells
      expect(await grid()).toEqual([{ aimId: aim.id, score: 40, quick: null }])
      await setCells(world, changed.body.before)
      expect(await grid()).toEqual([{ aimId: aim.id, score: 100, quick: 'big' }])
    })

    it('S037: shares of money add up to 100 %, with what is aligned to nothing shown', async () => {
      const world = await aWorld(database())
      const aim = await anAim(world, { name: 'Grow' })
      const aligned = await aComponent(world, { name: 'Aligned', budgetMinor: [300], benefitMinor: [50] })
      await aComponent(world, { name: 'Stray', budgetMinor: [100] })
      await setCells(world, [{ componentId: aligned.id, aimId: aim.id, value: 'some' }])
      const { body } = await world.call(world.owner, ['GET', '/aims/alignment'])
      expect(body.money).toEqual([
        { aimId: aim.id, amount: 300, shareBasisPoints: 7500 },
        { aimId: null, amount: 100, shareBasisPoints: 2500 },
      ])
      expect([body.benefit[0].shareBasisPoints, body.people]).toEqual([10_000, []])
    })

    it('S046: lists orphans both ways, aims nobody measures, and work without a decision', async () => {
      const world = await aWorld(database())
      const served = await anAim(world, { name: 'Served', measure: 'Orders' })
      await anAim(world, { name: 'Forgotten' })
      const work = await aComponent(world, { name: 'Serves', state: 'in_delivery' })
      await aComponent(world, { name: 'Stray' })
      await setCells(world, [{ componentId: work.id, aimId: served.id, value: 'big' }])
      const { body } = await world.call(world.owner, ['GET', '/aims/alignment'])
      const names = (items: { name: string }[]) => items.map(({ name }) => name)
      expect([body.orphanComponents, body.orphanAims, body.unmeasuredAims, body.unauthorised].map(names)).toEqual([
        ['Stray'],
        ['Forgotten'],
        ['Forgotten'],
        ['Serves'],
      ])
      await world.call(world.owner, ['POST', '/decisions'], { body: { title: 'Old', decidedOn: '2025-01-01', componentIds: [work.id] } })
      expect((await world.call(world.owner, ['GET', '/aims/alignment'])).body.unauthorised).toEqual([])
    })
  })

  it('400 decided_in_future: a decision has been made or it is none', async () => {
    const world = await aWorld(database())
    const { id } = await aComponent(world, { name: 'X' })
    const body = { title: 'Soon', decidedOn: '2026-11-22', componentIds: [id] }
    expect(await world.call(world.owner, ['POST', '/decisions'], { body })).toMatchObject({
      status: 400,
      body: { code: 'decided_in_future' },
    })
  })

  it('403 who_said_so: an analyst writes down whose order it is', async () => {
    const world = await aWorld(database())
    const aim = await anAim(world, { name: 'Grow' })
    const answer = await world.call(await world.member('pmo_analyst'), ['PUT', '/aims/order'], { body: { aimIds: [aim.id] } })
    expect(answer).toMatchObject({ status: 403, body: { code: 'who_said_so' } })
  })

  it('404 aim_not_found and decision_not_found: say so', async () => {
    const { call, owner, organisationId: nobody } = await aWorld(database())
    expect((await call(owner, ['POST', '/aims'], { body: { name: 'X', parentId: nobody } })).body.code).toBe('aim_not_found')
    expect((await call(owner, ['DELETE', `/aims/${nobody}`])).body.code).toBe('aim_not_found')
    expect((await call(owner, ['GET', `/decisions/${nobody}`])).body.code).toBe('decision_not_found')
  })

  it('409 aim_circle, order_incomplete and aim_holds_others: the tree stays a tree', async () => {
    const world = await aWorld(database())
    const top = await anAim(world, { name: 'Top' })
    const low = await anAim(world, { name: 'Low', parentId: top.id })
    const work = await aComponent(world, { name: 'X' })
    const circle = await world.call(world.owner, ['PATCH', `/aims/${top.id}`], { body: { parentId: low.id, revision: 1 } })
    expect(circle).toMatchObject({ status: 409, body: { code: 'aim_circle' } })
    const incomplete = await world.call(world.owner, ['PUT', '/aims/order'], { body: { aimIds: [low.id] } })
    expect(incomplete).toMatchObject({ status: 409, body: { code: 'order_incomplete' } })
    const held = await setCells(world, [{ componentId: work.id, aimId: top.id, value: 'some' }])
    expect(held).toMatchObject({ status: 409, body: { code: 'aim_holds_others' } })
  })

  it('409 stale_edit: shows both values', async () => {
    const world = await aWorld(database())
    const { id } = await anAim(world, { name: 'Old' })
    const edit = (name: string) => world.call(world.owner, ['PATCH', `/aims/${id}`], { body: { name, revision: 1 } })
    await edit('Theirs')
    expect((await edit('Mine')).body).toMatchObject({ code: 'stale_edit', facts: { yours: { name: 'Mine' }, theirs: { name: 'Theirs' } } })
  })

  it('409 stale_edit: an order that somebody else gave since the person looked stays, with both orders and whose it is', async () => {
    const world = await aWorld(database())
    const [first, second, third] = [await anAim(world, { name: 'A' }), await anAim(world, { name: 'B' }), await anAim(world, { name: 'C' })]
    const ids = [first.id, second.id, third.id]
    const order = (aimIds: readonly string[], seen: readonly string[]) =>
      world.call(world.owner, ['PUT', '/aims/order'], { body: { aimIds, seen } })
    const [theirs, mine] = [
      [third.id, first.id, second.id],
      [second.id, first.id, third.id],
    ]
    expect((await order(theirs, ids)).status).toBe(200)
    expect((await order(mine, ids)).body).toMatchObject({
      code: 'stale_edit',
      facts: {
        yours: { aimIds: mine },
        theirs: { aimIds: theirs },
        changedBy: { aimIds: { name: 'Olive Owner' } },
        names: { [third.id]: 'C' },
      },
    })
    const { items } = (await world.call(world.owner, ['GET', '/aims'])).body
    expect(items.map(({ id }: { id: string }) => id)).toEqual(theirs)
    expect((await order(mine, theirs)).status).toBe(200)
  })

  it('409 stale_edit: a cell that holds something else than the person saw stays, with both values, and so do the others', async () => {
    const world = await aWorld(database())
    const aim = await anAim(world, { name: 'Grow' })
    const [one, two] = [await aComponent(world, { name: 'One' }), await aComponent(world, { name: 'Two' })]
    const set = (cells: readonly object[]) => world.call(world.owner, ['PUT', '/contributions'], { body: { cells } })
    const cell = (component: { id: string }, value: unknown, seen?: unknown) => ({ componentId: component.id, aimId: aim.id, value, seen })
    await set([cell(one, 'some', null)])
    const late = await set([cell(one, 'big', null), cell(two, 'big', null)])
    const both = { componentId: one.id, aimId: aim.id, yours: 'big', theirs: 'some', changedBy: { name: 'Olive Owner' } }
    expect(late).toMatchObject({ status: 409, body: { code: 'stale_edit', facts: { cells: [both] } } })
    expect((await set([cell(one, 'big', 'some'), cell(two, 'big', null)])).body).toMatchObject({ changed: 2 })
    expect((await set([cell(one, 'big', 'none')])).body).toMatchObject({ changed: 0 })
  })
})
