import { setTimeout as pause } from 'node:timers/promises'
import { prepareFirstRun } from '#application/first-run.ts'
import { appOf, identifyAccount } from '#application/identity/identify.ts'
import type { Surroundings } from '#cli/command.ts'
import type { GlobalOptions } from '#cli/command-line.ts'
import { clientAt } from '#contract/client.ts'
import type { Operation } from '#contract/operation.ts'
import { Refusal } from '#contract/refusals.ts'
import { isFolderInUse } from '#db/embedded/directory-lock.ts'
import { oneAtATime } from '#db/one-at-a-time.ts'
import { openProduct, type Product } from './open-product.ts'
import { findRunningServer, type RunningServer } from './running-server.ts'
import type { Settings } from './settings.ts'

/**
 * How a command reaches an operation: by the server that `PORTOLAN_URL` names, by the one that holds the data folder, or
 * on the database itself. Always as a named person and hat.
 */
export function asking(settings: () => Settings, { organisation, hat }: Pick<GlobalOptions, 'organisation' | 'hat'>): Surroundings['ask'] {
  return async (operation, run, input) => {
    const read = settings()
    const reached = await reach(read)
    if ('server' in reached) {
      const { server } = reached
      const headers = {
        authorization: `Bearer ${server.token}`,
        ...(organisation !== undefined && { 'portolan-organisation': organisation }),
        ...(hat !== undefined && { 'portolan-hat': hat }),
      }
      const asked = clientAt(`${server.url}/api`, () => headers)(operation as Operation, input as never)
      return asked.catch((error) => sayUnreachable(server.url, error)) as Promise<never>
    }
    const { product } = reached
    try {
      const { owner: account } = await oneAtATime(product.database, 'first-run', () => prepareFirstRun(product.house))
      const identified = await identifyAccount(product.house, account, { organisationId: organisation, hat })
      return await run(appOf(product.house, identified, run.name), input)
    } finally {
      await product.close()
    }
  }
}

function sayUnreachable(url: string, error: Error): never {
  if (error instanceof TypeError)
    throw new Error(
      `Portolan at ${url} cannot be reached: ${(error.cause as Error | undefined)?.message ?? error.message}. Does it run there?`,
    )
  if (error instanceof Refusal && error.code === 'internal' && 'status' in error.facts)
    throw new Error(`What answers at ${url} is not Portolan, or stands before it and does not reach it: status ${error.facts.status}.`)
  throw error
}

/** How long another process may hold the data, say a server that still starts or another command. */
const patienceMs = 30_000

async function reach(settings: Settings): Promise<{ readonly server: RunningServer } | { readonly product: Product }> {
  for (const end = Date.now() + patienceMs; ; await pause(500)) {
    const server = await serverFor(settings)
    if (server) return { server }
    try {
      return { product: await openProduct(settings, () => settings.BASE_URL ?? `http://localhost:${settings.PORT}`) }
    } catch (error) {
      if (!isFolderInUse(error) || Date.now() > end) throw error
    }
  }
}

async function serverFor({ PORTOLAN_URL, PORTOLAN_TOKEN, DATABASE_URL, DATA_FOLDER }: Settings) {
  if (PORTOLAN_URL !== undefined) return { url: PORTOLAN_URL.replace(/\/+$/, ''), token: PORTOLAN_TOKEN ?? '' }
  return DATABASE_URL === undefined ? findRunningServer(DATA_FOLDER) : undefined
}
