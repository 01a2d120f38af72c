import { createHash, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { runTimedJobs } from '#application/timed-jobs.ts'
import { findAttachment, hasContent, readContent, usedBytes } from '#db/attachments.ts'
import { transact } from '#db/transact.ts'
import { aComponent } from '../../test/components.ts'
import { onEachDatabase } from '../../test/database.ts'
import { minutes } from '../../test/people.ts'
import { aWorld, type Caller, type World } from '../../test/server.ts'

const binary = { 'content-type': 'application/octet-stream' }
const pdf = Buffer.from('%PDF-1.7 the business case')
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

interface About {
  readonly aboutKind?: string
  readonly id: string
}

const attach = ({ call }: World, as: Caller, { aboutKind = 'component', id }: About, name = 'case.pdf', bytes = pdf) =>
  call(as, ['POST', `/attachments/${aboutKind}/${id}?name=${encodeURIComponent(name)}`], { body: bytes, headers: binary })
const listed = async ({ call }: World, as: Caller, { aboutKind = 'component', id }: About) =>
  (await call(as, ['GET', `/attachments/${aboutKind}/${id}`])).body.items.map(({ name }: { name: string }) => name)
const open = ({ call }: World, as: Caller, id: string) => call(as, ['GET', `/attachment-files/${id}`])

onEachDatabase('attached files', ({ database }) => {
  const inside = <T>({ organisationId }: World, work: Parameters<typeof transact<T>>[2]) => transact(database(), { organisationId }, work)

  it('are listed with name, size, who and when, the latest first, and come back byte for byte', async () => {
    const world = await aWorld(database())
    const work = await aComponent(world, { name: 'Quay wall' })
    const bytes = randomBytes(5000)
    const { body } = await attach(world, world.owner, work, '../secret/plan.bin', bytes)
    expect(body).toMatchObject({
      name: 'plan.bin',
      type: 'application/octet-stream',
      size: 5000,
      sha256: hashOf(bytes),
      addedByName: 'Olive Owner',
      addedAt: world.clock.now.toISOString(),
    })
    world.clock.now = new Date(world.clock.now.getTime() + 1000)
    await attach(world, world.owner, work)
    expect(await listed(world, world.owner, work)).toEqual(['case.pdf', 'plan.bin'])
    expect((await open(world, world.owner, body.id)).body).toEqual(bytes)
  })

  it('are saved and never shown in place, whatever they are called and hold', async () => {
    const world = await aWorld(database())
    const work = await aComponent(world, { name: 'Quay wall' })
    const page = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
    const { body } = await attach(world, world.owner, work, 'picture.svg', page)
    const { headers } = await open(world, world.owner, body.id)
    expect(headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': expect.stringMatching(/^attachment; filename="picture[.]svg"/),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    })
  })

  it('of the same bytes are kept once, under each name', async () => {
    const world = await aWorld(database())
    const [one, other] = [await aComponent(world, { name: 'One' }), await aComponent(world, { name: 'Other' })]
    await attach(world, world.owner, one, 'case.pdf')
    await attach(world, world.owner, other, 'the same.pdf')
    expect(await inside(world, usedBytes)).toBe(pdf.length)
    expect(await listed(world, world.owner, other)).toEqual(['the same.pdf'])
  })

  it('are nobody else’s, even by their hash and their id', async () => {
    const [world, neighbour] = [await aWorld(database()), await aWorld(database())]
    const [work, theirs] = [await aComponent(world, { name: 'Ours' }), await aComponent(neighbour, { name: 'Theirs' })]
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 64 }), async (given) => {
        const bytes = Buffer.from(given)
        const { body } = await attach(world, world.owner, work, 'ours', bytes)
        await expect(inside(neighbour, (db) => readContent(db, hashOf(bytes)))).rejects.toThrow('no result')
        expect(await inside(neighbour, (db) => hasContent(db, hashOf(bytes)))).toBe(false)
        expect(await inside(neighbour, (db) => findAttachment(db, body.id))).toBeUndefined()
        for (const address of [`/attachment-files/${body.id}`, `/attachments/component/${work.id}`]) {
          expect((await neighbour.call(neighbour.owner, ['GET', address])).status).toBe(404)
        }
        expect(await inside(world, (db) => readContent(db, hashOf(bytes)))).toEqual(bytes)
      }),
      { numRuns: 8 },
    )
    await attach(neighbour, neighbour.owner, theirs)
    expect(await inside(neighbour, usedBytes)).toBe(pdf.length)
  })

  it('go when they are removed, come back, and are remembered with who did it', async () => {
    const world = await aWorld(database())
    const work = await aComponent(world, { name: 'Quay wall' })
    const { id } = (await attach(world, world.owner, work)).body
    expect((await world.call(world.owner, ['DELETE', `/attachments/${id}`])).status).toBe(200)
    expect(await listed(world, world.owner, work)).toEqual([])
    expect((await open(world, world.owner, id)).status).toBe(404)
    expect((await world.call(world.owner, ['POST', `/attachments/${id}/restore`])).body).toMatchObject({ id, name: 'case.pdf' })
    expect(await listed(world, world.owner, work)).toEqual(['case.pdf'])
    const { items } = (await world.call(world.owner, ['GET', `/history/attachment/${id}`])).body
    const acts = items.map(({ act, personName }: Record<string, string>) => [act, personName])
    expect(acts).toEqual([
      ['restoreAttachment', 'Olive Owner'],
      ['removeAttachment', 'Olive Owner'],
      ['addAttachment', 'Olive Owner'],
    ])
  })

  it('are forgotten a month after they were removed, with the bytes unless another needs them', async () => {
    const world = await aWorld(database())
    const work = await aComponent(world, { name: 'Quay wall' })
    const [first, second] = [(await attach(world, world.owner, work)).body, (await attach(world, world.owner, work, 'again.pdf')).body]
    const forget = async (days: number) => {
      world.clock.now = new Date(world.clock.now.getTime() + minutes(days * 24 * 60))
      await runTimedJobs(world.house)
      return inside(world, usedBytes)
    }
    await world.call(world.owner, ['DELETE', `/attachments/${first.id}`])
    expect(await forget(29)).toBe(pdf.length)
    await world.call(world.owner, ['DELETE', `/attachments/${second.id}`])
    expect(await forget(2)).toBe(pdf.length)
    expect((await world.call(world.owner, ['POST', `/attachments/${first.id}/restore`])).status).toBe(404)
    const [gone] = (await world.call(world.owner, ['GET', `/history/attachment/${second.id}`])).body.items
    expect(await forget(29)).toBe(0)
    expect((await world.call(world.owner, ['POST', `/history/${gone.id}/undo`])).body.code).toBe('undo_conflict')
    const [forgotten] = (await world.call(world.owner, ['GET', `/history/attachment/${second.id}`])).body.items
    expect((await world.call(world.owner, ['POST', `/history/${forgotten.id}/undo`])).body.code).toBe('undo_conflict')
  })

  it('can be attached to one’s own work by a project manager, and are removed by who added them', async () => {
    const world = await aWorld(database())
    const lead = await world.member('project_manager')
    const [own, foreign] = [
      await aComponent(world, { name: 'Mine', ownerId: lead.personId }),
      await aComponent(world, { name: 'Another’s' }),
    ]
    const mine = (await attach(world, lead, own)).body
    const another = (await attach(world, world.owner, own, 'other.pdf')).body
    expect((await attach(world, lead, foreign)).status).toBe(403)
    expect((await world.call(lead, ['DELETE', `/attachments/${another.id}`])).status).toBe(403)
    expect((await world.call(lead, ['DELETE', `/attachments/${mine.id}`])).status).toBe(200)
  })

  it('403 not_permitted: on a note that is not theirs to see, nobody sees a file', async () => {
    const world = await aWorld(database())
    const [member, viewer] = [await world.member('member'), await world.member('viewer')]
    const note = (await world.call(member, ['POST', '/obstacles'], { body: { inTheWay: 'Rain', aboutKind: 'page' } })).body
    const about = { aboutKind: 'obstacle', id: note.id }
    const { id } = (await attach(world, member, about)).body
    expect(await listed(world, world.owner, about)).toEqual(['case.pdf'])
    expect((await open(world, viewer, id)).body).toMatchObject({ code: 'not_permitted' })
    expect((await world.call(viewer, ['GET', `/attachments/obstacle/${note.id}`])).status).toBe(403)
  })

  it('404 record_not_found, attachment_not_found: at nothing, and of nothing', async () => {
    const world = await aWorld(database())
    const id = world.house.newId()
    expect(await attach(world, world.owner, { id })).toMatchObject({ status: 404, body: { code: 'record_not_found' } })
    expect((await open(world, world.owner, id)).body).toMatchObject({ code: 'attachment_not_found' })
  })

  it('413 attachment_too_large: says what a file may weigh, and keeps nothing', async () => {
    const world = await aWorld(database())
    const work = await aComponent(world, { name: 'Quay wall' })
    const answer = await attach(world, world.owner, work, 'film.mp4', Buffer.alloc(25_000_001))
    expect(answer).toMatchObject({ status: 413, body: { code: 'attachment_too_large', facts: { most: 25_000_000 } } })
    expect(await inside(world, usedBytes)).toBe(0)
  })

  it('409 attachment_room_used: removed files give up their room first', async () => {
    const world = await aWorld(database(), { attachmentRoomBytes: 1000 })
    const work = await aComponent(world, { name: 'Quay wall' })
    const first = (await attach(world, world.owner, work, 'one', randomBytes(600))).body
    const facts = { roomBytes: 1000, usedBytes: 600, wantedBytes: 500 }
    const second = randomBytes(500)
    expect(await attach(world, world.owner, work, 'two', second)).toMatchObject({
      status: 409,
      body: { code: 'attachment_room_used', facts },
    })
    await world.call(world.owner, ['DELETE', `/attachments/${first.id}`])
    expect((await attach(world, world.owner, work, 'two', second)).status).toBe(200)
    expect((await attach(world, world.owner, work, 'two again', second)).status).toBe(200)
    expect((await world.call(world.owner, ['POST', `/attachments/${first.id}/restore`])).status).toBe(404)
  })
})

onEachDatabase(
  'attached files',
  ({ database }) => {
    it('go with their record, and come back with it', async () => {
      const world = await aWorld(database())
      const work = await aComponent(world, { name: 'Quay wall' })
      const { id } = (await attach(world, world.owner, work)).body
      await world.call(world.owner, ['DELETE', `/components/${work.id}`])
      expect((await open(world, world.owner, id)).status).toBe(404)
      const [{ transaction }] = (await world.call(world.owner, ['GET', `/history/component/${work.id}`])).body.items
      await world.call(world.owner, ['POST', `/history/acts/${transaction}/undo`])
      expect(await listed(world, world.owner, work)).toEqual(['case.pdf'])
    })
  },
  'commits',
)
