import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { InputProblem } from '#contract/read-input.ts'
import { Refusal, type RefusalCode, refusals } from '#contract/refusals.ts'

/** A refusal as it travels: problem details (RFC 9457) with the code and facts of the table of refusals. */
export interface ProblemDetails {
  readonly type: string
  readonly status: number
  readonly code: RefusalCode
  readonly title: string
  readonly facts: Readonly<Record<string, unknown>>
  /** The places in the input that are wrong, when the input is. */
  readonly where?: readonly InputProblem[]
}

export function problemOf({ code, facts }: Refusal): ProblemDetails {
  const { status, title } = refusals[code]
  const { problems, ...rest } = facts
  const where = code === 'input_invalid' && Array.isArray(problems) ? { where: problems as InputProblem[] } : {}
  return { type: `urn:portolan:${code}`, status, code, title, facts: code === 'input_invalid' ? rest : facts, ...where }
}

/** What the machines below say when they cannot, whatever was asked: codes of the system and of PostgreSQL. */
const outages: Readonly<Record<string, RefusalCode>> = {
  ...Object.fromEntries(['ECONNREFUSED', 'ECONNRESET', '57P01', '57P02', '57P03', '53300'].map((code) => [code, 'database_away' as const])),
  ENOSPC: 'disk_full',
  '53100': 'disk_full',
}

/**
 * Answers a thrown thing: a refusal as what it is, anything else as `internal`, or as the outage it comes of, with an id
 * under which it is logged, once.
 */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refusal = refusalOf(error)
  if (refusal) return sendProblem(reply, refusal)
  const incident = randomUUID()
  request.log.error({ err: error, incident, route: request.routeOptions.url }, 'unexpected error')
  const { code = '', message } = error as NodeJS.ErrnoException
  const outage = message === 'Connection terminated unexpectedly' ? 'database_away' : outages[code]
  return sendProblem(reply, new Refusal(outage ?? 'internal', { incident }))
}

export function sendProblem(reply: FastifyReply, refusal: Refusal): FastifyReply {
  const problem = problemOf(refusal)
  const wait = refusal.facts.waitSeconds
  if (problem.status === 429 && typeof wait === 'number') reply.header('retry-after', wait)
  return reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem))
}

/** What the framework itself refuses, in our words. */
const frameworkRefusals: Readonly<Record<string, RefusalCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body_too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'media_type_unknown',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'input_invalid',
  FST_ERR_CTP_INVALID_JSON_BODY: 'input_invalid',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'input_invalid',
  FST_ERR_BAD_URL: 'nothing_here',
}

function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error
  const { code, statusCode } = error as { code?: string; statusCode?: number }
  const known = code === undefined ? undefined : frameworkRefusals[code]
  if (known)
    return new Refusal(
      known,
      known === 'input_invalid' ? { problems: [{ code: 'not_json', at: '', message: 'The body is not JSON' }] } : {},
    )
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500
    ? new Refusal('input_invalid', { reason: (error as Error).message })
    : undefined
}
