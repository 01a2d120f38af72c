import { expect, it } from 'vitest'
import { followChanges, type LiveChange } from '#application/follow-changes.ts'
import type { House } from '#application/house.ts'
import { onEachDatabase } from '../../test/database.ts'
import { anOrganisation } from '../../test/organisation.ts'
import { aMember, aWorld, type Caller, type World } from '../../test/server.ts'

/** Reads the stream as a browser does, until `count` changes have come. */
async function readStream(
  address: string,
  caller: Caller,
  count: number,
): Promise<{ ids: string[]; changes: LiveChange[]; begin: string }> {
  const answer = await fetch(address, { headers: { cookie: `portolan_session=${caller.session}` } })
  expect(answer.headers.get('content-type')).toBe('text/event-stream')
  let text = ''
  const events = () =>
    text
      .split('\n\n')
      .slice(0, -1)
      .filter((event) => event.startsWith('id:'))
  for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk
    if (events().filter((event) => event.includes('event: change')).length >= count) break
  }
  const parts = events().map((event) => /^id: (.+)\nevent: (.+)\ndata: (.+)$/.exec(event) ?? [])
  const changes = parts.filter(([, , kind]) => kind === 'change')
  return {
    ids: changes.map(([, id = '']) => id),
    changes: changes.map(([, , , data = '']) => JSON.parse(data)),
    begin: parts[0]?.[1] ?? '',
  }
}

async function listening(world: World): Promise<string> {
  return `${await world.server.listen({ host: '127.0.0.1', port: 0 })}/api/events`
}

const rename = (world: World, name: string, as = world.owner) => world.call(as, ['PATCH', '/me'], { body: { name } })

onEachDatabase(
  'live changes',
  ({ database }) => {
    it('are told as they happen, with who did what to which record', async () => {
      const world = await aWorld(database())
      const address = await listening(world)
      const stream = readStream(address, world.owner, 2)
      await new Promise((resolve) => setTimeout(resolve, 300))
      await rename(world, 'First')
      await rename(world, 'Second')
      const { changes } = await stream
      expect(changes).toMatchObject(Array(2).fill({ table: 'person', recordId: world.owner.personId, personId: world.owner.personId }))
      await world.server.close()
    })

    it('go on after the sequence a page saw last, without a gap and without a repeat', async () => {
      const world = await aWorld(database())
      const address = await listening(world)
      for (const name of ['One', 'Two', 'Three']) await rename(world, name)
      const all = await readStream(`${address}?after=0.0`, world.owner, 5)
      const rest = await readStream(`${address}?after=${all.ids[1]}`, world.owner, all.ids.length - 2)
      expect([...all.ids.slice(0, 2), ...rest.ids]).toEqual(all.ids)
      expect(new Set(all.ids).size).toBe(all.ids.length)
      await world.server.close()
    })

    it('never tell of another organisation', async () => {
      const world = await aWorld(database())
      const foreign = await anOrganisation(database())
      const stranger = await aMember(world.house, foreign, ['owner'])
      const address = await listening(world)
      await rename(world, 'Stranger', stranger)
      await rename(world, 'Ours')
      const { changes } = await readStream(`${address}?after=0.0`, world.owner, 4)
      expect(new Set(changes.map(({ recordId }) => recordId))).toEqual(new Set([world.organisationId, world.owner.personId]))
      await world.server.close()
    })

    it('end when the session ends, and when the server stops', async () => {
      const world = await aWorld(database())
      const address = await listening(world)
      const headers = { cookie: `portolan_session=${world.owner.session}` }
      const one = await fetch(address, { headers })
      await world.call(world.owner, ['POST', '/sign-out'])
      expect(await one.text()).toContain('event: begin')
      const viewer = await world.member('viewer')
      const other = await fetch(address, { headers: { cookie: `portolan_session=${viewer.session}` } })
      const [text] = await Promise.all([other.text(), world.server.close()])
      expect(text).toContain('event: begin')
    })

    it('reach a page of another process, which nobody rang, within the time it looks by itself', async () => {
      const world = await aWorld(database())
      const deaf: House = {
        ...world.house,
        baseUrl: world.house.baseUrl,
        bell: { ring: () => undefined, next: () => new Promise((resolve) => setTimeout(resolve, 50)) },
      }
      const stop = new AbortController()
      const changes = followChanges(deaf, { session: world.owner.session }, { after: undefined, signal: stop.signal })
      await changes.next()
      await rename(world, 'Elsewhere')
      let told: unknown
      for await (const step of changes) {
        if (typeof step !== 'object') continue
        told = step
        stop.abort()
      }
      expect(told).toMatchObject({ table: 'person', recordId: world.owner.personId })
    })

    it('400 cursor_invalid: a sequence that was not given out', async () => {
      const world = await aWorld(database())
      expect(await world.call(world.owner, ['GET', '/events?after=1;drop'])).toMatchObject({
        status: 400,
        body: { code: 'cursor_invalid' },
      })
      expect(await world.call(undefined, ['GET', '/events'])).toMatchObject({ status: 401, body: { code: 'not_signed_in' } })
    })
  },
  'commits',
)
