import { expect, it } from 'vitest'
import { aComponent } from '../../test/components.ts'
import { onEachDatabase } from '../../test/database.ts'
import { aWorld, type World } from '../../test/server.ts'

const nobody = '00000000-0000-4000-8000-000000000000'
const csv = (...lines: string[]) => ({ name: 'list.csv', bytes: lines.join('\n') })

/** Hands files over and asks for an import, or a preview, of them. */
const ask = async ({ call, owner }: World, files: readonly { name: string; bytes: string }[], { path = '/imports' } = {}) => {
  const fileIds: string[] = []
  for (const { name, bytes } of files) {
    const headers = { 'content-type': 'application/octet-stream' }
    fileIds.push((await call(owner, ['POST', `/import-files?name=${name}`], { body: Buffer.from(bytes), headers })).body.id)
  }
  return call(owner, ['POST', path], { body: { fileIds } })
}
const componentsOf = async ({ call, owner }: World) => (await call(owner, ['GET', '/components?limit=200'])).body.items
const rowsOf = ({ call, owner }: World, id: string) => call(owner, ['GET', `/components/${id}/list-rows`])

onEachDatabase('rows of lists', ({ database }) => {
  it('keeps the rows of one key on several days as observations, the latest current', async () => {
    const world = await aWorld(database())
    await ask(world, [csv('Year,ID,Project,Budget (£m)', '2021,A,Depot,3', '2023,A,Depot,5', '2022,A,Depot,4')])
    const [depot] = await componentsOf(world)
    expect((await world.call(world.owner, ['GET', `/components/${depot.id}`])).body.budgetMinor).toEqual([500_000_000])
    expect((await rowsOf(world, depot.id)).body).toEqual({
      complete: true,
      lists: [
        {
          list: 'list.csv',
          part: false,
          columns: ['Year', 'ID', 'Project', 'Budget (£m)'],
          rows: [
            { asOf: '2023-12-31', row: 3, cells: ['2023', 'A', 'Depot', '5'] },
            { asOf: '2022-12-31', row: 4, cells: ['2022', 'A', 'Depot', '4'] },
            { asOf: '2021-12-31', row: 2, cells: ['2021', 'A', 'Depot', '3'] },
          ],
        },
      ],
    })
  })

  const projects = { name: 'projects.csv', bytes: 'Project ID,Name,Budget\nP-1,Depot,£5m\nP-2,Ward,£2m\nP-3,Quay,£1m\n' }
  const milestones = {
    name: 'milestones.csv',
    bytes:
      'Project,Milestone,Due\nP-1,Design,2027-03-01\nP-1,Build,2027-09-01\nP-2,Plans,2027-04-01\nP-2,Roof,2028-01-01\nP-3,Piles,2027-02-01\nP-9,Lost,2027-01-01\n',
  }

  it.each(['together', 'one after the other'])('keeps the parts of components as rows beside them, taken in %s', async (how) => {
    const world = await aWorld(database())
    if (how === 'together') await ask(world, [projects, milestones])
    else for (const file of [projects, milestones]) await ask(world, [file])
    const [depot, ...others] = await componentsOf(world)
    expect([depot, ...others].map(({ name }: { name: string }) => name)).toEqual(['Depot', 'Quay', 'Ward'])
    const { lists } = (await rowsOf(world, depot.id)).body
    expect(lists).toMatchObject([{ list: 'milestones.csv', part: true, columns: ['Project', 'Milestone', 'Due'] }])
    expect(lists[0].rows.map(({ cells }: { cells: string[] }) => cells[1])).toEqual(['Design', 'Build'])
    await ask(world, [milestones])
    expect((await rowsOf(world, depot.id)).body.lists[0].rows).toHaveLength(2)
    const { body } = await ask(world, [milestones], { path: '/import-previews' })
    expect(body.problems).toMatchObject([{ row: 7, column: 'Project', value: 'P-9', code: 'unknown_reference' }])
  })

  it('takes back an import with the people it made, and leaves those whom somebody has named since', async () => {
    const world = await aWorld(database())
    const peopleOf = async () =>
      (await world.call(world.owner, ['GET', '/people?limit=200'])).body.items.map(({ name }: { name: string }) => name)
    const before = await peopleOf()
    const made = await ask(world, [csv('Project,Sponsor,Owner', 'Depot,Ada Long,Bo Short', 'Ward,Ada Long,Cy Tall')])
    const people = (await world.call(world.owner, ['GET', '/people?limit=200'])).body.items
    const cy = people.find(({ name }: { name: string }) => name === 'Cy Tall')
    await aComponent(world, { name: 'Later', ownerId: cy.id })
    await world.call(world.owner, ['POST', `/imports/${made.body.id}/undo`])
    expect(await peopleOf()).toEqual([...before, 'Cy Tall'].sort())
  })

  it('404 component_not_found: there is no such component to have rows', async () => {
    expect(await rowsOf(await aWorld(database()), nobody)).toMatchObject({ status: 404, body: { code: 'component_not_found' } })
  })
})
