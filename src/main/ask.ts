import { prepareFirstRun } from '#application/first-run.ts'
import { appOf, identifyAccount } from '#application/identity/identify.ts'
import type { Surroundings } from '#cli/command.ts'
import type { GlobalOptions } from '#cli/command-line.ts'
import { clientAt } from '#contract/client.ts'
import type { Operation } from '#contract/operation.ts'
import { oneAtATime } from '#db/one-at-a-time.ts'
import { openProduct } from './open-product.ts'
import { findRunningServer } from './running-server.ts'
import type { Settings } from './settings.ts'

/**
 * How a command reaches an operation: by the server that `PORTOLAN_URL` names, by the one that holds the data folder, or
 * on the database itself. Always as a named person and hat.
 */
export function asking(settings: () => Settings, { organisation, hat }: Pick<GlobalOptions, 'organisation' | 'hat'>): Surroundings['ask'] {
  return async (operation, run, input) => {
    const read = settings()
    const server = await serverFor(read)
    if (server) {
      const headers = {
        authorization: `Bearer ${server.token}`,
        ...(organisation !== undefined && { 'portolan-organisation': organisation }),
        ...(hat !== undefined && { 'portolan-hat': hat }),
      }
      return clientAt(`${server.url}/api`, () => headers)(operation as Operation, input as never) as Promise<never>
    }
    const product = await openProduct(read, () => read.BASE_URL ?? `http://localhost:${read.PORT}`)
    try {
      const { owner: account } = await oneAtATime(product.database, 'first-run', () => prepareFirstRun(product.house))
      const identified = await identifyAccount(product.house, account, { organisationId: organisation, hat })
      return await run(appOf(product.house, identified, run.name), input)
    } finally {
      await product.close()
    }
  }
}

async function serverFor({ PORTOLAN_URL, PORTOLAN_TOKEN, DATABASE_URL, DATA_FOLDER }: Settings) {
  if (PORTOLAN_URL !== undefined) return { url: PORTOLAN_URL.replace(/\/+$/, ''), token: PORTOLAN_TOKEN ?? '' }
  return DATABASE_URL === undefined ? findRunningServer(DATA_FOLDER) : undefined
}
