import { createServer } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { serverUrl, urlOf } from '../../test/database-server.ts'
import { welcome } from './embedded/wire.ts'
import { openDatabase } from './open.ts'

it('says which database cannot be used, why, and what to look at, and no password', async () => {
  const opening = openDatabase({ kind: 'server', url: 'postgres://app:hush@localhost:1/portolan' })
  const failure = await opening.then(String, String)
  expect(failure).toMatch(/The PostgreSQL database at localhost:1\/portolan cannot be used: connect ECONNREFUSED .*DATABASE_URL/)
  expect(failure).not.toContain('hush')
})

it.runIf(serverUrl)('says so of a database that the server does not have', async () => {
  const opening = openDatabase({ kind: 'server', url: urlOf('portolan_nowhere') })
  await expect(opening).rejects.toThrow(/portolan_nowhere cannot be used: database "portolan_nowhere" does not exist/)
})

it('refuses a server older than version 15', async () => {
  const server = createServer((socket) => {
    socket.once('data', () => {
      socket.write(welcome(1, 1))
      socket.once('data', () => socket.write(answer('140011')))
    })
  })
  onTestFinished(() => void server.close())
  const port = await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port)))
  await expect(openDatabase({ kind: 'server', url: `postgres://app@127.0.0.1:${port}/old` })).rejects.toThrow(
    'Portolan needs version 15 or later, and this server has 14',
  )
})

/** What a server sends for one text in one row. */
function answer(version: string): Buffer {
  const message = (letter: string, ...parts: readonly Buffer[]) => {
    const body = Buffer.concat(parts)
    const length = Buffer.alloc(4)
    length.writeInt32BE(body.length + 4)
    return Buffer.concat([Buffer.from(letter), length, body])
  }
  const column = Buffer.alloc(18)
  column.writeInt32BE(25, 6)
  const size = Buffer.alloc(4)
  size.writeInt32BE(version.length)
  return Buffer.concat([
    message('T', Buffer.from([0, 1]), Buffer.from('server_version_num\0'), column),
    message('D', Buffer.from([0, 1]), size, Buffer.from(version)),
    message('C', Buffer.from('SHOW\0')),
    message('Z', Buffer.from('I')),
  ])
}
