import { readFileSync } from 'node:fs'
import { isIPv6 } from 'node:net'
import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { prepareFirstRun } from '#application/first-run.ts'
import type { Account, House } from '#application/house.ts'
import { makeEnterLink, makeLocalToken } from '#application/identity/owner.ts'
import { listenForChanges } from '#db/listen.ts'
import { oneAtATime } from '#db/one-at-a-time.ts'
import { isReady } from '#db/readiness.ts'
import { createServer } from '#http/server.ts'
import { startBackground } from './background.ts'
import { openLog } from './log.ts'
import { openProduct, type Product } from './open-product.ts'
import { announce, withdraw } from './running-server.ts'
import type { Settings } from './settings.ts'
import { showSample } from './show-sample.ts'
import { buildWeb } from './web-build.ts'

export interface Serving {
  /** Where the server listens. */
  readonly url: string
  /** A link that lets the owner in once; undefined where they have a password to sign in with. */
  readonly enterLink: string | undefined
  /** What the sample comes to, and where its pack lies; undefined once the sample is gone. */
  readonly sampleResult: string | undefined
  /** Ends open streams, lets running requests end, then closes workers and database. */
  readonly stop: () => Promise<void>
}

/** Opens the database, brings it up to date, prepares the first run, and listens. */
export async function serve(settings: Settings, note: (line: string) => void): Promise<Serving> {
  let listeningAt = settings.BASE_URL ?? addressOf(settings.HOST, settings.PORT)
  const product = await openProduct(settings, () => settings.BASE_URL?.replace(/\/+$/, '') ?? listeningAt)
  try {
    const webFolder = await buildWeb(note)
    const { owner, sampleResult } = await oneAtATime(product.database, 'first-run', () => begin(product.house, settings.DATA_FOLDER))
    const log = openLog(settings.LOG_LEVEL)
    const server = await openServer(product, settings, { webFolder, log })
    const stopListening = await listenForChanges(product.database, product.house.bell.ring)
    await server.listen({ host: settings.HOST, port: settings.PORT }).catch((error) => refuseAddress(settings, error))
    const bound = server.server.address()
    listeningAt = addressOf(settings.HOST, typeof bound === 'object' && bound ? bound.port : settings.PORT)
    await leaveWord(product, settings, { owner, url: listeningAt })
    const enterLink = owner.hasPassword ? undefined : (await makeEnterLink(product.house, owner)).link
    const stopBackground = startBackground(product.house, settings, log)
    const stop = async () => {
      withdraw(settings.DATA_FOLDER)
      await server.close()
      stopListening()
      await stopBackground()
      await product.close()
    }
    return { url: product.house.baseUrl, enterLink, sampleResult, stop }
  } catch (error) {
    await product.close()
    throw error
  }
}

/** What a start has to do once for all processes on one database: the sample is decided and packed by the first, and told by each. */
async function begin(house: House, dataFolder: string): Promise<{ owner: Account; sampleResult: string | undefined }> {
  const { owner, sample } = await prepareFirstRun(house)
  return { owner, sampleResult: sample && (await showSample(house.appFor(sample, 'firstResult'), dataFolder)) }
}

function openServer(
  { house, database }: Product,
  settings: Settings,
  { webFolder, log }: { webFolder: string; log: Logger },
): Promise<FastifyInstance> {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  return createServer(house, {
    version,
    logger: log,
    trustProxy: settings.TRUST_PROXY?.split(',').map((address) => address.trim()) ?? false,
    webFolder,
    isReady: () => isReady(database),
    metricsToken: settings.METRICS_TOKEN,
  })
}

/** The command line of this machine finds the server and comes in as the owner. A new start makes the old token worthless. */
async function leaveWord(
  { house }: Product,
  { DATA_FOLDER, DATABASE_URL }: Settings,
  { owner, url }: { owner: Account; url: string },
): Promise<void> {
  if (DATABASE_URL !== undefined) return // the command line opens that database itself
  announce(DATA_FOLDER, { url, token: await makeLocalToken(house, owner) })
}

/** Why nothing can listen where the settings say. */
function refuseAddress({ HOST, PORT }: Settings, { code, message }: NodeJS.ErrnoException): never {
  const why =
    code === 'EADDRINUSE'
      ? `something else listens on port ${PORT}. Stop it, or choose another with PORT; 0 takes a free one`
      : code === 'EACCES'
        ? `this user may not take port ${PORT}. Choose one above 1023 with PORT`
        : `${message}. HOST has to be an address of this machine`
  throw new Error(`Portolan cannot listen at ${HOST}: ${why}.`)
}

function addressOf(host: string, port: number): string {
  const loopback = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host)
  return `http://${loopback ? 'localhost' : isIPv6(host) ? `[${host}]` : host}:${port}`
}
