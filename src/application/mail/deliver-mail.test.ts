import { describe, expect, it } from 'vitest'
import type { House } from '#application/house.ts'
import { queueMail } from '#db/outbox.ts'
import type { Mail, MailRoute } from '#gateways/mail.ts'
import { onEachDatabase } from '../../../test/database.ts'
import { invite, minutes } from '../../../test/people.ts'
import { aWorld, type World } from '../../../test/server.ts'
import { deliverMail } from './deliver-mail.ts'

/** A mail server that keeps what it takes, and fails as often as it is told to. */
function aRoute(failures = 0) {
  const taken: Mail[] = []
  let left = failures
  const deliver = async (mail: Mail) => {
    if (left-- > 0) throw new Error('421 try again later')
    taken.push(mail)
  }
  return { taken, route: { deliver, close: () => undefined } satisfies MailRoute }
}

async function deliverAll(house: House, route: MailRoute) {
  const outcomes: string[] = []
  for await (const { outcome } of deliverMail(house, route)) outcomes.push(outcome.kind)
  return outcomes
}

const rowsOf = ({ house }: World) => house.trust((db) => db.selectFrom('outbox_mail').selectAll().execute())

const mailTo = (world: World, to: string) => ({
  organisationId: world.organisationId,
  id: world.house.newId(),
  to,
  subject: 'Hello',
  text: 'Hello.',
  now: world.clock.now,
})

onEachDatabase('outgoing mail', ({ database }) => {
  it('is sent once the act it tells of is done, and never when the act is undone', async () => {
    const world = await aWorld(database())
    const undone = world.house.trust(async (db) => {
      await queueMail(db, mailTo(world, 'never@example.org'))
      throw new Error('stop')
    })
    await expect(undone).rejects.toThrow('stop')
    await world.house.trust((db) => queueMail(db, mailTo(world, 'kept@example.org')))
    const { route, taken } = aRoute()
    expect(await deliverAll(world.house, route)).toEqual(['sent'])
    expect(await deliverAll(world.house, route)).toEqual([])
    expect(taken.map(({ to }) => to)).toEqual(['kept@example.org'])
  })

  it('waits ever longer after each failure and keeps its name', async () => {
    const world = await aWorld(database())
    const mail = mailTo(world, 'dana@example.org')
    await world.house.trust((db) => queueMail(db, mail))
    const { route, taken } = aRoute(2)
    expect(await deliverAll(world.house, route)).toEqual(['failed'])
    expect(await deliverAll(world.house, route)).toEqual([])
    world.clock.now = new Date(world.clock.now.getTime() + minutes(1))
    expect(await deliverAll(world.house, route)).toEqual(['failed'])
    world.clock.now = new Date(world.clock.now.getTime() + minutes(4))
    expect(await deliverAll(world.house, route)).toEqual([])
    world.clock.now = new Date(world.clock.now.getTime() + minutes(1))
    expect(await deliverAll(world.house, route)).toEqual(['sent'])
    expect(taken.map(({ id }) => id)).toEqual([mail.id])
  })

  it('is given up after six tries, and the owner learns what the mail server said last', async () => {
    const world = await aWorld(database())
    await world.house.trust((db) => queueMail(db, mailTo(world, 'nobody@example.org')))
    const { route } = aRoute(100)
    const outcomes: string[] = []
    for (let day = 0; day < 8; day++) {
      outcomes.push(...(await deliverAll(world.house, route)))
      world.clock.now = new Date(world.clock.now.getTime() + minutes(24 * 60))
    }
    expect(outcomes).toEqual(['failed', 'failed', 'failed', 'failed', 'failed', 'given_up'])
    expect(await rowsOf(world)).toMatchObject([{ attempts: 6, last_error: '421 try again later', sent_at: null, text: '' }])
    const { items } = (await world.call(world.owner, ['GET', '/notices'])).body
    expect(items).toMatchObject([
      { title: 'A mail to nobody@example.org could not be delivered', text: '“Hello”. The mail server said: 421 try again later' },
    ])
  })

  it('is sent again, under the same name, when the process that had it ended without a word', async () => {
    const world = await aWorld(database())
    const mail = mailTo(world, 'dana@example.org')
    await world.house.trust((db) => queueMail(db, mail))
    const trust: House['trust'] = () => Promise.reject(new Error('the process is gone'))
    const claimed = deliverMail({ ...world.house, trust: claimOnly(world.house, trust) }, aRoute().route)
    await expect(claimed.next()).rejects.toThrow('the process is gone')
    const { route, taken } = aRoute()
    expect(await deliverAll(world.house, route)).toEqual([])
    world.clock.now = new Date(world.clock.now.getTime() + minutes(20))
    expect(await deliverAll(world.house, route)).toEqual(['sent'])
    expect(taken.map(({ id }) => id)).toEqual([mail.id])
  })

  it('forgets what a mail said once it is handed over', async () => {
    const world = await aWorld(database())
    await world.house.trust((db) => queueMail(db, mailTo(world, 'one@example.org')))
    await deliverAll(world.house, aRoute().route)
    expect(await rowsOf(world)).toMatchObject([{ recipient: 'one@example.org', text: '', sent_at: world.clock.now }])
  })

  describe('an invitation', () => {
    it('is mailed with the link that was answered, in the language of whoever invites', async () => {
      const world = await aWorld(database())
      const lead = await world.member('pmo_lead')
      await world.call(lead, ['PATCH', '/me'], { body: { language: 'fr', name: 'Léa Chef' } })
      const { body } = await invite(world, lead)
      const { route, taken } = aRoute()
      await deliverAll(world.house, route)
      expect(taken).toMatchObject([{ to: 'new@example.org', subject: expect.stringContaining('Vous êtes invité') }])
      expect(taken[0]?.text).toContain(`\r\n${body.link}\r\n`)
      expect(taken[0]?.text).toContain('Léa Chef')
    })
  })
})

/** The first transaction goes through, the later ones find the process gone. */
function claimOnly(house: House, gone: House['trust']): House['trust'] {
  let first = true
  return (work, actor) => {
    const trust = first ? house.trust : gone
    first = false
    return trust(work, actor)
  }
}
