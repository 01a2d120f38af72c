import { type IncomingMessage, request } from 'node:http'
import { pino } from 'pino'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { answerOnce } from '#application/answer-once.ts'
import { operation } from '#contract/operation.ts'
import { onEachDatabase } from '../../test/database.ts'
import { aWorld } from '../../test/server.ts'
import { addRoutes } from './add-routes.ts'
import { route } from './route.ts'
import { createServer } from './server.ts'

onEachDatabase('the server', ({ database }) => {
  it('answers with headers that let pages load nothing from elsewhere and be framed by nobody', async () => {
    const { call, owner } = await aWorld(database())
    const { headers } = await call(owner, ['GET', '/me'])
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
  })

  it('demands https of nobody while it is served over plain http, and of everybody once its address is https', async () => {
    const plain = await (await aWorld(database())).call(undefined, ['GET', '/me'])
    expect(plain.headers['strict-transport-security']).toBeUndefined()
    expect(String(plain.headers['content-security-policy'])).not.toContain('upgrade-insecure-requests')
    const secure = await (await aWorld(database(), { baseUrl: 'https://pmo.example.org' })).call(undefined, ['GET', '/me'])
    expect(secure.headers['strict-transport-security']).toContain('max-age')
  })

  it('403 origin_refused: a change that another site makes a browser send', async () => {
    const { call, owner } = await aWorld(database())
    const from = (headers: Record<string, string>) => call(owner, ['PATCH', '/me'], { body: { language: 'fr' }, headers })
    expect(await from({ origin: 'https://evil.example' })).toMatchObject({ status: 403, body: { code: 'origin_refused' } })
    expect(await from({ origin: 'null' })).toMatchObject({ status: 403 })
    expect(await from({ origin: 'http://localhost:3000.evil.example' })).toMatchObject({ status: 403 })
    expect(await from({ origin: 'https://evil.example', authorization: 'Bearer made-up' })).toMatchObject({ status: 403 })
    expect((await call(owner, ['GET', '/me'])).body.profile.language).toBe(null)
  })

  it('401 not_signed_in: a stranger’s upload is refused before a byte of it is read', async () => {
    const { server } = await aWorld(database())
    const address = await server.listen({ port: 0, host: '127.0.0.1' })
    const headers = { 'content-type': 'application/octet-stream', 'content-length': '150000000', origin: address }
    const upload = request(`${address}/api/import-files?name=list.csv`, { method: 'POST', headers })
    upload.on('error', () => undefined)
    upload.flushHeaders()
    const answer = await new Promise<IncomingMessage>((resolve) => upload.once('response', resolve))
    expect(answer.statusCode).toBe(401)
    upload.destroy()
    await server.close()
  })

  it('404 nothing_here: an address of the API that does not exist', async () => {
    const { call, owner } = await aWorld(database())
    expect(await call(owner, ['GET', '/nothing'])).toMatchObject({
      status: 404,
      headers: { 'content-type': 'application/problem+json; charset=utf-8' },
      body: { code: 'nothing_here', type: 'urn:portolan:nothing_here', title: 'There is nothing at this address' },
    })
  })

  it('lets nobody on the way keep what it answers, refusals and files among it', async () => {
    const { call, owner } = await aWorld(database())
    for (const path of ['/me', '/components', '/components/nothing', '/nothing']) {
      expect((await call(owner, ['GET', path])).headers).toMatchObject({ 'cache-control': 'no-store' })
    }
  })

  it('404 nothing_here: an address that is not even written as one', async () => {
    const { call, owner } = await aWorld(database())
    expect(await call(owner, ['GET', '/%'])).toMatchObject({
      status: 404,
      headers: { 'content-type': 'application/problem+json; charset=utf-8' },
      body: { code: 'nothing_here' },
    })
  })

  it('413 body_too_large: a body over a megabyte', async () => {
    const { call, owner } = await aWorld(database())
    const body = { name: 'x'.repeat(1_100_000) }
    expect(await call(owner, ['PATCH', '/me'], { body })).toMatchObject({ status: 413, body: { code: 'body_too_large' } })
  })

  it('415 media_type_unknown: a form where JSON belongs', async () => {
    const { call, owner } = await aWorld(database())
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    expect(await call(owner, ['PATCH', '/me'], { body: 'language=fr', headers })).toMatchObject({
      status: 415,
      body: { code: 'media_type_unknown' },
    })
  })

  it.each([
    ['broken JSON', '{"language":', ''],
    ['a list where an object belongs', '[1]', ''],
    ['a language we do not speak', '{"language":"xx"}', 'language'],
  ])('400 input_invalid: %s, with its place', async (_, body, at) => {
    const { call, owner } = await aWorld(database())
    const answer = await call(owner, ['PATCH', '/me'], { body, headers: { 'content-type': 'application/json' } })
    expect(answer).toMatchObject({ status: 400, body: { code: 'input_invalid', where: [{ at }] } })
  })

  it('400 input_invalid: a name of a prototype does no harm', async () => {
    const { call, owner } = await aWorld(database())
    const body = '{"__proto__":{"hat":"owner"},"constructor":{"prototype":{"x":1}},"language":"fr"}'
    const answer = await call(owner, ['PATCH', '/me'], { body, headers: { 'content-type': 'application/json' } })
    expect(answer.status).toBe(400)
    expect(({} as { x?: number }).x).toBeUndefined()
  })

  it.each(['not-a-cursor', 'WyJhIiwxXQ', "W10' or 1=1"])('400 cursor_invalid: a cursor that was not given out (%s)', async (after) => {
    const { call, owner } = await aWorld(database())
    expect(await call(owner, ['GET', `/members?after=${encodeURIComponent(after)}`])).toMatchObject({
      status: 400,
      body: { code: 'cursor_invalid' },
    })
  })

  it('500 internal: says an id and nothing of what went wrong inside', async () => {
    const world = await aWorld(database())
    const logged: string[] = []
    const logger = pino({ level: 'error' }, { write: (line) => logged.push(JSON.parse(line)) })
    const breaking = operation({
      method: 'get',
      path: '/breaks',
      summary: 'Break',
      input: z.object({}),
      answer: z.object({}),
      refusals: [],
    })
    const server = await createServer(world.house, {
      version: '0',
      logger,
      trustProxy: false,
      isReady: async () => true,
      metricsToken: undefined,
    })
    addRoutes(server, world.house, [route(breaking, async () => Promise.reject(new Error('the password is hunter2')))])
    const answer = await server.inject({ url: '/api/breaks', headers: { cookie: `portolan_session=${world.owner.session}` } })
    expect(answer.statusCode).toBe(500)
    expect(answer.body).not.toContain('hunter2')
    const { incident } = answer.json().facts
    expect(logged).toEqual([expect.objectContaining({ incident, route: '/api/breaks' })])
  })

  it('answers a repeat with the same Idempotency-Key from memory, without acting again', async () => {
    const { call, owner } = await aWorld(database())
    const make = () => call(owner, ['POST', '/me/tokens'], { body: { name: 'Once', hat: 'owner' }, headers: { 'idempotency-key': 'k1' } })
    const [first, second] = [await make(), await make()]
    expect(second).toMatchObject({ status: 200, body: first.body })
    expect((await call(owner, ['GET', '/me/tokens'])).body.items).toHaveLength(1)
  })

  it('422 key_reused: another request with the same Idempotency-Key', async () => {
    const { call, owner } = await aWorld(database())
    const make = (name: string) =>
      call(owner, ['POST', '/me/tokens'], { body: { name, hat: 'owner' }, headers: { 'idempotency-key': 'k1' } })
    await make('One')
    expect(await make('Two')).toMatchObject({ status: 422, body: { code: 'key_reused' } })
  })

  it('409 key_in_use: the same request again while the first still runs', async () => {
    const { house, owner } = await aWorld(database())
    const app = house.appFor({ organisationId: owner.organisationId, personId: owner.personId, hat: 'owner' })
    const asked = { key: 'k1', fingerprint: 'the same' }
    const again = () => answerOnce(app, asked, async () => 'twice')
    const first = answerOnce(app, asked, async () => {
      await expect(again()).rejects.toMatchObject({ code: 'key_in_use' })
      return 'once'
    })
    expect(await first).toBe('once')
    expect(await again()).toBe('once')
  })

  it('forgets an Idempotency-Key whose request was refused, since nothing was done', async () => {
    const { call, owner } = await aWorld(database())
    const make = (hat: string) => call(owner, ['POST', '/me/tokens'], { body: { name: 'x', hat }, headers: { 'idempotency-key': 'k1' } })
    expect((await make('no hat')).status).toBe(400)
    expect((await make('owner')).status).toBe(200)
  })

  it('keeps the Idempotency-Keys of two people apart', async () => {
    const world = await aWorld(database())
    const other = await world.member('viewer')
    const make = (who: typeof other, hat: string) =>
      world.call(who, ['POST', '/me/tokens'], { body: { name: 'x', hat }, headers: { 'idempotency-key': 'k1' } })
    expect((await make(world.owner, 'owner')).status).toBe(200)
    expect((await make(other, 'viewer')).body.token.hat).toBe('viewer')
  })

  it('serves metrics by route pattern, to this machine only', async () => {
    const { call, owner, server } = await aWorld(database())
    await call(owner, ['DELETE', '/me/tokens/01900000-0000-7000-8000-000000000001'])
    const { body, statusCode } = await server.inject({ url: '/metrics' })
    expect(statusCode).toBe(200)
    expect(body).toContain('route="/api/me/tokens/:tokenId"')
    expect(body).not.toContain('01900000')
    expect((await server.inject({ url: '/metrics', remoteAddress: '192.0.2.1' })).statusCode).toBe(401)
    expect((await server.inject({ url: '/metrics', headers: { 'x-forwarded-for': '192.0.2.1' } })).statusCode).toBe(401)
  })
})
