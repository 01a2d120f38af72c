import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { foundOrganisation } from '#application/identity/found-organisation.ts'
import { makeLocalToken } from '#application/identity/owner.ts'
import { onEachDatabase } from '../../test/database.ts'
import { aWorld, type World } from '../../test/server.ts'

const folder = mkdtempSync(join(tmpdir(), 'portolan-archives-'))
const asLocal = async ({ house, owner }: World) => ({
  headers: { authorization: `Bearer ${await makeLocalToken(house, { id: owner.accountId })}`, origin: '' },
})

onEachDatabase('archives', ({ database }) => {
  it.each(['/server/backups', '/server/exports', '/server/imports'])(
    '403 not_permitted: nobody names files of the server from afar, not even an owner (%s)',
    async (path) => {
      const world = await aWorld(database())
      expect(await world.call(world.owner, ['POST', path], { body: { file: '/etc/passwd' } })).toMatchObject({
        status: 403,
        body: { code: 'not_permitted' },
      })
    },
  )

  it('lets the command line back up a server that others can reach before anybody has set a password', async () => {
    const world = await aWorld(database(), { loopbackOnly: false })
    const asked = { ...(await asLocal(world)), body: { file: join(folder, `${world.organisationId}-all.portolan`) } }
    expect((await world.call(undefined, ['POST', '/server/backups'], asked)).status).toBe(200)
    expect((await world.call(world.owner, ['POST', '/server/backups'], { body: asked.body })).body.code).toBe('password_needed')
  })

  it.each(['/server/backups', '/server/exports'])('422 archive_unwritable: a file where there can be none (%s)', async (path) => {
    const world = await aWorld(database())
    for (const file of [join(folder, 'nowhere', 'all.portolan'), folder]) {
      const answer = await world.call(undefined, ['POST', path], { ...(await asLocal(world)), body: { file } })
      expect(answer).toMatchObject({ status: 422, body: { code: 'archive_unwritable', facts: { file } } })
    }
  })

  it('422 archive_unreadable: a file that is none of ours', async () => {
    const world = await aWorld(database())
    const file = join(folder, 'none.portolan')
    writeFileSync(file, 'not an archive')
    const answer = await world.call(undefined, ['POST', '/server/imports'], { ...(await asLocal(world)), body: { file } })
    expect(answer).toMatchObject({ status: 422, body: { code: 'archive_unreadable' } })
  })

  it('409 organisation_taken: an organisation that is here already', async () => {
    const world = await aWorld(database())
    const file = join(folder, `${world.organisationId}.portolan`)
    const local = await asLocal(world)
    expect((await world.call(undefined, ['POST', '/server/exports'], { ...local, body: { file } })).status).toBe(200)
    const answer = await world.call(undefined, ['POST', '/server/imports'], { ...local, body: { file } })
    expect(answer).toMatchObject({ status: 409, body: { code: 'organisation_taken' } })
  })

  it('lets the command line work in the own organisation of the person, though the sample is older', async () => {
    const world = await aWorld(database())
    const { organisationId } = world.owner
    const local = await asLocal(world)
    await database()
      .owner.updateTable('organisation')
      .set({ sample: true, created_at: new Date('2026-01-01') })
      .where('id', '=', organisationId)
      .execute()
    const at = async () => (await world.call(undefined, ['GET', '/me'], local)).body.organisationId
    expect(await at()).toBe(organisationId)
    const own = await foundOrganisation(world.house, { id: world.owner.accountId }, { name: 'Own', slug: 'own', sample: false })
    expect(await at()).toBe(own.organisationId)
    expect((await world.call(world.owner, ['GET', '/me'])).body.organisationId).toBe(organisationId)
  })
})
