import { parentPort, workerData } from 'node:worker_threads'
import { migrate } from '../../src/db/migrate.ts'
import { openDatabase } from '../../src/db/open.ts'
import { aWorld } from '../../test/server.ts'
import { addComponents } from './many-components.ts'

/** What the clients are told: where to ask, and as whom. */
export interface Serving {
  readonly port: number
  readonly session: string
  readonly host: string
  readonly organisationId: string
}

const { url, components, seed, connections } = workerData as { url: string; components: number; seed: number; connections: number }

const database = await openDatabase({ kind: 'server', url, connections })
await migrate(database)
const world = await aWorld(database)
await addComponents(world, components, seed)
await database.pool.query('vacuum (analyze)') // what filling it left to do is not what is measured
await database.pool.query('checkpoint')
await world.server.listen({ port: 0, host: '127.0.0.1' })
const { port } = world.server.server.address() as { port: number }
const serving: Serving = {
  port,
  session: world.owner.session,
  host: new URL(world.house.baseUrl).host,
  organisationId: world.organisationId,
}
parentPort?.postMessage(serving)
