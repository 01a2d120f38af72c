import { randomUUID } from 'node:crypto'
import Fastify from 'fastify'
import type { House } from '../src/application/house.ts'
import { seatOwner } from '../src/application/identity/owner.ts'
import { hashPassword } from '../src/application/identity/secrets.ts'
import { openSession } from '../src/application/sessions.ts'
import type { Hat } from '../src/contract/identity.ts'
import { insertAccount, insertSeat, updatePassword } from '../src/db/identity/accounts.ts'
import { insertPerson, upsertMembership } from '../src/db/members.ts'
import type { Database } from '../src/db/open.ts'
import type { Workers } from '../src/engines/workers.ts'
import { createServer } from '../src/http/server.ts'
import { openHouse } from '../src/main/house.ts'
import { anOrganisation } from './organisation.ts'

/** Somebody with a session, as a browser has it. */
export interface Caller {
  readonly accountId: string
  readonly personId: string
  readonly organisationId: string
  readonly session: string
}

export interface Reply {
  readonly status: number
  readonly body: ReturnType<typeof JSON.parse>
  readonly headers: Readonly<Record<string, unknown>>
}

export interface Asked {
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export type World = Awaited<ReturnType<typeof aWorld>>

export const password = 'a long enough password'
/** argon2id of `password`, worked out once. */
const knownHash = hashPassword(password)

/** A server in this process on a real database, with one organisation and its owner, and a clock that the test sets. */
export async function aWorld(
  database: Database,
  { workers = noWorkers, ...given }: { workers?: Workers; baseUrl?: string; loopbackOnly?: boolean; attachmentRoomBytes?: number } = {},
) {
  const clock = { now: new Date('2026-11-21T09:00:00Z') }
  const settings = { baseUrl: 'http://localhost:3000', loopbackOnly: true, attachmentRoomBytes: 1_000_000, ...given }
  const house = openHouse({ database, workers, ...settings, now: () => clock.now, baseUrl: () => settings.baseUrl })
  const server = await createServer(house, {
    version: '0.0.0',
    logger: Fastify().log,
    trustProxy: false,
    isReady: async () => true,
    metricsToken: undefined,
  })
  const organisationId = await anOrganisation(database)
  const owner = await anOwner(house, organisationId)

  async function call(
    caller: Caller | undefined,
    [method, path]: readonly ['GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', string],
    { body, headers }: Asked = {},
  ): Promise<Reply> {
    const answer = await server.inject({
      method,
      url: path.startsWith('/enter') || path.startsWith('/api') || path.startsWith('//') ? path : `/api${path}`,
      headers: {
        host: new URL(settings.baseUrl).host,
        origin: settings.baseUrl,
        ...(caller && { cookie: `portolan_session=${caller.session}` }),
        ...headers,
      },
      ...(body !== undefined && { payload: body as object }),
    })
    const isJson = String(answer.headers['content-type']).includes('json')
    return { status: answer.statusCode, body: isJson ? answer.json() : answer.rawPayload, headers: answer.headers }
  }

  return {
    house,
    server,
    clock,
    organisationId,
    owner,
    call,
    /** A further member with these hats, a password and a session. */
    member: (...hats: readonly Hat[]) => aMember(house, organisationId, hats),
  }
}

async function anOwner(house: House, organisationId: string): Promise<Caller> {
  const accountId = randomUUID()
  return house.trust(async (db) => {
    await insertAccount(db, { id: accountId, email: null, now: house.now() })
    const { personId } = await seatOwner(house, db, { account: { id: accountId }, organisationId, name: 'Olive Owner' })
    return { accountId, personId, organisationId, session: (await openSession(house, db, accountId)).secret }
  })
}

export async function aMember(house: House, organisationId: string, hats: readonly Hat[]): Promise<Caller> {
  const [accountId, personId] = [randomUUID(), randomUUID()]
  const email = `${personId}@example.org`
  const passwordHash = await knownHash
  return house.trust(async (db) => {
    await insertAccount(db, { id: accountId, email, now: house.now() })
    await updatePassword(db, accountId, { email, passwordHash })
    await insertPerson(db, {
      organisationId,
      id: personId,
      name: `Person ${hats.join(' and ')}`,
      email,
      sortKey: `person ${hats.join(' and ')}`,
    })
    await upsertMembership(db, { organisationId, personId, hats, state: 'active' })
    await insertSeat(db, { accountId, organisationId, personId })
    return { accountId, personId, organisationId, session: (await openSession(house, db, accountId)).secret }
  })
}

export const noWorkers: Workers = {
  compute: () => Promise.reject(new Error('This test was given no workers.')),
  close: async () => undefined,
}
