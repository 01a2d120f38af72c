import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Credentials } from '#application/identity/identify.ts'
import type { NewSession } from '#application/sessions.ts'
import { refuse } from '#contract/refusals.ts'

export const sessionCookie = 'portolan_session'

/**
 * What a request shows of itself. Links that a browser opens by itself (downloads, events) carry the hat and the
 * organisation in the session; the rest may name them in headers.
 */
export function readCredentials(request: FastifyRequest): Credentials {
  const [scheme, token] = (request.headers.authorization ?? '').split(' ')
  const header = (name: string) => {
    const value = request.headers[name]
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  return {
    session: request.cookies[sessionCookie],
    token: scheme?.toLowerCase() === 'bearer' && token ? token : undefined,
    organisationId: header('portolan-organisation'),
    hat: header('portolan-hat'),
  }
}

/**
 * Refuses a change that another site made a browser send. Browsers name the origin of every such request and let no
 * script change it; a request with a token is not sent by a browser on its own and needs no origin.
 */
export function refuseForeignOrigin(request: FastifyRequest, baseUrl: string): void {
  const safe = request.method === 'GET' || request.method === 'HEAD'
  if (safe || (request.headers.authorization && !request.headers.cookie)) return
  const { origin } = request.headers
  const own = [new URL(baseUrl).origin, `${request.protocol}://${request.host}`]
  if (origin === undefined ? request.headers['sec-fetch-site'] === 'same-origin' : own.includes(origin)) return
  refuse('origin_refused', { origin: origin ?? null })
}

export function setSession(reply: FastifyReply, { secret, expiresAt }: NewSession, secure: boolean): void {
  reply.setCookie(sessionCookie, secret, { path: '/', httpOnly: true, sameSite: 'lax', secure, expires: expiresAt })
}

export function clearSession(reply: FastifyReply): void {
  reply.clearCookie(sessionCookie, { path: '/' })
}
