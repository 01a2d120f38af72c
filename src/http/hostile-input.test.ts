import { expect, it } from 'vitest'
import { aComponent } from '../../test/components.ts'
import { onEachDatabase } from '../../test/database.ts'
import { aWorld } from '../../test/server.ts'

const someId = '01900000-0000-7000-8000-00000000dead'

onEachDatabase('hostile input', ({ database }) => {
  it.each([
    ['U+0000 in a name', { name: 'a\0b' }, 'name'],
    ['half a character in a list', { name: 'X', tags: ['fine', '\ud83d'] }, 'tags.1'],
    ['U+0000 in a value of a column', { name: 'X', custom: { [someId]: '\0' } }, `custom.${someId}`],
    ['U+0000 in the name of a key', { name: 'X', custom: { 'a\0': 1 } }, 'custom'],
  ])('400 input_invalid: says where there is %s', async (_, body, at) => {
    const { call, owner } = await aWorld(database())
    const answer = await call(owner, ['POST', '/components'], { body })
    expect(answer).toMatchObject({ status: 400, body: { code: 'input_invalid', where: [{ code: 'unstorable_text', at }] } })
  })

  it('400 input_invalid: refuses U+0000 in an address', async () => {
    const { call, owner } = await aWorld(database())
    expect((await call(owner, ['GET', '/components?search=a%00b'])).body).toMatchObject({ where: [{ at: 'search' }] })
  })

  it('400 input_invalid: a body nested deeper than the stack is read to its end', async () => {
    const { call, owner } = await aWorld(database())
    const headers = { 'content-type': 'application/json' }
    const answer = await call(owner, ['POST', '/components'], { body: Buffer.from(`{"name":${nested(50_000)}}`), headers })
    expect(answer).toMatchObject({ status: 400, body: { code: 'input_invalid' } })
  })

  it('400 input_invalid: a key that the operation does not know, in the query or the body, with those that it does', async () => {
    const { call, owner } = await aWorld(database())
    const misspelt = await call(owner, ['GET', '/components?cursor=abc'])
    expect(misspelt).toMatchObject({ status: 400, body: { code: 'input_invalid', where: [{ code: 'unknown_key', at: 'cursor' }] } })
    expect(misspelt.body.where[0].message).toContain('after')
    const added = await call(owner, ['POST', '/aims'], { body: { name: 'Grow', wieght: 3 } })
    expect(added).toMatchObject({ status: 400, body: { where: [{ code: 'unknown_key', at: 'wieght' }] } })
  })

  it('400 input_invalid: a revision that no record can have', async () => {
    const world = await aWorld(database())
    const made = await aComponent(world, { name: 'X' })
    const answer = await world.call(world.owner, ['PATCH', `/components/${made.id}`], { body: { name: 'Y', revision: 2 ** 40 } })
    expect(answer).toMatchObject({ status: 400, body: { where: [{ at: 'revision' }] } })
  })

  it('400 input_invalid: a time zone that no clock knows, which would keep every later day from being told', async () => {
    const { call, owner } = await aWorld(database())
    const answer = await call(owner, ['PATCH', '/organisation'], { body: { timeZone: 'x', revision: 1 } })
    expect(answer).toMatchObject({ status: 400, body: { where: [{ at: 'timeZone' }] } })
    expect((await call(owner, ['GET', '/organisation'])).status).toBe(200)
  })

  it('400 input_invalid: a revision after which there can be no other', async () => {
    const { call, owner } = await aWorld(database())
    const body = { periodKind: 'year', planningStart: '2026-01-01', periodCount: 1, revision: 2 ** 31 - 1 }
    expect(await call(owner, ['PUT', '/organisation/periods'], { body })).toMatchObject({
      status: 400,
      body: { where: [{ at: 'revision' }] },
    })
  })

  it.each(['/selections', '/packs', '/decisions', '/obstacles'])('400 cursor_invalid: %s does not go on from a name', async (list) => {
    const { call, owner } = await aWorld(database())
    const ofNames = Buffer.from(JSON.stringify(['a name', someId])).toString('base64url')
    expect(await call(owner, ['GET', `${list}?after=${ofNames}`])).toMatchObject({ status: 400, body: { code: 'cursor_invalid' } })
  })

  it('400 cursor_invalid: a cursor with U+0000 in it', async () => {
    const { call, owner } = await aWorld(database())
    const cursor = Buffer.from(JSON.stringify(['\0', someId])).toString('base64url')
    expect((await call(owner, ['GET', `/components?after=${cursor}`])).body.code).toBe('cursor_invalid')
  })

  it('goes on after a name of 300 Chinese characters', async () => {
    const world = await aWorld(database())
    await aComponent(world, { name: `${'一'.repeat(299)}1` })
    await aComponent(world, { name: `${'一'.repeat(299)}2` })
    const { body } = await world.call(world.owner, ['GET', '/components?limit=1'])
    const second = await world.call(world.owner, ['GET', `/components?limit=1&after=${body.next}`])
    expect([second.status, second.body.items?.length, second.body.next]).toEqual([200, 1, null])
  })
})

function nested(depth: number): string {
  return `${'['.repeat(depth)}${']'.repeat(depth)}`
}
