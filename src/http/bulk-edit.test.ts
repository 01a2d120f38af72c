import { describe, expect, it } from 'vitest'
import { aComponent } from '../../test/components.ts'
import { onEachDatabase } from '../../test/database.ts'
import { aWorld, type World } from '../../test/server.ts'

onEachDatabase('a bulk edit', ({ database }) => {
  const ask = ({ call, owner }: World, act: string, body: object = {}) => call(owner, ['POST', `/components/bulk-edit${act}`], { body })
  const three = async (world: World) => [
    await aComponent(world, { name: 'A', tags: ['old'] }),
    await aComponent(world, { name: 'B', category: 'grow' }),
    await aComponent(world, { name: 'C', kind: 'product' }),
  ]

  describe('200', () => {
    it('shows before it does, changes what the filter finds, and is taken back by one undo', async () => {
      const world = await aWorld(database())
      const before = await three(world)
      const asked = { filter: { kind: ['project'] }, change: { category: 'grow', addTags: ['q3'], removeTags: ['old'] } }
      const preview = (await ask(world, '/preview', asked)).body
      expect(preview).toMatchObject({
        found: 2,
        changed: 2,
        refused: 0,
        changes: [
          { name: 'A', before: { category: null, tags: ['old'] }, after: { category: 'grow', tags: ['q3'] } },
          { name: 'B', before: { tags: [] }, after: { tags: ['q3'] } },
        ],
      })
      const done = (await ask(world, '', { ...asked, fingerprint: preview.fingerprint })).body
      expect(done).toMatchObject({ changed: 2, refused: 0 })
      const found = await world.call(world.owner, ['GET', '/components?search=q3'])
      expect(found.body.items.map(({ name }: { name: string }) => name)).toEqual(['A', 'B'])

      expect((await ask(world, `/${done.bulkEditId}/undo`)).body).toEqual({ restored: 2, changedSince: [] })
      for (const component of before.slice(0, 2)) {
        const now = await world.call(world.owner, ['GET', `/components/${component.id}`])
        expect(now.body).toEqual({ ...component, revision: 3 })
      }
    })

    it('changes state, kind, people, dates, tags and own columns together, and one undo brings all of it back', async () => {
      const world = await aWorld(database())
      const field = (await world.call(world.owner, ['POST', '/fields'], { body: { name: 'Phase', type: 'text' } })).body
      const work = await aComponent(world, { name: 'A', startDate: '2027-01-31', endDate: '2027-03-31', custom: { [field.id]: 'old' } })
      const said = { kind: 'programme', ownerId: world.owner.personId, sponsorId: world.owner.personId, deliveryRisk: 40 }
      const change = { ...said, state: 'idea', shiftDates: { months: 1 }, addTags: ['x'], custom: { [field.id]: 'new' } }
      const done = (await ask(world, '', { componentIds: [work.id], change })).body
      const now = async () => (await world.call(world.owner, ['GET', `/components/${work.id}`])).body
      expect(await now()).toMatchObject({
        ...said,
        state: 'idea',
        startDate: '2027-02-28',
        endDate: '2027-04-30',
        tags: ['x'],
        custom: { [field.id]: 'new' },
      })
      await ask(world, `/${done.bulkEditId}/undo`)
      expect(await now()).toEqual({ ...work, revision: 3 })
    })

    it('goes on with the rest where some are refused, after having said of each why', async () => {
      const world = await aWorld(database())
      const proposed = await aComponent(world, { name: 'A' })
      const running = await aComponent(world, { name: 'B', state: 'in_delivery' })
      const asked = { change: { state: 'in_delivery', mandatory: true } }
      await world.call(world.owner, ['POST', `/components/${proposed.id}/state`], { body: { state: 'stopped', revision: 1 } })
      const preview = (await ask(world, '/preview', asked)).body
      expect(preview).toMatchObject({
        found: 2,
        changed: 1,
        refused: 1,
        changes: [{ id: running.id, before: { mandatory: false }, after: { mandatory: true } }],
        refusedRows: [
          { id: proposed.id, name: 'A', code: 'move_not_allowed', facts: { from: 'stopped', mayMoveTo: ['proposed', 'on_hold'] } },
        ],
      })
      expect((await ask(world, '', asked)).body.code).toBe('move_not_allowed')
      expect((await ask(world, '', { ...asked, leaveRefused: true, fingerprint: preview.fingerprint })).body).toMatchObject({
        changed: 1,
        refused: 1,
      })
    })

    it('approves many as one decision, on which they stand until it is taken back', async () => {
      const world = await aWorld(database())
      const [a, b] = await three(world)
      const asked = { componentIds: [a!.id, b!.id], change: { state: 'approved' }, saidBy: 'The board' }
      const done = (await ask(world, '', asked)).body
      const decisions = async () => (await world.call(world.owner, ['GET', '/decisions'])).body.items
      const [decision] = await decisions()
      expect(decision).toMatchObject({ title: 'Approved: 2 components', saidByName: 'The board' })
      expect(decision.verdicts.map(({ name }: { name: string }) => name)).toEqual(['A', 'B'])
      const standing = async () => (await world.call(world.owner, ['GET', `/components/${a!.id}`])).body
      expect(await standing()).toMatchObject({ state: 'approved', authorisedBy: decision.id })
      await ask(world, `/${done.bulkEditId}/undo`)
      expect(await standing()).toMatchObject({ state: 'proposed', authorisedBy: null })
      expect(await decisions()).toEqual([])
    })

    it('is taken back by whoever made it, also where they reach only their own', async () => {
      const world = await aWorld(database())
      const manager = await world.member('project_manager')
      await aComponent(world, { name: 'Mine', ownerId: manager.personId })
      const body = { change: { ownerId: world.owner.personId } }
      const { bulkEditId } = (await world.call(manager, ['POST', '/components/bulk-edit'], { body })).body
      const other = await world.member('project_manager')
      expect((await world.call(other, ['POST', `/components/bulk-edit/${bulkEditId}/undo`])).status).toBe(403)
      expect((await world.call(manager, ['POST', `/components/bulk-edit/${bulkEditId}/undo`])).body.restored).toBe(1)
    })

    it('leaves alone, and names, what somebody changed since', async () => {
      const world = await aWorld(database())
      const [a, b] = await three(world)
      const done = (await ask(world, '', { componentIds: [a!.id, b!.id], change: { mandatory: true } })).body
      await world.call(world.owner, ['PATCH', `/components/${a!.id}`], { body: { name: 'A of somebody', revision: 2 } })
      const undone = await ask(world, `/${done.bulkEditId}/undo`)
      expect(undone.body).toEqual({ restored: 1, changedSince: [{ id: a!.id, name: 'A' }] })
      expect((await world.call(world.owner, ['GET', `/components/${a!.id}`])).body).toMatchObject({
        name: 'A of somebody',
        mandatory: true,
      })
    })
  })

  it('400 input_invalid: a change of nothing is none', async () => {
    const world = await aWorld(database())
    expect((await ask(world, '', { change: {} })).body.code).toBe('input_invalid')
  })

  it('400 date_beyond_calendar and dates_reversed: a date that cannot be is refused for the row it would stand in', async () => {
    const world = await aWorld(database())
    const [a] = await three(world)
    const dates = { startDate: '9999-06-01', endDate: '9999-12-31', revision: 1 }
    await world.call(world.owner, ['PATCH', `/components/${a!.id}`], { body: dates })
    const shifted = await ask(world, '', { change: { shiftDates: { days: 1 } } })
    expect(shifted).toMatchObject({ status: 400, body: { code: 'date_beyond_calendar', facts: { date: '9999-12-31' } } })
    expect((await ask(world, '', { change: { endDate: '2027-01-01' } })).body.code).toBe('dates_reversed')
    const both = { startDate: '2027-01-01', shiftDates: { days: 1 } }
    expect((await ask(world, '', { change: both })).body.code).toBe('input_invalid')
  })

  it('404 field_not_found and 400 field_value_invalid: an own column takes what it takes', async () => {
    const world = await aWorld(database())
    await three(world)
    const field = (await world.call(world.owner, ['POST', '/fields'], { body: { name: 'Size', type: 'number' } })).body
    expect((await ask(world, '', { change: { custom: { [field.id]: 'large' } } })).body.code).toBe('field_value_invalid')
    expect((await ask(world, '', { change: { custom: { [world.organisationId]: 1 } } })).body.code).toBe('field_not_found')
  })

  it('409 kind_holds_nothing and 403 self_approval: refused as for one, and named in the preview', async () => {
    const world = await aWorld(database())
    const lead = await world.member('pmo_lead')
    const holder = await aComponent(world, { name: 'Holder', kind: 'programme', ownerId: lead.personId })
    await aComponent(world, { name: 'Held', parentId: holder.id })
    expect((await ask(world, '', { change: { kind: 'idea' } })).body.code).toBe('kind_holds_nothing')
    const body = { change: { state: 'approved' } }
    const preview = await world.call(lead, ['POST', '/components/bulk-edit/preview'], { body })
    expect(preview.body).toMatchObject({ changed: 1, refusedRows: [{ name: 'Holder', code: 'self_approval' }] })
  })

  it('403 not_permitted: nobody edits in bulk what they may not edit one by one', async () => {
    const world = await aWorld(database())
    const manager = await world.member('project_manager')
    await aComponent(world, { name: 'Mine', ownerId: manager.personId })
    const asked = { change: { mandatory: true } }
    expect((await world.call(manager, ['POST', '/components/bulk-edit'], { body: asked })).status).toBe(200)
    await aComponent(world, { name: 'Theirs' })
    expect((await world.call(manager, ['POST', '/components/bulk-edit'], { body: { change: { competes: true } } })).status).toBe(403)
  })

  it('404 bulk_edit_not_found, component_not_found and person_not_found: names what is not there', async () => {
    const world = await aWorld(database())
    await three(world)
    const nobody = world.organisationId
    expect((await ask(world, '', { change: { ownerId: nobody } })).body.code).toBe('person_not_found')
    expect((await ask(world, '', { componentIds: [nobody], change: { mandatory: true } })).body.code).toBe('component_not_found')
    expect((await ask(world, `/${nobody}/undo`)).body.code).toBe('bulk_edit_not_found')
  })

  it('409 preview_outdated: what was looked at has to be what is changed', async () => {
    const world = await aWorld(database())
    const [a] = await three(world)
    const asked = { change: { mandatory: true } }
    const { fingerprint } = (await ask(world, '/preview', asked)).body
    await world.call(world.owner, ['PATCH', `/components/${a!.id}`], { body: { name: 'Another', revision: 1 } })
    expect(await ask(world, '', { ...asked, fingerprint })).toMatchObject({ status: 409, body: { code: 'preview_outdated' } })
  })

  it('409 component_circle and bulk_edit_undone: refused as for one', async () => {
    const world = await aWorld(database())
    const [a] = await three(world)
    expect((await ask(world, '', { change: { parentId: a!.id } })).body.code).toBe('component_circle')
    const done = (await ask(world, '', { change: { mandatory: true } })).body
    await ask(world, `/${done.bulkEditId}/undo`)
    expect(await ask(world, `/${done.bulkEditId}/undo`)).toMatchObject({ status: 409, body: { code: 'bulk_edit_undone' } })
  })
})
