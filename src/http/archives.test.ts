import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
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
})
