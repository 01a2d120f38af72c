import { parentPort, workerData } from 'node:worker_threads'
import { insertComponents } from '../../src/db/components.ts'
import { migrate } from '../../src/db/migrate.ts'
import { openDatabase } from '../../src/db/open.ts'
import { seededRandom } from '../../src/domain/foundation/random.ts'
import { aWorld } from '../../test/server.ts'

/** What the clients are told: where to ask, and as whom. */
export interface Serving {
  readonly port: number
  readonly session: string
  readonly host: string
  readonly organisationId: string
}

const { url, components, seed } = workerData as { url: string; components: number; seed: number }

const words = ['harbour', 'ledger', 'north', 'signal', 'portal', 'meter', 'depot', 'fleet', 'archive', 'bridge']
const random = seededRandom(seed)
const database = await openDatabase({ kind: 'server', url, connections: 16 })
await migrate(database)
const world = await aWorld(database)
const app = world.house.appFor({ organisationId: world.organisationId, personId: world.owner.personId, hat: 'owner' }, 'createComponent')
const rows = Array.from({ length: components }, (_, at) => {
  const name = `${words[random.below(words.length)]} ${words[random.below(words.length)]} ${at}`
  const amounts = Array.from({ length: 8 }, () => random.below(10_000_000))
  return {
    id: app.newId(),
    kind: 'project' as const,
    state: 'proposed' as const,
    name,
    reference: `C-${at}`,
    parentId: null,
    sponsorId: world.owner.personId,
    ownerId: world.owner.personId,
    startDate: '2027-01-01',
    endDate: '2028-12-31',
    category: 'grow' as const,
    mandatory: false,
    competes: false,
    deliveryRisk: random.below(101),
    latestDelay: 0,
    fadePercent: 0,
    tags: ['bench'],
    custom: {},
    currency: 'EUR',
    budgetMinor: amounts,
    benefitMinor: amounts,
    spentMinor: 0,
    stopCostMinor: 0,
    demandKnown: false,
  }
})
await app.transact((db) => insertComponents(db, world.organisationId, rows))
await database.pool.query('vacuum analyze component')
await world.server.listen({ port: 0, host: '127.0.0.1' })
const { port } = world.server.server.address() as { port: number }
const serving: Serving = {
  port,
  session: world.owner.session,
  host: new URL(world.house.baseUrl).host,
  organisationId: world.organisationId,
}
parentPort?.postMessage(serving)
