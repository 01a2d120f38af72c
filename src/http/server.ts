import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { House } from '#application/house.ts'
import { addRoutes } from './add-routes.ts'
import { addDoor } from './door.ts'
import { addEvents } from './events.ts'
import { openApiDocument } from './openapi.ts'
import { addOperationPages, type OperatorView } from './operation-pages.ts'
import { addPages } from './pages.ts'
import { answerError } from './problem.ts'
import { routes } from './routes.ts'

export interface ServerOptions extends OperatorView {
  readonly version: string
  readonly logger: FastifyBaseLogger
  /** Whom to believe about a client's address: nobody, everybody, or the proxies with these addresses. */
  readonly trustProxy: boolean | string[]
  /** The built web app; undefined serves the API alone. */
  readonly webFolder?: string | undefined
}

/** The server, ready to listen: the operations under `/api`, and what a browser and an operator need beside them. */
export async function createServer(
  house: House,
  { version, logger, trustProxy, webFolder, ...operator }: ServerOptions,
): Promise<FastifyInstance> {
  const server = Fastify({
    loggerInstance: logger,
    trustProxy,
    forceCloseConnections: 'idle',
    requestIdHeader: false,
    return503OnClosing: true,
    routerOptions: { ignoreTrailingSlash: true },
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply),
  })
  server.setErrorHandler(answerError)
  server.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  await server.register(helmet, securityHeaders(house.baseUrl.startsWith('https:')))
  await server.register(cookie)
  await server.register(compress, { threshold: 1024 })
  server.addHook('onSend', keepPrivate)
  addOperationPages(server, operator)
  let document: object | undefined // most servers are never asked for it
  server.get('/api/openapi.json', () => {
    document ??= openApiDocument(routes, version)
    return document
  })
  addDoor(server, house)
  addRoutes(server, house, routes)
  addEvents(server, house)
  await addPages(server, webFolder)
  return server
}

/** What the API answers is for who asked: neither a browser's disk nor a cache on the way keeps it. */
async function keepPrivate(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (request.url.startsWith('/api') && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
}

/** Pages load nothing from elsewhere and are framed by nobody. Plain http gets no rule that demands https. */
function securityHeaders(secure: boolean) {
  return {
    strictTransportSecurity: secure ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'no-referrer' as const },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // Mantine and ECharts set style attributes and one style element.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
  }
}
