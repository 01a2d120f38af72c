import { expect, it } from 'vitest'
import { jsonSchemaOf } from '#contract/read-input.ts'
import { refusals } from '#contract/refusals.ts'
import { seededRandom } from '#domain/foundation/random.ts'
import { aComponent } from '../../test/components.ts'
import { onEachDatabase } from '../../test/database.ts'
import { aWorld, type World } from '../../test/server.ts'
import { strangeInput } from '../../test/strange-input.ts'
import { routes } from './routes.ts'

/** They end the session or the organisation, or write files of this machine. */
const apart = ['signOut', 'deleteOrganisation', 'resetOwnerLink', 'writeBackup', 'exportOrganisation', 'importOrganisation']
const rounds = 4

onEachDatabase('strange input', ({ database }) => {
  it('is answered or refused in the words of the table by every operation, and never breaks one', async () => {
    const world = await aWorld(database())
    const ids = await aFewThings(world)
    const random = seededRandom(20_261_122)
    const faults: string[] = []
    expect(routes.map(({ name }) => name)).toEqual(expect.arrayContaining(apart))
    for (const { name, operation } of routes.filter((route) => !apart.includes(route.name))) {
      for (let round = 0; round < rounds; round++) {
        const input = strangeInput(jsonSchemaOf(operation.input) as never, { random, ids }) as Record<string, unknown>
        const path = operation.path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(String(input[key] ?? ids[0])))
        const inAddress = operation.method === 'get' || operation.method === 'delete' || operation.maxBytes !== undefined
        const query = new URLSearchParams(Object.entries(input).map(([key, value]): [string, string] => [key, String(value)]))
        const method = operation.method.toUpperCase() as 'GET'
        const { status, body, headers } = await world.call(world.owner, [method, inAddress ? `${path}?${query}` : path], {
          ...(!inAddress && { body: input }),
          ...(operation.maxBytes !== undefined && { body: Buffer.from('a'), headers: { 'content-type': 'application/octet-stream' } }),
        })
        const told = status < 400 || (String(headers['content-type']).startsWith('application/problem+json') && body.code in refusals)
        if (status >= 500 || !told) faults.push(`${name}: ${status} ${JSON.stringify(body)} for ${JSON.stringify(input).slice(0, 500)}`)
      }
    }
    expect(faults).toEqual([])
  })
})

async function aFewThings(world: World): Promise<string[]> {
  const parent = await aComponent(world, { name: 'Programme', kind: 'programme' })
  const component = await aComponent(world, { name: 'Project', parentId: parent.id, budgetMinor: [5] })
  const { body: aim } = await world.call(world.owner, ['POST', '/aims'], { body: { name: 'Aim' } })
  const { body: role } = await world.call(world.owner, ['POST', '/roles'], { body: { name: 'Team', headsHundredths: 100 } })
  return [parent.id, component.id, aim.id, role.id, world.owner.personId]
}
