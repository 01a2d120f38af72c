import Fastify from 'fastify'
import { expect, it } from 'vitest'
import { answerError } from './problem.ts'

/** What somebody is answered when this comes up while their request is performed. */
async function answerTo(failure: Error): Promise<{ status: number; code: string; facts: object }> {
  const server = Fastify()
  server.setErrorHandler(answerError)
  server.get('/', () => Promise.reject(failure))
  const answer = await server.inject('/')
  return answer.json()
}

it.each([
  Object.assign(new Error('terminating connection due to administrator command'), { code: '57P01' }),
  Object.assign(new Error('the database system is starting up'), { code: '57P03' }),
  Object.assign(new Error('sorry, too many clients already'), { code: '53300' }),
  Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' }),
  new Error('Connection terminated unexpectedly'),
])('503 database_away: %s', async (failure) => {
  expect(await answerTo(failure)).toMatchObject({ status: 503, code: 'database_away', facts: { incident: expect.any(String) } })
})

it.each([
  Object.assign(new Error('could not extend file'), { code: '53100' }),
  Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }),
])('507 disk_full: %s', async (failure) => {
  expect(await answerTo(failure)).toMatchObject({ status: 507, code: 'disk_full' })
})

it('500 internal: what nobody foresaw is told by an id, and by none of its words', async () => {
  const answer = await answerTo(Object.assign(new Error('column "secret" does not exist'), { code: '42703' }))
  expect(answer).toMatchObject({ status: 500, code: 'internal' })
  expect(JSON.stringify(answer)).not.toContain('secret')
})
