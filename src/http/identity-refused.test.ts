import { describe, expect, it } from 'vitest'
import { onEachDatabase } from '../../test/database.ts'
import { anOrganisation } from '../../test/organisation.ts'
import { emailOf, invite, minutes } from '../../test/people.ts'
import { aMember, aWorld, password } from '../../test/server.ts'
import { routes } from './routes.ts'

onEachDatabase('identity refuses', ({ database }) => {
  describe('401', () => {
    it('401 not_signed_in: without a session, and with a made-up one', async () => {
      const world = await aWorld(database())
      expect(await world.call(undefined, ['GET', '/me'])).toMatchObject({ status: 401, body: { code: 'not_signed_in' } })
      expect(await world.call({ ...world.owner, session: 'x'.repeat(43) }, ['GET', '/me'])).toMatchObject({ status: 401 })
    })

    it('401 not_signed_in: with a token whose days are over', async () => {
      const world = await aWorld(database())
      const made = await world.call(world.owner, ['POST', '/me/tokens'], { body: { name: 'Short', hat: 'owner', days: 1 } })
      world.clock.now = new Date(world.clock.now.getTime() + minutes(24 * 60))
      expect(await world.call(undefined, ['GET', '/me'], { headers: { authorization: `Bearer ${made.body.secret}` } })).toMatchObject({
        status: 401,
      })
    })

    it('401 sign_in_refused: in the same words for a wrong password and for an unknown address', async () => {
      const world = await aWorld(database())
      const email = await emailOf(world, await world.member('viewer'))
      const wrong = await world.call(undefined, ['POST', '/sign-in'], { body: { email, password: 'not the password' } })
      const unknown = await world.call(undefined, ['POST', '/sign-in'], { body: { email: 'nobody@example.org', password } })
      expect(wrong).toMatchObject({ status: 401, body: { code: 'sign_in_refused' } })
      expect(unknown.body).toEqual(wrong.body)
    })

    it('401 sign_in_refused: when the current password is wrong, and nothing changes', async () => {
      const world = await aWorld(database())
      const someone = await world.member('viewer')
      const change = { current: 'not the password', password: 'another long password' }
      expect((await world.call(someone, ['PUT', '/me/password'], { body: change })).body.code).toBe('sign_in_refused')
      expect((await world.call(undefined, ['POST', '/sign-in'], { body: { email: await emailOf(world, someone), password } })).status).toBe(
        200,
      )
    })
  })

  describe('403', () => {
    it('403 person_needed: a personal token changes nothing about its account, learns of no other token and makes none', async () => {
      const world = await aWorld(database())
      const made = await world.call(world.owner, ['POST', '/me/tokens'], { body: { name: 'Report', hat: 'viewer', days: 1 } })
      const headers = { authorization: `Bearer ${made.body.secret}` }
      const asked = [
        ['PATCH', '/me', { name: 'Mallory' }],
        ['POST', '/me/hat', { hat: 'owner' }],
        ['PUT', '/me/password', { email: 'mallory@example.org', password: 'a password of my own' }],
        ['GET', '/me/tokens', undefined],
        ['POST', '/me/tokens', { name: 'More', hat: 'owner' }],
        ['DELETE', `/me/tokens/${made.body.token.id}`, undefined],
      ] as const
      for (const [method, path, body] of asked) {
        const answer = await world.call(undefined, [method, path], { headers, ...(body && { body }) })
        expect(answer, `${method} ${path}`).toMatchObject({ status: 403, body: { code: 'person_needed' } })
      }
      expect(asked).toHaveLength(routes.filter(({ operation }) => operation.inPerson).length)
      expect((await world.call(world.owner, ['GET', '/me'])).body).toMatchObject({ name: 'Olive Owner', hasPassword: false })
    })

    it.each([
      ['a finance member invites', 'POST', '/members', { email: 'a@example.org', hats: ['viewer'] }],
      ['a viewer removes', 'DELETE', '/members/01900000-0000-7000-8000-000000000001', undefined],
      ['an analyst changes hats', 'PUT', '/members/01900000-0000-7000-8000-000000000001/hats', { hats: ['owner'], revision: 1 }],
    ] as const)('403 not_permitted: %s', async (who, method, path, body) => {
      const world = await aWorld(database())
      const hat = who.includes('finance') ? 'finance' : who.includes('viewer') ? 'viewer' : 'pmo_analyst'
      const answer = await world.call(await world.member(hat), [method, path], { body })
      expect(answer).toMatchObject({ status: 403, body: { code: 'not_permitted', facts: { hat } } })
    })

    it('403 hat_not_yours: for a hat that was not given', async () => {
      const world = await aWorld(database())
      const viewer = await world.member('viewer')
      expect(await world.call(viewer, ['POST', '/me/hat'], { body: { hat: 'owner' } })).toMatchObject({
        status: 403,
        body: { code: 'hat_not_yours' },
      })
      expect(await world.call(viewer, ['GET', '/members'], { headers: { 'portolan-hat': 'owner' } })).toMatchObject({
        status: 403,
        body: { code: 'hat_not_yours' },
      })
      expect(await world.call(viewer, ['POST', '/me/tokens'], { body: { name: 'x', hat: 'owner' } })).toMatchObject({
        status: 403,
        body: { code: 'hat_not_yours' },
      })
    })

    it('403 hat_above_yours: a lead neither makes an owner nor removes one', async () => {
      const world = await aWorld(database())
      const [lead, second] = [await world.member('pmo_lead'), await world.member('owner')]
      expect((await invite(world, lead, ['owner'])).body.code).toBe('hat_above_yours')
      expect(await world.call(lead, ['DELETE', `/members/${second.personId}`])).toMatchObject({
        status: 403,
        body: { code: 'hat_above_yours' },
      })
      const raise = { hats: ['pmo_lead', 'owner'], revision: 1 }
      expect((await world.call(lead, ['PUT', `/members/${lead.personId}/hats`], { body: raise })).body.code).toBe('hat_above_yours')
    })

    it('403 password_needed: the second person is invited by somebody with a password', async () => {
      const world = await aWorld(database())
      expect(await invite(world, world.owner)).toMatchObject({ status: 403, body: { code: 'password_needed' } })
      await world.call(world.owner, ['PUT', '/me/password'], { body: { email: 'owner@example.org', password } })
      expect((await invite(world, world.owner)).status).toBe(200)
    })
  })

  describe('404', () => {
    it('404 organisation_not_found: for one the person is no member of', async () => {
      const world = await aWorld(database())
      const foreign = await anOrganisation(database())
      await aMember(world.house, foreign, ['viewer'])
      const asked = { body: { hat: 'owner', organisationId: foreign } }
      expect(await world.call(world.owner, ['POST', '/me/hat'], asked)).toMatchObject({
        status: 404,
        body: { code: 'organisation_not_found' },
      })
      expect(await world.call(world.owner, ['GET', '/members'], { headers: { 'portolan-organisation': foreign } })).toMatchObject({
        status: 404,
      })
    })

    it('404 member_not_found: for a member of another organisation', async () => {
      const world = await aWorld(database())
      const stranger = await aMember(world.house, await anOrganisation(database()), ['viewer'])
      expect(await world.call(world.owner, ['DELETE', `/members/${stranger.personId}`])).toMatchObject({
        status: 404,
        body: { code: 'member_not_found' },
      })
      const change = { body: { hats: ['viewer'], revision: 1 } }
      expect(await world.call(world.owner, ['PUT', `/members/${stranger.personId}/hats`], change)).toMatchObject({
        status: 404,
        body: { code: 'member_not_found' },
      })
    })

    it('404 token_not_found: for the token of somebody else', async () => {
      const world = await aWorld(database())
      const made = await world.call(world.owner, ['POST', '/me/tokens'], { body: { name: 'Mine', hat: 'owner' } })
      expect(await world.call(await world.member('owner'), ['DELETE', `/me/tokens/${made.body.token.id}`])).toMatchObject({
        status: 404,
        body: { code: 'token_not_found' },
      })
    })
  })

  it('stays out of reach of the role that requests run as', async () => {
    const world = await aWorld(database())
    const app = world.house.appFor({ organisationId: world.organisationId, personId: world.owner.personId, hat: 'owner' })
    await expect(
      app.transact((db) =>
        db
          .withSchema('identity')
          .selectFrom('account' as never)
          .selectAll()
          .execute(),
      ),
    ).rejects.toMatchObject({ code: '42501' })
  })
})
