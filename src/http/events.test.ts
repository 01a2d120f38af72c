import { expect, it } from 'vitest'
import { aComponent } from '../../test/components.ts'
import { onEachDatabase } from '../../test/database.ts'
import { anOrganisation } from '../../test/organisation.ts'
import { aMember, aWorld, type Caller, type World } from '../../test/server.ts'
import type { Changed } from '../contract/live.ts'

interface Told {
  readonly id: string
  readonly kind: string
  readonly changed: Changed
}

/** Reads the stream as a browser does, until `enough` has been told. */
async function readStream(address: string, caller: Caller, enough: (told: readonly Told[]) => boolean): Promise<readonly Told[]> {
  const answer = await fetch(address, { headers: { cookie: `portolan_session=${caller.session}` } })
  expect(answer.headers.get('content-type')).toBe('text/event-stream')
  let text = ''
  let told: readonly Told[] = []
  for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk
    const events = text.split('\n\n').slice(0, -1)
    told = events.map((event) => {
      const [, id = '', kind = '', data = ''] = /^id: (.+)\nevent: (.+)\ndata: (.+)$/.exec(event) ?? []
      return { id, kind, changed: JSON.parse(data) }
    })
    if (enough(told)) break
  }
  return told
}

const idsOf = (told: readonly Told[], kind: keyof Changed) => told.flatMap(({ changed }) => changed[kind] ?? [])
const has = (kind: keyof Changed, id: string) => (told: readonly Told[]) => idsOf(told, kind).includes(id)
const begun = (told: readonly Told[]) => told.some(({ kind }) => kind === 'begin')

/** The same, and when the stream has begun: what changes from then on is told. */
function follow(address: string, caller: Caller, enough: (told: readonly Told[]) => boolean) {
  const { promise: open, resolve } = Promise.withResolvers<void>()
  const told = readStream(address, caller, (told) => {
    if (begun(told)) resolve()
    return enough(told)
  })
  return { open, told }
}

async function listening(world: World): Promise<string> {
  return `${await world.server.listen({ host: '127.0.0.1', port: 0 })}/api/events`
}

const rename = (world: World, name: string, as = world.owner) => world.call(as, ['PATCH', '/me'], { body: { name } })
const addAim = async ({ call, owner }: World, name: string): Promise<string> =>
  (await call(owner, ['POST', '/aims'], { body: { name } })).body.id

onEachDatabase(
  'live changes',
  ({ database }) => {
    it('are told as they happen, not when a page would look by itself, with the kind and the id of the record', async () => {
      const world = await aWorld(database())
      const address = await listening(world)
      const stream = follow(address, world.owner, has('person', world.owner.personId))
      await stream.open
      const renamed = Date.now()
      await rename(world, 'First')
      const told = await stream.told
      expect(Date.now() - renamed).toBeLessThan(4_000)
      expect(told[0]?.kind).toBe('begin')
      await world.server.close()
    })

    it('go on after the place a page saw last, without a gap', async () => {
      const world = await aWorld(database())
      const address = await listening(world)
      const [one, two] = [await addAim(world, 'One'), await addAim(world, 'Two')]
      const first = await readStream(`${address}?after=0.0`, world.owner, has('aim', two))
      const three = await addAim(world, 'Three')
      const rest = await readStream(`${address}?after=${first.at(-1)?.id}`, world.owner, has('aim', three))
      expect(new Set([...idsOf(first, 'aim'), ...idsOf(rest, 'aim')])).toEqual(new Set([one, two, three]))
      expect([...first, ...rest].some(({ kind }) => kind === 'begin')).toBe(false)
      await world.server.close()
    })

    it('begin anew for a page that comes from a database this one does not continue, say after a restore', async () => {
      const world = await aWorld(database())
      const address = await listening(world)
      const told = await readStream(`${address}?after=999999999999.999999`, world.owner, begun)
      expect(told).toMatchObject([{ kind: 'begin' }])
      const aim = await addAim(world, 'After the restore')
      await readStream(`${address}?after=${told[0]?.id}`, world.owner, has('aim', aim))
      await world.server.close()
    })

    it('begin anew when the person wears another hat', async () => {
      const world = await aWorld(database())
      const address = await listening(world)
      const twice = (told: readonly Told[]) => told.filter(({ kind }) => kind === 'begin').length === 2
      const stream = readStream(address, world.owner, twice)
      await new Promise((resolve) => setTimeout(resolve, 300))
      await world.call(world.owner, ['POST', '/me/hat'], { body: { hat: 'viewer' } })
      expect((await stream).length).toBeGreaterThan(1)
      await world.server.close()
    })

    it('name no more records of a kind than a page would look at one by one', async () => {
      const world = await aWorld(database())
      const address = await listening(world)
      const { body: first } = await world.call(world.owner, ['POST', '/roles'], { body: { name: 'Team', headsHundredths: 100 } })
      for (let at = 0; at < 60; at += 1) await world.call(world.owner, ['POST', '/aims'], { body: { name: `Aim ${at}` } })
      const [told] = await readStream(`${address}?after=0.0`, world.owner, (events) => events.length > 0)
      expect(told?.changed).toMatchObject({ aim: null, role: [first.id] })
      await world.server.close()
    })

    it('ring the bell of whoever got a notice, and of nobody else', async () => {
      const world = await aWorld(database())
      const address = await listening(world)
      const manager = await world.member('project_manager')
      const made = await aComponent(world, { name: 'Depot', ownerId: manager.personId })
      const isNotice = ({ changed }: Told) => 'notice' in changed
      const managers = follow(address, manager, (told) => told.some(isNotice))
      const owners = follow(address, world.owner, (told) => idsOf(told, 'aim').length > 0)
      await Promise.all([managers.open, owners.open])
      await world.house.trust((db) =>
        db
          .insertInto('notice')
          .values({
            organisation_id: world.organisationId,
            id: crypto.randomUUID(),
            person_id: manager.personId,
            kind: 'decided',
            about_kind: 'component',
            about_id: made.id,
            facts: '{}',
            created_at: world.clock.now,
          })
          .execute(),
      )
      await addAim(world, 'Told after it')
      expect((await managers.told).some(isNotice)).toBe(true)
      expect((await owners.told).some(isNotice)).toBe(false)
      await world.server.close()
    })

    it('never tell of another organisation', async () => {
      const world = await aWorld(database())
      const foreign = await anOrganisation(database())
      const stranger = await aMember(world.house, foreign, ['owner'])
      const address = await listening(world)
      await rename(world, 'Stranger', stranger)
      await rename(world, 'Ours')
      const told = await readStream(`${address}?after=0.0`, world.owner, has('person', world.owner.personId))
      expect([new Set(idsOf(told, 'person')), idsOf(told, 'organisation')]).toEqual([
        new Set([world.owner.personId]),
        [world.organisationId],
      ])
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

    it('400 cursor_invalid: a place that was not given out', async () => {
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
