import Fastify from 'fastify'
import { expect, it } from 'vitest'
import { sendFile } from './send-file.ts'

async function send(name: string, type: string) {
  const server = Fastify()
  server.get('/', (_request, reply) => sendFile(reply, { name, type, bytes: new Uint8Array([1, 2]) }))
  return server.inject('/')
}

it('sends a file to be saved under its name, whatever letters it has', async () => {
  const { headers, rawPayload } = await send("Plan d'été.xlsx", 'application/pdf')
  expect(headers['content-disposition']).toBe(`attachment; filename="Plan d'_t_.xlsx"; filename*=UTF-8''Plan%20d%27%C3%A9t%C3%A9.xlsx`)
  expect([...rawPayload]).toEqual([1, 2])
})

it.each(['a"\r\nSet-Cookie: x=1', 'a\u0000b', 'a\\".html'])('lets no name write a header of its own (%j)', async (name) => {
  const { headers } = await send(name, 'text/csv')
  expect(headers['set-cookie']).toBeUndefined()
  expect(String(headers['content-disposition'])).toMatch(/^attachment; filename="[^"\\\r\n\0]*"; filename\*=UTF-8''[\w%.~-]*$/)
})

it.each(['text/html\r\nX: y', 'nonsense', 'text/html; charset="x"'])(
  'sends a type it does not understand as plain bytes (%j)',
  async (type) => {
    expect((await send('a', type)).headers['content-type']).toBe('application/octet-stream')
  },
)

it('lets what was uploaded run nothing', async () => {
  expect((await send('a.html', 'text/html')).headers['content-security-policy']).toContain('sandbox')
})
