import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { answerOnce } from '#application/answer-once.ts'
import type { AccountApp, House } from '#application/house.ts'
import { countUse } from '#application/identity/attempts.ts'
import { appOf, type Identified, identify } from '#application/identity/identify.ts'
import { FileAnswer } from '#contract/file.ts'
import { getMe, resetOwnerLink, setPassword, signOut } from '#contract/identity.ts'
import type { Operation } from '#contract/operation.ts'
import { Refusal, refuse } from '#contract/refusals.ts'
import { clearSession, readCredentials, refuseForeignOrigin, setSession } from './credentials.ts'
import { answerError } from './problem.ts'
import { readRequest } from './read-request.ts'
import type { DoorRoute, Route } from './route.ts'
import { sendFile } from './send-file.ts'

const largestJson = 1_048_576

/** Puts every operation at its address under `/api`. */
export function addRoutes(server: FastifyInstance, house: House, routes: ReadonlyArray<Route | DoorRoute>): void {
  for (const route of routes) {
    const { operation } = route
    server.route({
      method: operation.method.toUpperCase(),
      url: `/api${operation.path}`,
      bodyLimit: operation.maxBytes ?? operation.maxJsonBytes ?? largestJson,
      errorHandler: refuseLarge(operation),
      // Before the body: what a stranger sends is not read.
      onRequest: async (request) => {
        refuseForeignOrigin(request, house.baseUrl)
        if (route.access === 'signed_in') admitted.set(request, await admit(house, route, request))
      },
      handler: (request, reply) => {
        return route.access === 'anybody' ? openDoor(house, route, { request, reply }) : perform(house, route, { request, reply })
      },
    })
  }
}

/** Whoever gives a file learns what such a file may weigh, not what a body may. */
function refuseLarge({ refusals }: Operation) {
  const code = refusals.find((each) => each.endsWith('_too_large')) ?? 'body_too_large'
  return (error: Error, request: FastifyRequest, reply: FastifyReply) => {
    const tooLarge = (error as { code?: string }).code === 'FST_ERR_CTP_BODY_TOO_LARGE'
    return answerError(tooLarge ? new Refusal(code, { most: request.routeOptions.bodyLimit }) : error, request, reply)
  }
}

interface Exchange {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

async function openDoor(house: House, { operation, perform }: DoorRoute, { request, reply }: Exchange) {
  const { answer, session } = await perform(house, readRequest(operation, request) as never, request.ip)
  setSession(reply, session, house.baseUrl.startsWith('https:'))
  return operation.answer.parse(answer)
}

/** Who was let in with a request. */
const admitted = new WeakMap<FastifyRequest, Identified>()

/** Lets a request in by what it shows of itself, and counts it where what it asks for costs much. */
async function admit(house: House, { name, operation }: Route, request: FastifyRequest): Promise<Identified> {
  const identified = await identify(house, readCredentials(request))
  const { sessionId, local } = identified.account
  if (operation.inPerson && sessionId === null && !local) refuse('person_needed')
  refuseWithoutPassword(house, operation, identified.account)
  const { mostPerQuarter: most } = operation
  if (most !== undefined) await countUse(house, { name, most, accountId: identified.account.id, address: request.ip })
  return identified
}

async function perform(house: House, route: Route, { request, reply }: Exchange) {
  const { operation } = route
  const identified = admitted.get(request) ?? refuse('not_signed_in')
  const app = appOf(house, identified, route.name)
  const input = readRequest(operation, request)
  const answer = await actOnce(app, route, { request, input })
  if (operation.method !== 'get') house.bell.ring()
  if (operation === signOut) clearSession(reply)
  return operation.answer === FileAnswer ? sendFile(reply, answer as FileAnswer) : answer
}

/** Beyond the loopback address nobody acts without a password but to set it; whoever holds the data itself needs none. */
function refuseWithoutPassword(house: House, operation: Operation, { hasPassword, local }: Identified['account']): void {
  const open: readonly Operation[] = [getMe, setPassword, signOut, resetOwnerLink]
  if (!house.loopbackOnly && !hasPassword && !local && !open.includes(operation)) refuse('password_needed')
}

function actOnce(app: AccountApp, { name, operation, perform }: Route, { request, input }: { request: FastifyRequest; input: unknown }) {
  const act = async () => {
    const answer = await perform(app, input as never)
    return operation.answer === FileAnswer ? answer : operation.answer.parse(answer)
  }
  const key = request.headers['idempotency-key']
  if (key === undefined || operation.method === 'get' || operation.answer === FileAnswer) return act()
  if (typeof key !== 'string' || key.length === 0 || key.length > 200) {
    refuse('input_invalid', { problems: [{ code: 'too_big', at: 'Idempotency-Key', message: 'One to 200 characters' }] })
  }
  return answerOnce(app, { key, fingerprint: fingerprintOf(name, input) }, act)
}

function fingerprintOf(name: string, input: unknown): string {
  const hash = createHash('sha256').update(name)
  const { bytes, ...rest } = input as { bytes?: Uint8Array }
  hash.update(JSON.stringify(rest))
  if (bytes) hash.update(bytes)
  return hash.digest('hex')
}
