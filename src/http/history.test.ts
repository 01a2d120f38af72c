import { describe, expect, it } from 'vitest'
import { onEachDatabase } from '../../test/database.ts'
import { aWorld, type Caller, type World } from '../../test/server.ts'

const addAim = async ({ call }: World, as: Caller, name: string): Promise<string> =>
  (await call(as, ['POST', '/aims'], { body: { name } })).body.id
const historyOf = ({ call, owner }: World, id: string, query = '') => call(owner, ['GET', `/history/aim/${id}${query}`])
const rename = ({ call }: World, as: Caller, id: string, [name, revision]: [string, number]) =>
  call(as, ['PATCH', `/aims/${id}`], { body: { name, revision } })

onEachDatabase('history', ({ database }) => {
  describe('200', () => {
    it('tells who did what to a record, in which hat and when, the latest first, page by page', async () => {
      const world = await aWorld(database())
      const analyst = await world.member('pmo_analyst')
      const id = await addAim(world, analyst, 'Grow')
      await rename(world, world.owner, id, ['Grow faster', 1])
      const first = await historyOf(world, id, '?limit=1')
      expect(first.body.items).toMatchObject([
        {
          hat: 'owner',
          act: 'editAim',
          personName: 'Olive Owner',
          happenedAt: '2026-11-21T09:00:00.000Z',
          before: { name: 'Grow' },
          after: { name: 'Grow faster' },
        },
      ])
      const second = await historyOf(world, id, `?limit=1&after=${first.body.next}`)
      expect(second.body).toMatchObject({
        items: [{ hat: 'pmo_analyst', act: 'createAim', before: null, after: { name: 'Grow' } }],
        next: null,
      })
    })

    it('takes a change back as a change of its own', async () => {
      const world = await aWorld(database())
      const id = await addAim(world, world.owner, 'Grow')
      await rename(world, world.owner, id, ['Shrink', 1])
      const [latest] = (await historyOf(world, id)).body.items
      expect((await world.call(world.owner, ['POST', `/history/${latest.id}/undo`])).body).toEqual({ records: 1 })
      const { items } = (await historyOf(world, id)).body
      expect(items).toMatchObject([{ act: 'undoChange', after: { name: 'Grow' } }, { act: 'editAim' }, { act: 'createAim' }])
    })

    it('lets an analyst take back what was their own doing, and nothing else', async () => {
      const world = await aWorld(database())
      const analyst = await world.member('pmo_analyst')
      const id = await addAim(world, world.owner, 'Grow')
      await rename(world, analyst, id, ['Mine', 1])
      const [own, others] = (await historyOf(world, id)).body.items
      expect(await world.call(analyst, ['POST', `/history/${others.id}/undo`])).toMatchObject({
        status: 403,
        body: { code: 'not_permitted' },
      })
      expect((await world.call(analyst, ['POST', `/history/${own.id}/undo`])).status).toBe(200)
    })
  })

  it('400 cursor_invalid: a place in history that was not given out', async () => {
    const world = await aWorld(database())
    expect(await historyOf(world, world.organisationId, '?after=x')).toMatchObject({ status: 400, body: { code: 'cursor_invalid' } })
  })

  it('404 change_not_found: a change of another organisation is none of ours', async () => {
    const [ours, theirs] = [await aWorld(database()), await aWorld(database())]
    const id = await addAim(theirs, theirs.owner, 'Grow')
    const [change] = (await historyOf(theirs, id)).body.items
    expect((await historyOf(ours, id)).body.items).toEqual([])
    expect(await ours.call(ours.owner, ['POST', `/history/${change.id}/undo`])).toMatchObject({
      status: 404,
      body: { code: 'change_not_found' },
    })
    expect(await ours.call(ours.owner, ['POST', '/history/acts/1/undo'])).toMatchObject({ status: 404, body: { code: 'change_not_found' } })
  })

  it('409 undo_conflict: shows both values where the field changed again', async () => {
    const world = await aWorld(database())
    const id = await addAim(world, world.owner, 'Grow')
    await rename(world, world.owner, id, ['Second', 1])
    const [change] = (await historyOf(world, id)).body.items
    await rename(world, world.owner, id, ['Third', 2])
    const answer = await world.call(world.owner, ['POST', `/history/${change.id}/undo`])
    const name = { field: 'name', yours: 'Second', theirs: 'Third' }
    expect(answer).toMatchObject({ status: 409, body: { code: 'undo_conflict', facts: { differences: expect.arrayContaining([name]) } } })
  })

  it('409 record_in_use: what something else refers to does not go', async () => {
    const world = await aWorld(database())
    const id = await addAim(world, world.owner, 'Grow')
    await world.call(world.owner, ['POST', '/aims'], { body: { name: 'Within', parentId: id } })
    const [made] = (await historyOf(world, id)).body.items
    expect(await world.call(world.owner, ['POST', `/history/${made.id}/undo`])).toMatchObject({
      status: 409,
      body: { code: 'record_in_use' },
    })
  })

  it('409 not_undoable: a hat taken away does not return by an undo', async () => {
    const world = await aWorld(database())
    const lead = await world.member('pmo_lead', 'owner')
    await world.call(world.owner, ['PUT', `/members/${lead.personId}/hats`], { body: { hats: ['pmo_lead'], revision: 1 } })
    const [change] = (await world.call(lead, ['GET', `/history/membership/${lead.personId}`])).body.items
    expect(await world.call(lead, ['POST', `/history/${change.id}/undo`])).toMatchObject({ status: 409, body: { code: 'not_undoable' } })
    expect(await world.call(lead, ['POST', `/history/acts/${change.transaction}/undo`])).toMatchObject({
      status: 409,
      body: { code: 'not_undoable' },
    })
  })
})
