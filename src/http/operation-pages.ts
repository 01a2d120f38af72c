import type { FastifyInstance, FastifyRequest } from 'fastify'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { Refusal } from '#contract/refusals.ts'
import { sendProblem } from './problem.ts'

export interface OperatorView {
  readonly isReady: () => Promise<boolean>
  /** Asked for by `/metrics`; without one only this machine is answered. */
  readonly metricsToken: string | undefined
}

let ofProcess: Registry | undefined

/** Memory, event loop and the like, which belong to the process however many servers it runs. */
function processMetrics(): Registry {
  if (ofProcess) return ofProcess
  ofProcess = new Registry()
  collectDefaultMetrics({ register: ofProcess })
  return ofProcess
}

/** What whoever runs the server asks it: alive, ready, and how it goes. */
export function addOperationPages(server: FastifyInstance, { isReady, metricsToken }: OperatorView): void {
  const register = new Registry()
  const durations = new Histogram({
    name: 'portolan_request_seconds',
    help: 'Time to answer, by route pattern, method and status',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [register],
  })
  const all = Registry.merge([processMetrics(), register])
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown'
    durations.observe({ route, method: request.method, status: reply.statusCode }, reply.elapsedTime / 1000)
  })
  server.get('/livez', { logLevel: 'warn' }, async () => ({ alive: true }))
  server.get('/readyz', { logLevel: 'warn' }, async (_request, reply) => {
    const ready = await isReady()
    return reply.code(ready ? 200 : 503).send({ ready })
  })
  server.get('/metrics', { logLevel: 'warn' }, async (request, reply) => {
    if (!mayRead(request, metricsToken)) return sendProblem(reply, new Refusal('not_signed_in'))
    return reply.type(register.contentType).send(await all.metrics())
  })
}

function mayRead(request: FastifyRequest, token: string | undefined): boolean {
  if (token !== undefined) return request.headers.authorization === `Bearer ${token}`
  const isForwarded = request.headers['x-forwarded-for'] !== undefined || request.headers.forwarded !== undefined
  return !isForwarded && ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.socket.remoteAddress ?? '')
}
