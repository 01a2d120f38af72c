import { describe, expect, it } from 'vitest'
import { makeEnterLink } from '#application/identity/owner.ts'
import { onEachDatabase } from '../../test/database.ts'
import { emailOf, invite, minutes, secretIn, sessionOf } from '../../test/people.ts'
import { aWorld, password } from '../../test/server.ts'

onEachDatabase('identity', ({ database }) => {
  describe('200', () => {
    it('lets the owner in once by the printed link, and sends them to the first screen', async () => {
      const world = await aWorld(database())
      const { link } = await makeEnterLink(world.house, { id: world.owner.accountId })
      const answer = await world.call(undefined, ['GET', new URL(link).pathname])
      expect(answer).toMatchObject({ status: 303, headers: { location: '/', 'cache-control': 'no-store' } })
      const me = await world.call({ ...world.owner, session: sessionOf(answer) }, ['GET', '/me'])
      expect(me).toMatchObject({ status: 200, body: { hat: 'owner', solo: true, hasPassword: false, passwordNeeded: false } })
    })

    it('keeps the session cookie from scripts and from other sites', async () => {
      const world = await aWorld(database())
      const someone = await world.member('viewer')
      const answer = await world.call(undefined, ['POST', '/sign-in'], { body: { email: await emailOf(world, someone), password } })
      expect(answer.status).toBe(200)
      expect(String(answer.headers['set-cookie'])).toMatch(/HttpOnly.*SameSite=Lax/)
      expect(String(answer.headers['set-cookie'])).not.toContain('Secure')
    })

    it('marks the cookie Secure where the server is reached by https', async () => {
      const world = await aWorld(database(), { baseUrl: 'https://pmo.example.org', loopbackOnly: false })
      const someone = await world.member('viewer')
      const answer = await world.call(undefined, ['POST', '/sign-in'], { body: { email: await emailOf(world, someone), password } })
      expect(String(answer.headers['set-cookie'])).toContain('Secure')
    })

    it('lets whoever asks look at a sample, also where a rate is missing and nothing can be chosen there', async () => {
      const world = await aWorld(database())
      const { organisationId } = (await world.call(world.owner, ['POST', '/samples'], { body: { sample: 'small_firm' } })).body
      await world.house.trust((db) =>
        db.updateTable('component').set({ currency: 'USD' }).where('organisation_id', '=', organisationId).execute(),
      )
      const worn = await world.call(world.owner, ['POST', '/me/hat'], { body: { hat: 'owner', organisationId } })
      expect(worn).toMatchObject({ status: 200, body: { organisationId } })
      expect((await world.call(world.owner, ['GET', '/selections'])).body.items).toEqual([])
    })

    it('S002: gives one login with two hats two sets of permissions, and history shows the hat in use', async () => {
      const world = await aWorld(database())
      const both = await world.member('pmo_lead', 'viewer')
      const guest = await world.member('viewer')
      const asLead = await world.call(both, ['POST', '/me/hat'], { body: { hat: 'pmo_lead' } })
      expect(asLead.body).toMatchObject({ hat: 'pmo_lead', may: { 'member.edit': 'all' } })
      const change = { hats: ['finance'], revision: 1 }
      expect((await world.call(both, ['PUT', `/members/${guest.personId}/hats`], { body: change })).status).toBe(200)

      const asViewer = await world.call(both, ['POST', '/me/hat'], { body: { hat: 'viewer' } })
      expect(asViewer.body).toMatchObject({ hat: 'viewer', may: { 'member.edit': 'none' } })
      const refused = await world.call(both, ['PUT', `/members/${guest.personId}/hats`], { body: { hats: ['sponsor'], revision: 2 } })
      expect(refused).toMatchObject({ status: 403, body: { code: 'not_permitted', facts: { hat: 'viewer' } } })

      const row = await world.house.trust((db) =>
        db
          .selectFrom('history')
          .selectAll()
          .where('table_name', '=', 'membership')
          .where('record_id', '=', guest.personId)
          .where('before', 'is not', null)
          .executeTakeFirstOrThrow(),
      )
      expect(row).toMatchObject({ person_id: both.personId, hat: 'pmo_lead', act: 'changeHats', happened_at: world.clock.now })
    })

    it('S026: lets the only member wear every hat, and no longer once there is a second', async () => {
      const world = await aWorld(database())
      expect((await world.call(world.owner, ['GET', '/me'])).body).toMatchObject({
        solo: true,
        hats: expect.arrayContaining(['finance', 'sponsor']),
      })
      await world.member('viewer')
      expect((await world.call(world.owner, ['GET', '/me'])).body).toMatchObject({ solo: false, hats: ['owner'] })
    })

    it('brings an invited person in with a password of their own', async () => {
      const world = await aWorld(database())
      const lead = await world.member('pmo_lead')
      const invited = await invite(world, lead, ['finance', 'viewer'])
      expect(invited).toMatchObject({ status: 200, body: { member: { state: 'invited', hats: ['finance', 'viewer'] } } })
      expect(invited.body.link).toMatch(/^http:\/\/localhost:3000\/invitation#/)
      const accepted = await world.call(undefined, ['POST', '/sign-in/invitation'], {
        body: { secret: secretIn(invited.body.link), name: 'Nora New', password },
      })
      expect(accepted.status).toBe(200)
      const me = await world.call({ ...lead, session: sessionOf(accepted) }, ['GET', '/me'])
      expect(me.body).toMatchObject({ name: 'Nora New', email: 'new@example.org', hats: ['finance', 'viewer'], hasPassword: true })
    })

    it('pages members by name, without a gap and without a repeat', async () => {
      const world = await aWorld(database())
      for (const hat of ['viewer', 'member', 'sponsor', 'finance', 'viewer'] as const) await world.member(hat)
      const seen: string[] = []
      let after = ''
      do {
        const { body } = await world.call(world.owner, ['GET', `/members?limit=2${after}`])
        seen.push(...body.items.map((item: { name: string }) => item.name))
        after = body.next && `&after=${body.next}`
      } while (after)
      expect(seen).toEqual(['Olive Owner', 'Person finance', 'Person member', 'Person sponsor', 'Person viewer', 'Person viewer'])
    })

    it('lets a token act in its hat and organisation only, and shows its secret once', async () => {
      const world = await aWorld(database())
      const lead = await world.member('pmo_lead', 'viewer')
      const made = await world.call(lead, ['POST', '/me/tokens'], { body: { name: 'Report', hat: 'viewer', days: 30 } })
      const headers = { authorization: `Bearer ${made.body.secret}` }
      expect((await world.call(undefined, ['GET', '/me'], { headers })).body).toMatchObject({ hat: 'viewer', personId: lead.personId })
      expect(await world.call(undefined, ['GET', '/me'], { headers: { ...headers, 'portolan-hat': 'pmo_lead' } })).toMatchObject({
        status: 403,
        body: { code: 'hat_not_yours' },
      })
      const listed = await world.call(lead, ['GET', '/me/tokens'])
      expect(listed.body.items).toMatchObject([{ name: 'Report', hat: 'viewer' }])
      expect(JSON.stringify(listed.body)).not.toContain(made.body.secret)
      await world.call(lead, ['DELETE', `/me/tokens/${made.body.token.id}`])
      expect(await world.call(undefined, ['GET', '/me'], { headers })).toMatchObject({ status: 401 })
    })

    it('changes name, language, theme and time zone, and leaves what is not named', async () => {
      const world = await aWorld(database())
      const answer = await world.call(world.owner, ['PATCH', '/me'], { body: { name: 'Zoë', language: 'fr', timeZone: 'Europe/Paris' } })
      expect(answer.body).toMatchObject({ name: 'Zoë', profile: { language: 'fr', theme: 'auto', timeZone: 'Europe/Paris' } })
    })

    it('ends every other session when the password changes', async () => {
      const world = await aWorld(database())
      const someone = await world.member('viewer')
      const email = await emailOf(world, someone)
      const elsewhere = { ...someone, session: sessionOf(await world.call(undefined, ['POST', '/sign-in'], { body: { email, password } })) }
      await world.call(someone, ['PUT', '/me/password'], { body: { current: password, password: 'another long password' } })
      expect((await world.call(elsewhere, ['GET', '/me'])).status).toBe(401)
      expect((await world.call(someone, ['GET', '/me'])).status).toBe(200)
    })

    it('asks for a password beyond the loopback address before anything else', async () => {
      const world = await aWorld(database(), { loopbackOnly: false })
      expect((await world.call(world.owner, ['GET', '/me'])).body).toMatchObject({ passwordNeeded: true })
      expect(await world.call(world.owner, ['GET', '/members'])).toMatchObject({ status: 403, body: { code: 'password_needed' } })
      await world.call(world.owner, ['PUT', '/me/password'], { body: { email: 'owner@example.org', password } })
      expect((await world.call(world.owner, ['GET', '/members'])).status).toBe(200)
    })

    it('ends a session with the sign-out, and an unused one after thirty days', async () => {
      const world = await aWorld(database())
      const [one, other] = [await world.member('viewer'), await world.member('viewer')]
      await world.call(one, ['POST', '/sign-out'])
      expect((await world.call(one, ['GET', '/me'])).status).toBe(401)
      world.clock.now = new Date(world.clock.now.getTime() + minutes(31 * 24 * 60))
      expect((await world.call(other, ['GET', '/me'])).status).toBe(401)
    })
  })
})
