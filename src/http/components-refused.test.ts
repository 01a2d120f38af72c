import { expect, it } from 'vitest'
import { aComponent } from '../../test/components.ts'
import { onEachDatabase } from '../../test/database.ts'
import { aWorld } from '../../test/server.ts'

const nobody = '01900000-0000-7000-8000-00000000dead'

onEachDatabase('components refused', ({ database }) => {
  it.each([
    ['an unknown kind', { name: 'X', kind: 'hobby' }],
    ['no name', { name: ' ' }],
    ['a day that does not exist', { name: 'X', startDate: '2026-02-30' }],
    ['a day of the year 0, which no database keeps', { name: 'X', startDate: '0000-01-01' }],
    ['money below nothing', { name: 'X', budgetMinor: [-1] }],
  ])('400 input_invalid: refuses %s', async (_, body) => {
    const { call, owner } = await aWorld(database())
    expect(await call(owner, ['POST', '/components'], { body })).toMatchObject({ status: 400, body: { code: 'input_invalid' } })
  })

  it('400 dates_reversed: also when only one of the dates is changed', async () => {
    const world = await aWorld(database())
    const made = await aComponent(world, { name: 'X', startDate: '2027-03-01' })
    const edited = await world.call(world.owner, ['PATCH', `/components/${made.id}`], { body: { endDate: '2027-02-28', revision: 1 } })
    expect(edited).toMatchObject({
      status: 400,
      body: { code: 'dates_reversed', facts: { startDate: '2027-03-01', endDate: '2027-02-28' } },
    })
  })

  it('400 period_outside_plan: says how many periods there are', async () => {
    const { call, owner } = await aWorld(database())
    const answer = await call(owner, ['POST', '/components'], { body: { name: 'X', budgetMinor: [1, 2] } })
    expect(answer).toMatchObject({ status: 400, body: { code: 'period_outside_plan', facts: { given: 2, periodCount: 1 } } })
  })

  it('404 component_not_found, field_not_found, person_not_found and role_not_found: names what is not there', async () => {
    const world = await aWorld(database())
    const refused = async (body: object) => {
      const answer = await world.call(world.owner, ['POST', '/components'], { body: { name: 'X', ...body } })
      return [answer.status, answer.body.code]
    }
    expect(await refused({ ownerId: nobody })).toEqual([404, 'person_not_found'])
    expect(await refused({ needs: [nobody] })).toEqual([404, 'component_not_found'])
    expect(await refused({ parentId: nobody })).toEqual([404, 'component_not_found'])
    expect(await refused({ demand: [{ roleId: nobody, minutes: [1] }] })).toEqual([404, 'role_not_found'])
    expect(await refused({ custom: { [nobody]: 1 } })).toEqual([404, 'field_not_found'])
    expect((await world.call(world.owner, ['GET', `/components/${nobody}`])).body.code).toBe('component_not_found')
  })

  it('403 not_permitted: a viewer adds nothing', async () => {
    const world = await aWorld(database())
    const answer = await world.call(await world.member('viewer'), ['POST', '/components'], { body: { name: 'X' } })
    expect(answer).toMatchObject({ status: 403, body: { code: 'not_permitted' } })
  })

  it('403 self_approval: nobody approves their own proposal while there is somebody else', async () => {
    const world = await aWorld(database())
    const lead = await world.member('pmo_lead')
    const made = await aComponent(world, { name: 'X', ownerId: lead.personId })
    const path = `/components/${made.id}/state`
    expect(await world.call(lead, ['POST', path], { body: { state: 'approved', revision: 1 } })).toMatchObject({
      status: 403,
      body: { code: 'self_approval' },
    })
    expect((await world.call(world.owner, ['POST', path], { body: { state: 'approved', revision: 1 } })).status).toBe(200)
  })

  it('409 stale_edit: shows both values', async () => {
    const world = await aWorld(database())
    const made = await aComponent(world, { name: 'X' })
    const path = `/components/${made.id}`
    await world.call(world.owner, ['PATCH', path], { body: { name: 'Theirs', revision: 1 } })
    const stale = await world.call(world.owner, ['PATCH', path], { body: { name: 'Mine', revision: 1 } })
    expect(stale).toMatchObject({
      status: 409,
      body: { code: 'stale_edit', facts: { yours: { name: 'Mine', revision: 1 }, theirs: { name: 'Theirs', revision: 2 } } },
    })
    expect(stale.body.facts.changedBy).toEqual({ name: { name: 'Olive Owner', at: '2026-11-21T09:00:00.000Z' } })
    for (const [act, body] of [
      ['state', { state: 'idea' }],
      ['kind', { kind: 'product' }],
    ] as const) {
      expect((await world.call(world.owner, ['POST', `${path}/${act}`], { body: { ...body, revision: 1 } })).body.code).toBe('stale_edit')
    }
  })

  it('409 stale_edit: says of each field who changed it last, and what the records are called whose ids stand in it', async () => {
    const world = await aWorld(database())
    const [lead, analyst] = [await world.member('pmo_lead'), await world.member('pmo_analyst')]
    const made = await aComponent(world, { name: 'X' })
    const edit = (body: object, as = world.owner) => world.call(as, ['PATCH', `/components/${made.id}`], { body })
    await edit({ ownerId: analyst.personId, revision: 1 }, lead)
    await edit({ name: 'Theirs', revision: 2 }, analyst)
    const { facts } = (await edit({ name: 'Mine', ownerId: lead.personId, revision: 1 })).body
    expect(facts.changedBy).toMatchObject({ name: { name: 'Person pmo_analyst' }, ownerId: { name: 'Person pmo_lead' } })
    expect(facts.names).toEqual({ [lead.personId]: 'Person pmo_lead', [analyst.personId]: 'Person pmo_analyst' })
  })

  it('409 component_circle: a component lies neither within itself nor within what it holds', async () => {
    const world = await aWorld(database())
    const top = await aComponent(world, { name: 'Top', kind: 'programme' })
    const low = await aComponent(world, { name: 'Low', parentId: top.id })
    const edit = (body: object) => world.call(world.owner, ['PATCH', `/components/${top.id}`], { body: { ...body, revision: 1 } })
    for (const body of [{ parentId: low.id }, { parentId: top.id }, { needs: [top.id] }]) {
      expect(await edit(body)).toMatchObject({ status: 409, body: { code: 'component_circle' } })
    }
  })

  it('409 parent_holds_nothing and kind_holds_nothing: day-to-day business holds no projects', async () => {
    const world = await aWorld(database())
    const running = await aComponent(world, { name: 'Support', kind: 'business_as_usual' })
    const answer = await world.call(world.owner, ['POST', '/components'], { body: { name: 'X', parentId: running.id } })
    expect(answer).toMatchObject({ status: 409, body: { code: 'parent_holds_nothing' } })
    const top = await aComponent(world, { name: 'Top' })
    await aComponent(world, { name: 'Low', parentId: top.id })
    const changed = await world.call(world.owner, ['POST', `/components/${top.id}/kind`], { body: { kind: 'idea', revision: 1 } })
    expect(changed).toMatchObject({ status: 409, body: { code: 'kind_holds_nothing', facts: { holds: ['Low'] } } })
  })

  it('409 move_not_allowed: says where it may go', async () => {
    const world = await aWorld(database())
    const made = await aComponent(world, { name: 'X' })
    const moved = await world.call(world.owner, ['POST', `/components/${made.id}/state`], { body: { state: 'closed', revision: 1 } })
    expect(moved).toMatchObject({
      status: 409,
      body: { code: 'move_not_allowed', facts: { from: 'proposed', mayMoveTo: ['approved', 'idea', 'stopped'] } },
    })
  })

  it('409 component_in_use: what others need is not deleted, an untouched proposal is', async () => {
    const world = await aWorld(database())
    const base = await aComponent(world, { name: 'Base' })
    const above = await aComponent(world, { name: 'Above', needs: [base.id] })
    const remove = (id: string) => world.call(world.owner, ['DELETE', `/components/${id}`])
    expect(await remove(base.id)).toMatchObject({ status: 409, body: { code: 'component_in_use', facts: { resting: 1 } } })
    expect((await remove(above.id)).status).toBe(200)
    expect((await remove(base.id)).status).toBe(200)
  })
})
