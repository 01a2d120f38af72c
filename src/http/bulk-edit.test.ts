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
        examples: [
          { name: 'A', before: { category: null, tags: ['old'] }, after: { category: 'grow', tags: ['q3'] } },
          { name: 'B', before: { tags: [] }, after: { tags: ['q3'] } },
        ],
      })
      const done = (await ask(world, '', { ...asked, fingerprint: preview.fingerprint })).body
      expect(done.changed).toBe(2)
      const found = await world.call(world.owner, ['GET', '/components?search=q3'])
      expect(found.body.items.map(({ name }: { name: string }) => name)).toEqual(['A', 'B'])

      expect((await ask(world, `/${done.bulkEditId}/undo`)).body).toEqual({ restored: 2, changedSince: [] })
      for (const component of before.slice(0, 2)) {
        const now = await world.call(world.owner, ['GET', `/components/${component.id}`])
        expect(now.body).toEqual({ ...component, revision: 3 })
      }
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
