import { expect, it } from 'vitest'
import { onEachDatabase } from '../../test/database.ts'
import { ask, componentsOf, csv } from '../../test/lists.ts'
import { aWorld } from '../../test/server.ts'

onEachDatabase('what imports keep', ({ database }) => {
  it('remembers which rows a person made one, for files of that shape, until the person takes them apart', async () => {
    const world = await aWorld(database())
    const rows = ['Harbour Link Road,5', 'Road Harbour Link,6', 'Depot,7']
    const [pair] = (await ask(world, [csv('Thing,Budget', ...rows)], { path: '/import-previews' })).body.duplicates
    const said = { one: pair.one.identity, other: pair.other.identity }
    expect((await ask(world, [csv('Thing,Budget', ...rows)], { more: { merges: [said] } })).body).toMatchObject({ new: 2 })
    const later = csv('Budget,Thing', ...['8,Harbour Link Road', '9,Road Harbour Link', '7,Depot', '1,Ward'])
    const seen = (await ask(world, [later], { path: '/import-previews' })).body
    expect(seen.duplicates).toMatchObject([{ merged: true }])
    expect(seen.difference.components).toMatchObject({ new: 1, changed: 1 })
    const parted = (await ask(world, [later], { more: { apart: [{ one: said.other, other: said.one }] } })).body
    expect(parted).toMatchObject({ new: 2 })
    expect((await ask(world, [later], { path: '/import-previews' })).body.duplicates).toMatchObject([{ merged: false }])
  })

  it('adds what is said of a column to what was said of others before', async () => {
    const world = await aWorld(database())
    const list = csv('Ref,Thing,Sum,Size', '1,Depot,5,8', '2,Ward,6,9')
    const say = (header: string, meaning: string) => ({
      more: { corrections: [{ file: 'list.csv', sheet: 'list.csv', columns: [{ header, meaning }] }] },
    })
    await ask(world, [list], say('Sum', 'budget'))
    await ask(world, [list], say('Size', 'value'))
    const { tables } = (await ask(world, [list], { path: '/import-previews' })).body
    expect(tables[0].columns.map(({ meaning }: { meaning: string }) => meaning)).toEqual(['key', 'name', 'budget', 'value'])
  })

  it('lays budgets by year over the planning periods, keeps and tells what lies outside of them', async () => {
    const world = await aWorld(database())
    const organisation = (await world.call(world.owner, ['GET', '/organisation'])).body
    const month = organisation.planningStart.slice(0, 7)
    const list = csv(`Project,1999-11 budget,${month} budget,Total`, 'Depot,1000,24000,25000', 'Ward,0,12000,12000', 'Gate,,,900')
    const { body } = await ask(world, [list])
    expect(body.doubts).toMatchObject([{ kind: 'outside_plan', columns: ['1999-11 budget'], budgetMinor: 100_000, all: false }])
    const [depot, gate, ward] = (await componentsOf(world)).toSorted((a: { name: string }, b: { name: string }) =>
      a.name < b.name ? -1 : 1,
    )
    expect([depot.budgetMinor, gate.budgetMinor, ward.budgetMinor]).toEqual([2_400_000, 90_000, 1_200_000])
    const found = (await world.call(world.owner, ['GET', `/components/${depot.id}`])).body
    expect(Object.values(found.custom).toSorted()).toEqual([100_000, 2_500_000])
  })

  it('does not bring back a need that a person took away, but does where the import that made it was undone', async () => {
    const world = await aWorld(database())
    const list = csv('Ref,Project,Budget,Depends on', '1,Depot,5,', '2,Ward,6,1')
    const ward = async () => (await componentsOf(world)).find(({ name }: { name: string }) => name === 'Ward')
    const needsOf = async () => (await world.call(world.owner, ['GET', `/components/${(await ward()).id}`])).body
    const first = (await ask(world, [list])).body
    const { needs, revision } = await needsOf()
    expect(needs).toHaveLength(1)
    await world.call(world.owner, ['PATCH', `/components/${(await ward()).id}`], { body: { revision, needs: [] } })
    await ask(world, [list])
    expect((await needsOf()).needs).toEqual([])
    const other = await aWorld(database())
    const made = (await ask(other, [list])).body
    await other.call(other.owner, ['POST', `/imports/${made.id}/undo`], { body: {} })
    await ask(other, [list])
    const again = (await componentsOf(other)).find(({ name }: { name: string }) => name === 'Ward')
    expect((await other.call(other.owner, ['GET', `/components/${again.id}`])).body.needs).toHaveLength(1)
    expect(first.new).toBe(2)
  })

  it('leaves what was decided here since, where a list only says again what it said; where it says something new, names both', async () => {
    const world = await aWorld(database())
    const list = (status: string) => csv('Ref,Project,Status,Budget,Sponsor size', `1,Depot,${status},5,3`, '2,Ward,Proposed,6,4')
    await ask(world, [list('Proposed')])
    const depot = (await componentsOf(world)).find(({ name }: { name: string }) => name === 'Depot')
    await world.call(world.owner, ['POST', `/components/${depot.id}/state`], { body: { revision: depot.revision, state: 'approved' } })
    const preview = async (status: string) => (await ask(world, [list(status)], { path: '/import-previews' })).body.difference
    expect(await preview('Proposed')).toMatchObject({ components: { changed: 0, unchanged: 2 }, keptValues: 1, changes: [] })
    expect((await ask(world, [list('Proposed')])).body).toMatchObject({ changed: 0, unchanged: 2 })
    const now = async () => (await world.call(world.owner, ['GET', `/components/${depot.id}`])).body.state
    expect(await now()).toBe('approved')
    expect(await preview('On hold')).toMatchObject({
      components: { changed: 1 },
      keptValues: 0,
      changes: [{ name: 'Depot', field: 'state', before: 'approved', after: 'on_hold', changedHere: true }],
    })
    await ask(world, [list('On hold')])
    expect(await now()).toBe('on_hold')
  })

  it('leaves the people of a team and of a piece of work as they were changed here, and asks where the lists say something new too', async () => {
    const world = await aWorld(database())
    const lists = (days: number, heads: number) => [
      { name: 'work.csv', bytes: `Project,Budget,Analyst days\nDepot,5000,${days}\nWard,6000,10` },
      { name: 'people.csv', bytes: `Team,Heads\nAnalyst,${heads}` },
    ]
    await ask(world, lists(10, 4))
    const [role] = (await world.call(world.owner, ['GET', '/roles'])).body.items
    await world.call(world.owner, ['PATCH', `/roles/${role.id}`], { body: { headsHundredths: 300, revision: role.revision } })
    const depotNow = async () => {
      const { id } = (await componentsOf(world)).find(({ name }: { name: string }) => name === 'Depot')
      return (await world.call(world.owner, ['GET', `/components/${id}`])).body
    }
    const depot = await depotNow()
    const demand = [{ roleId: role.id, minutes: depot.demand[0].minutes.map((minutes: number, at: number) => (at === 0 ? 99 : minutes)) }]
    await world.call(world.owner, ['PATCH', `/components/${depot.id}`], { body: { demand, revision: depot.revision } })
    const preview = async (days: number, heads: number, keep: unknown[] = []) =>
      (await ask(world, lists(days, heads), { path: '/import-previews', more: { keep } })).body.difference
    expect(await preview(10, 4)).toMatchObject({ components: { changed: 0 }, roles: { changed: 0 }, keptValues: 2, changes: [] })
    const conflicts = [
      { id: role.id, name: 'Analyst', key: 'headsHundredths', before: 300, after: 500, changedHere: true },
      { id: depot.id, name: 'Depot', key: 'demand', changedHere: true },
    ]
    expect((await preview(20, 5)).changes).toMatchObject(conflicts)
    const keep = conflicts.map(({ id, key }) => ({ id, key }))
    expect(await preview(20, 5, keep)).toMatchObject({ components: { changed: 0 }, changes: [] })
    await ask(world, lists(20, 5), { more: { keep } })
    expect((await depotNow()).demand[0].minutes[0]).toBe(99)
    expect((await world.call(world.owner, ['GET', '/roles'])).body.items[0].headsHundredths).toBe(300)
  })

  it('makes roles’ demand of columns of people needed, tells the unit, takes enough people for new roles, and undoes it', async () => {
    const world = await aWorld(database())
    await ask(world, [{ name: 'people.csv', bytes: 'Name,Role,FTE\nAnn,Tester,1\nBob,Tester,1' }])
    const list = (days: number) => csv('Project,Budget,Testers (FTE),Analyst days', `Depot,5000,0.5,${days}`, 'Ward,6000,,')
    const { body } = await ask(world, [list(10)])
    expect(body.doubts).toContainEqual({
      kind: 'demand',
      roles: [
        { role: 'Testers', unit: 'fte', assumedHeads: false },
        { role: 'Analyst', unit: 'day', assumedHeads: true },
      ],
    })
    const roles = (await world.call(world.owner, ['GET', '/roles'])).body.items
    expect(roles.map(({ name }: { name: string }) => name).toSorted()).toEqual(['Analyst', 'Tester'])
    const depot = (await componentsOf(world)).find(({ name }: { name: string }) => name === 'Depot')
    const demandOf = async () => {
      const { demand } = (await world.call(world.owner, ['GET', `/components/${depot.id}`])).body
      const sums = demand.map(({ roleId, minutes }: { roleId: string; minutes: number[] }) => [
        roles.find(({ id }: { id: string }) => id === roleId).name,
        minutes.reduce((sum, each) => sum + each, 0),
      ])
      return Object.fromEntries(sums)
    }
    const first = await demandOf()
    expect(first.Analyst).toBe(10 * 480)
    expect(first.Tester).toBeGreaterThan(0)
    expect((await ask(world, [list(10)])).body).toMatchObject({ changed: 0, unchanged: 2 })
    const again = (await ask(world, [list(20)])).body
    expect(again).toMatchObject({ changed: 1, unchanged: 1 })
    expect((await demandOf()).Analyst).toBe(20 * 480)
    await world.call(world.owner, ['POST', `/imports/${again.id}/undo`])
    expect(await demandOf()).toEqual(first)
  })
})
