import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorkers, type Workers } from '#engines/workers.ts'
import { onEachDatabase } from '../../test/database.ts'
import { invite, secretIn } from '../../test/people.ts'
import { o6Portfolio } from '../../test/portfolio.ts'
import { aWorld, type Caller, password, type World } from '../../test/server.ts'

let workers: Workers
beforeAll(() => {
  workers = openWorkers({ threads: 1 })
})
afterAll(() => workers.close())

const inTheWay = { inTheWay: 'Nobody answers.', wouldHelp: 'A name.', aboutKind: 'page' }
const report = ({ call }: World, as: Caller, body: object = inTheWay) => call(as, ['POST', '/obstacles'], { body })
const titles = async ({ call }: World, as: Caller, query = '') =>
  (await call(as, ['GET', `/notices${query}`])).body.items.map(({ title }: { title: string }) => title)

onEachDatabase('notices', ({ database }) => {
  it('tell owner and PMO lead what is in somebody’s way, and nobody else', async () => {
    const world = await aWorld(database())
    const [lead, member, viewer] = [await world.member('pmo_lead'), await world.member('member'), await world.member('viewer')]
    await report(world, member)
    const [notice] = (await world.call(lead, ['GET', '/notices'])).body.items
    expect(notice).toMatchObject({
      kind: 'obstacle',
      title: 'Something is in the way of Person member',
      text: 'Nobody answers.\nWhat would help: A name.',
      aboutKind: 'page',
      createdAt: world.clock.now.toISOString(),
      readAt: null,
    })
    expect(await titles(world, world.owner)).toHaveLength(1)
    expect(await titles(world, viewer)).toEqual([])
    expect(await titles(world, member)).toEqual([])
  })

  it('tell nobody of what they did themselves', async () => {
    const world = await aWorld(database())
    await report(world, world.owner)
    expect(await titles(world, world.owner)).toEqual([])
  })

  it('speak the language of whoever reads them', async () => {
    const world = await aWorld(database())
    const member = await world.member('member')
    await report(world, member)
    await world.call(world.owner, ['PATCH', '/me'], { body: { language: 'fr' } })
    expect(await titles(world, world.owner)).toEqual(['Quelque chose gêne Person member'])
  })

  it('tell sponsors and owners whether their work is in or out, and why', async () => {
    const world = await aWorld(database(), { workers })
    const [sponsor, lead] = [await world.member('sponsor'), await world.member('project_manager')]
    const people = { sponsorId: sponsor.personId, ownerId: lead.personId }
    const { projects, measure } = await o6Portfolio(world)
    for (const name of ['P1', 'P8']) {
      const { id, revision } = projects.get(name) ?? { id: '', revision: 0 }
      expect((await world.call(world.owner, ['PATCH', `/components/${id}`], { body: { ...people, revision } })).status).toBe(200)
    }
    const { body } = await world.call(world.owner, ['POST', '/selections'], { body: { wait: true, name: 'Autumn', measure } })
    expect((await world.call(world.owner, ['POST', `/selections/${body.id}/accept`], { body: {} })).status).toBe(200)
    const { items } = (await world.call(sponsor, ['GET', '/notices'])).body
    const said = items.map(({ title, text, aboutId }: Record<string, string>) => [aboutId, title, text])
    expect(said).toContainEqual([projects.get('P1')?.id, expect.stringMatching(/^P1 is in: it starts in .*2027/), 'Decided in “Autumn”.'])
    expect(said).toContainEqual([
      projects.get('P8')?.id,
      'P8 is out for now',
      expect.stringMatching(/^It would be in with .* and more people in .*[.] Decided in “Autumn”[.]$/),
    ])
    expect(await titles(world, lead)).toHaveLength(2)
  })

  it('tell whoever invited that the invitation was accepted', async () => {
    const world = await aWorld(database())
    const lead = await world.member('pmo_lead')
    const { body } = await invite(world, lead)
    await world.call(undefined, ['POST', '/sign-in/invitation'], { body: { secret: secretIn(body.link), name: 'Nora New', password } })
    expect(await titles(world, lead)).toEqual(['Nora New has accepted your invitation'])
    expect(await titles(world, world.owner)).toEqual([])
  })

  it('are counted until they are read, one or all; what was read stays read', async () => {
    const world = await aWorld(database())
    const member = await world.member('member')
    for (const what of ['One', 'Two', 'Three']) await report(world, member, { ...inTheWay, inTheWay: what })
    const unread = async () => (await world.call(world.owner, ['GET', '/notices/count'])).body.unread
    expect(await unread()).toBe(3)
    const [first] = (await world.call(world.owner, ['GET', '/notices'])).body.items
    const readAt = world.clock.now.toISOString()
    expect(await world.call(world.owner, ['POST', `/notices/${first.id}/read`])).toMatchObject({ status: 200, body: { readAt } })
    expect(await unread()).toBe(2)
    world.clock.now = new Date(world.clock.now.getTime() + 60_000)
    expect((await world.call(world.owner, ['POST', '/notices/read'])).body).toEqual({ marked: 2 })
    expect(await unread()).toBe(0)
    expect(await titles(world, world.owner, '?which=unread')).toEqual([])
    const { items } = (await world.call(world.owner, ['GET', '/notices'])).body
    expect(items.find(({ id }: { id: string }) => id === first.id).readAt).toBe(readAt)
  })

  it('come page by page, the latest first, without a gap and without a repeat', async () => {
    const world = await aWorld(database())
    const member = await world.member('member')
    for (const what of ['1', '2', '3', '4', '5']) {
      await report(world, member, { ...inTheWay, inTheWay: what, wouldHelp: '' })
      world.clock.now = new Date(world.clock.now.getTime() + 1000)
    }
    const seen: string[] = []
    let after = ''
    do {
      const { body } = await world.call(world.owner, ['GET', `/notices?limit=2${after}`])
      seen.push(...body.items.map(({ text }: { text: string }) => text))
      after = body.next && `&after=${body.next}`
    } while (after)
    expect(seen).toEqual(['5', '4', '3', '2', '1'])
  })

  it('404 notice_not_found: a notice of somebody else is nobody’s', async () => {
    const world = await aWorld(database())
    const [lead, member] = [await world.member('pmo_lead'), await world.member('member')]
    await report(world, member)
    const [notice] = (await world.call(lead, ['GET', '/notices'])).body.items
    expect(await world.call(member, ['POST', `/notices/${notice.id}/read`])).toMatchObject({
      status: 404,
      body: { code: 'notice_not_found' },
    })
    expect((await world.call(lead, ['GET', '/notices/count'])).body.unread).toBe(1)
  })
})
