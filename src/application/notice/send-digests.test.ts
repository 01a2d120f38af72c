import { describe, expect, it } from 'vitest'
import { onEachDatabase } from '../../../test/database.ts'
import { aWorld, type Caller, type World } from '../../../test/server.ts'
import { latestMorning } from './morning.ts'
import { sendDigests } from './send-digests.ts'

const report = ({ call }: World, as: Caller, inTheWay: string) =>
  call(as, ['POST', '/obstacles'], { body: { inTheWay, wouldHelp: '', aboutKind: 'page' } })
const mailsOf = ({ house }: World) =>
  house.trust((db) => db.selectFrom('outbox_mail').select(['recipient', 'subject', 'text']).orderBy('queued_at').execute())

/** A PMO lead in Paris, who is told of what members report. */
async function aLeadInParis(world: World) {
  const [lead, member] = [await world.member('pmo_lead'), await world.member('member')]
  await world.call(lead, ['PATCH', '/me'], { body: { timeZone: 'Europe/Paris', language: 'fr' } })
  return { lead, member }
}

onEachDatabase('the daily mail', ({ database }) => {
  it('goes at seven where the person is, in their language, and says what is unread', async () => {
    const world = await aWorld(database())
    const { member } = await aLeadInParis(world)
    world.clock.now = new Date('2026-11-21T20:00:00Z')
    await report(world, member, 'Personne ne répond.')
    world.clock.now = new Date('2026-11-22T05:59:00Z')
    expect(await sendDigests(world.house)).toBe(0)
    world.clock.now = new Date('2026-11-22T06:00:00Z')
    expect(await sendDigests(world.house)).toBe(1)
    const [mail] = await mailsOf(world)
    expect(mail?.subject).toMatch(/ : 1 avis pour vous$/)
    expect(mail?.text).toContain('- Quelque chose gêne Person member\r\n  Personne ne répond.\r\n')
  })

  it('goes once a day, however often somebody looks and whatever comes after seven', async () => {
    const world = await aWorld(database())
    const { member } = await aLeadInParis(world)
    await report(world, member, 'One')
    world.clock.now = new Date('2026-11-22T06:00:00Z')
    const sent = await Promise.all([sendDigests(world.house), sendDigests(world.house)])
    expect(sent.toSorted()).toEqual([0, 1])
    world.clock.now = new Date('2026-11-22T12:00:00Z')
    await report(world, member, 'Two')
    world.clock.now = new Date('2026-11-22T22:30:00Z')
    expect(await sendDigests(world.house)).toBe(0)
    world.clock.now = new Date('2026-11-23T06:00:00Z')
    expect(await sendDigests(world.house)).toBe(1)
    world.clock.now = new Date('2026-11-24T06:00:00Z')
    expect(await sendDigests(world.house)).toBe(0)
  })

  it('does not go when everything is read, or when the person wants none', async () => {
    const world = await aWorld(database())
    const { lead, member } = await aLeadInParis(world)
    await report(world, member, 'One')
    await world.call(lead, ['POST', '/notices/read'])
    world.clock.now = new Date('2026-11-22T06:00:00Z')
    expect(await sendDigests(world.house)).toBe(0)
    await report(world, member, 'Two')
    expect((await world.call(lead, ['PATCH', '/me'], { body: { digest: false } })).body.profile.digest).toBe(false)
    world.clock.now = new Date('2026-11-23T06:00:00Z')
    expect(await sendDigests(world.house)).toBe(0)
    await world.call(lead, ['PATCH', '/me'], { body: { digest: true } })
    expect(await sendDigests(world.house)).toBe(1)
  })
})

describe('the last seven in the morning', () => {
  it.each([
    ['2026-11-22T12:34:56Z', 'UTC', '2026-11-22T07:00:00.000Z'],
    ['2026-11-22T06:59:00Z', 'UTC', '2026-11-21T07:00:00.000Z'],
    ['2026-11-22T06:00:00Z', 'Europe/Paris', '2026-11-22T06:00:00.000Z'],
    ['2026-11-22T14:00:00Z', 'America/Los_Angeles', '2026-11-21T15:00:00.000Z'],
    ['2026-11-22T03:00:00Z', 'Asia/Kathmandu', '2026-11-22T01:15:00.000Z'],
  ])('at %s in %s was at %s', (now, timeZone, then) => {
    expect(latestMorning(new Date(now), timeZone).toISOString()).toBe(then)
  })
})
