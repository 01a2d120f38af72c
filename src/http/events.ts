import type { FastifyInstance } from 'fastify'
import { followChanges, type LiveStep } from '#application/follow-changes.ts'
import type { House } from '#application/house.ts'
import { Refusal } from '#contract/refusals.ts'
import { readCredentials } from './credentials.ts'

/**
 * Changes as server-sent events: `GET /api/events?after=SEQUENCE`, or the header by which a browser names the last one it
 * saw. Open streams end before the server does.
 */
export function addEvents(server: FastifyInstance, house: House): void {
  const ending = new AbortController()
  server.addHook('preClose', async () => ending.abort())

  server.get<{ Querystring: { after?: string } }>('/api/events', async (request, reply) => {
    const closed = new AbortController()
    request.raw.on('close', () => closed.abort())
    const signal = AbortSignal.any([closed.signal, ending.signal])
    const seen = request.headers['last-event-id']
    const after = typeof seen === 'string' && seen !== '' ? seen : request.query.after
    const changes = followChanges(house, readCredentials(request), { after, signal })
    const first = await changes.next()

    reply.hijack()
    reply.raw.writeHead(200, { ...(reply.getHeaders() as Record<string, string>), ...streamHeaders })
    try {
      for (let step = first; !step.done; step = await changes.next()) {
        if (!reply.raw.write(eventText(step.value))) await drained(reply.raw, signal)
      }
    } catch (error) {
      if (!(error instanceof Refusal)) request.log.error({ err: error }, 'the stream of changes broke')
    }
    reply.raw.end()
  })
}

/** The connection ends with the stream: one that went idle while the server stops would keep it waiting. */
const streamHeaders = { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no', connection: 'close' }

function eventText(step: LiveStep): string {
  return `id: ${step.at}\nevent: ${step.kind}\ndata: ${JSON.stringify(step.kind === 'change' ? step.changed : {})}\n\n`
}

/** A reader who takes nothing away holds the stream, not the memory. */
function drained(stream: NodeJS.EventEmitter, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    stream.once('drain', resolve)
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
