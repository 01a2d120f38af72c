import type { FastifyInstance } from 'fastify'
import type { House } from '#application/house.ts'
import { redeemLink } from '#application/identity/redeem-link.ts'
import { redeemLink as contract } from '#contract/identity.ts'
import { readInput } from '#contract/read-input.ts'
import { Refusal } from '#contract/refusals.ts'
import { setSession } from './credentials.ts'

/** The address behind a printed one-time link: a browser that opens it is signed in and sent on to the first screen. */
export function addDoor(server: FastifyInstance, house: House): void {
  server.get<{ Params: { secret: string } }>('/enter/:secret', { logLevel: 'warn' }, async (request, reply) => {
    reply.header('cache-control', 'no-store')
    try {
      const { session } = await redeemLink(house, readInput(contract.input, request.params), request.ip)
      setSession(reply, session, house.baseUrl.startsWith('https:'))
      return await reply.redirect('/', 303)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const spent =
        'This link was used or is too old.\nFor a new one, run on the computer that serves Portolan:  npx portolan owner reset-link\n'
      return reply
        .code(410)
        .type('text/plain; charset=utf-8')
        .send(error.code === 'too_many_attempts' ? `${error.message}.\n` : spent)
    }
  })
}
