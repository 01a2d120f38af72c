import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '#contract/refusals.ts'
import { sendProblem } from './problem.ts'

/** Serves the built web app from a folder. Every address that is nothing else is a page of the app. */
export async function addPages(server: FastifyInstance, folder: string | undefined): Promise<void> {
  if (folder !== undefined) await server.register(fastifyStatic, { root: folder, wildcard: false, index: false, setHeaders: cacheByName })
  server.setNotFoundHandler((request, reply) => {
    if (folder !== undefined && isPage(request)) return sendApp(reply)
    return sendProblem(reply, new Refusal('nothing_here', { address: request.url.split('?')[0] }))
  })
}

function sendApp(reply: FastifyReply): FastifyReply {
  return reply.header('cache-control', 'no-cache').sendFile('index.html')
}

function isPage({ method, url, headers }: FastifyRequest): boolean {
  const wantsPage = (method === 'GET' || method === 'HEAD') && (headers.accept ?? '*/*').match(/text\/html|\*\/\*/) !== null
  return wantsPage && !/^\/(api|assets|livez|readyz|metrics|enter)(\/|$|\?)/.test(url)
}

/** The build puts a hash of the content into the names under `assets`, so those never change. */
function cacheByName(reply: FastifyReply, path: string): void {
  reply.header('cache-control', /[/\\]assets[/\\]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache')
}
