import { describe, expect, it } from 'vitest'
import { makeEnterLink } from '#application/identity/owner.ts'
import { onEachDatabase } from '../../test/database.ts'
import { emailOf, invite, minutes, secretIn } from '../../test/people.ts'
import { aWorld, password } from '../../test/server.ts'

onEachDatabase('identity in conflict', ({ database }) => {
  describe('409', () => {
    it('409 member_exists: for somebody who is a member', async () => {
      const world = await aWorld(database())
      const lead = await world.member('pmo_lead')
      expect(await invite(world, lead, ['viewer'], await emailOf(world, lead))).toMatchObject({
        status: 409,
        body: { code: 'member_exists' },
      })
    })

    it('409 last_owner: the only owner can be neither removed nor stripped of the hat', async () => {
      const world = await aWorld(database())
      await world.member('pmo_lead')
      const { personId } = world.owner
      expect(await world.call(world.owner, ['DELETE', `/members/${personId}`])).toMatchObject({ status: 409, body: { code: 'last_owner' } })
      const change = { body: { hats: ['viewer'], revision: 1 } }
      expect(await world.call(world.owner, ['PUT', `/members/${personId}/hats`], change)).toMatchObject({
        status: 409,
        body: { code: 'last_owner' },
      })
    })

    it('409 stale_edit: shows what was wanted and what is there', async () => {
      const world = await aWorld(database())
      const { personId } = await world.member('viewer')
      const change = (hats: string[]) => world.call(world.owner, ['PUT', `/members/${personId}/hats`], { body: { hats, revision: 1 } })
      expect((await change(['finance'])).body).toMatchObject({ hats: ['finance'], revision: 2 })
      const facts = { yours: { hats: ['sponsor'] }, theirs: { hats: ['finance'], revision: 2 } }
      expect(await change(['sponsor'])).toMatchObject({ status: 409, body: { code: 'stale_edit', facts } })
    })

    it('409 email_needed: a first password without an address to sign in with', async () => {
      const world = await aWorld(database())
      expect(await world.call(world.owner, ['PUT', '/me/password'], { body: { password } })).toMatchObject({
        status: 409,
        body: { code: 'email_needed' },
      })
    })

    it('409 email_taken: an address that another account signs in with', async () => {
      const world = await aWorld(database())
      const email = await emailOf(world, await world.member('viewer'))
      expect(await world.call(world.owner, ['PUT', '/me/password'], { body: { email, password } })).toMatchObject({
        status: 409,
        body: { code: 'email_taken' },
      })
    })
  })

  describe('410', () => {
    it('410 link_spent: a one-time link lets nobody in twice, nor after an hour', async () => {
      const world = await aWorld(database())
      const account = { id: world.owner.accountId }
      const path = async () => new URL((await makeEnterLink(world.house, account)).link).pathname
      const first = await path()
      expect((await world.call(undefined, ['GET', first])).status).toBe(303)
      expect((await world.call(undefined, ['GET', first])).status).toBe(410)
      const replaced = await path()
      await path()
      expect((await world.call(undefined, ['GET', replaced])).status).toBe(410)
      const late = await path()
      world.clock.now = new Date(world.clock.now.getTime() + minutes(60))
      expect((await world.call(undefined, ['GET', late])).status).toBe(410)
      const secret = late.split('/').at(-1)
      expect(await world.call(undefined, ['POST', '/sign-in/link'], { body: { secret } })).toMatchObject({
        status: 410,
        body: { code: 'link_spent' },
      })
    })

    it('410 link_spent: an invitation that was used, withdrawn or replaced', async () => {
      const world = await aWorld(database())
      const lead = await world.member('pmo_lead')
      const accept = async (link: string) =>
        (await world.call(undefined, ['POST', '/sign-in/invitation'], { body: { secret: secretIn(link), name: 'N', password } })).body.code
      const [first, second] = [await invite(world, lead), await invite(world, lead)]
      expect(await accept(first.body.link)).toBe('link_spent')
      await world.call(lead, ['DELETE', `/members/${second.body.member.personId}`])
      expect(await accept(second.body.link)).toBe('link_spent')
      const third = await invite(world, lead)
      expect(await accept(third.body.link)).toBeUndefined()
      expect(await accept(third.body.link)).toBe('link_spent')
    })

    it('410 link_spent: an invitation is no way to sign in without a password', async () => {
      const world = await aWorld(database())
      const { body } = await invite(world, await world.member('pmo_lead'))
      expect(await world.call(undefined, ['POST', '/sign-in/link'], { body: { secret: secretIn(body.link) } })).toMatchObject({
        status: 410,
      })
    })
  })

  describe('429', () => {
    it('429 too_many_attempts: after five wrong passwords even the right one waits a quarter of an hour', async () => {
      const world = await aWorld(database())
      const email = await emailOf(world, await world.member('viewer'))
      const attempt = (given: string) => world.call(undefined, ['POST', '/sign-in'], { body: { email, password: given } })
      for (let count = 0; count < 5; count++) expect((await attempt('wrong')).status).toBe(401)
      const blocked = await attempt(password)
      expect(blocked).toMatchObject({
        status: 429,
        body: { code: 'too_many_attempts', facts: { waitSeconds: 900 } },
        headers: { 'retry-after': '900' },
      })
      world.clock.now = new Date(world.clock.now.getTime() + minutes(15) + 1000)
      expect((await attempt(password)).status).toBe(200)
    })

    it('429 too_many_attempts: guessing links and invitations from one address is stopped too', async () => {
      const world = await aWorld(database())
      const guess = (path: string, more: object = {}) =>
        world.call(undefined, ['POST', path], { body: { secret: 'g'.repeat(43), ...more } })
      for (let count = 0; count < 30; count++) await guess('/sign-in/link')
      expect((await guess('/sign-in/link')).body.code).toBe('too_many_attempts')
      expect((await guess('/sign-in/invitation', { name: 'G', password })).body.code).toBe('too_many_attempts')
    })

    it('429 too_many_attempts: an address that a client makes up for itself changes nothing without a trusted proxy', async () => {
      const world = await aWorld(database())
      const guess = (from: number) =>
        world.call(undefined, ['POST', '/sign-in/link'], {
          body: { secret: 'g'.repeat(43) },
          headers: { 'x-forwarded-for': `192.0.2.${from}` },
        })
      for (let count = 0; count < 30; count++) await guess(count)
      expect((await guess(99)).body.code).toBe('too_many_attempts')
    })

    it('429 too_many_attempts: the current password cannot be guessed either', async () => {
      const world = await aWorld(database())
      const someone = await world.member('viewer')
      const guess = () => world.call(someone, ['PUT', '/me/password'], { body: { current: 'wrong', password: 'another long password' } })
      for (let count = 0; count < 5; count++) await guess()
      expect((await guess()).body.code).toBe('too_many_attempts')
    })
  })
})
