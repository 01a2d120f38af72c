import { once } from 'node:events'
import { Agent, get } from 'node:http'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { listComponents } from '../../src/db/component-list.ts'
import { orderingBy } from '../../src/db/component-order.ts'
import { openDatabase } from '../../src/db/open.ts'
import { look } from '../../src/db/transact.ts'
import { startPostgresServer } from '../../test/postgres-server.ts'
import type { Serving } from './serve-components.ts'

/** One way of asking, over all its requests. Milliseconds. */
interface Timed {
  readonly way: string
  readonly requests: number
  readonly p50: number
  readonly p99: number
  readonly perSecond: number
}

const pageSize = 50

/**
 * `npm run bench -- api --components 10000 --clients 16 --requests 5000 --json`: the first page of a long list over HTTP
 * with row-level security on PostgreSQL, and the same query asked of the database alone, in the same role, by as many
 * clients. Server and clients are threads of one process and share its processors; the server has as many connections to the
 * database as the product has where nothing is set.
 */
export async function api(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      components: { type: 'string', default: '10000' },
      clients: { type: 'string', default: '16' },
      connections: { type: 'string', default: '10' },
      requests: { type: 'string', default: '5000' },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
  })
  const postgres = await startPostgresServer()
  if (!postgres) throw new Error('No PostgreSQL programs (15 or later) were found on this machine.')
  const [clients, requests] = [Number(values.clients), Number(values.requests)]
  const { components, connections, seed } = values
  const workerData = { url: postgres.url, components: Number(components), connections: Number(connections), seed: Number(seed) }
  const server = new Worker(new URL('./serve-components.ts', import.meta.url), { workerData })
  const [serving] = (await once(server, 'message')) as [Serving]

  const ask = askOf(serving, clients)
  await timed('warm up', ask, { clients, requests: Math.min(500, requests) })
  const overHttp = await timed('HTTP', ask, { clients, requests })
  const database = await openDatabase({ kind: 'server', url: postgres.url, connections: clients })
  const query = () =>
    look(database, { organisationId: serving.organisationId }, (db) =>
      listComponents(db, {}, { ordering: orderingBy('name', false), after: undefined, limit: pageSize }),
    )
  const bare = await timed('SQL alone', query, { clients, requests })
  await database.close()
  await server.terminate()
  await postgres.stop()

  const p99Ratio = Number((overHttp.p99 / bare.p99).toFixed(2))
  if (values.json) console.log(JSON.stringify({ ...values, overHttp, bare, p99Ratio }))
  else print([overHttp, bare], p99Ratio)
}

function askOf({ port, session, host }: Serving, clients: number): () => Promise<unknown> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const headers = { host, cookie: `portolan_session=${session}` }
  return () =>
    new Promise((resolve, reject) => {
      get({ host: '127.0.0.1', port, path: `/api/components?limit=${pageSize}`, agent, headers }, (answer) => {
        answer.resume()
        answer.on('end', () => (answer.statusCode === 200 ? resolve(undefined) : reject(new Error(`answered ${answer.statusCode}`))))
        answer.on('error', reject)
      }).on('error', reject)
    })
}

async function timed(
  way: string,
  ask: () => Promise<unknown>,
  { clients, requests }: { clients: number; requests: number },
): Promise<Timed> {
  const took: number[] = []
  let left = requests
  const began = performance.now()
  const client = async () => {
    while (left-- > 0) {
      const from = performance.now()
      await ask()
      took.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  const seconds = (performance.now() - began) / 1000
  took.sort((one, other) => one - other)
  const at = (share: number) => Number((took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0).toFixed(1))
  return { way, requests, p50: at(0.5), p99: at(0.99), perSecond: Math.round(requests / seconds) }
}

function print(ways: readonly Timed[], p99Ratio: number): void {
  console.log('| first page of the list | requests | p50 | p99 | a second |')
  console.log('| --- | --- | --- | --- | --- |')
  for (const { way, requests, p50, p99, perSecond } of ways) {
    console.log(`| ${way} | ${requests} | ${p50} ms | ${p99} ms | ${perSecond} |`)
  }
  console.log(`p99 over HTTP is ${p99Ratio} × that of the query alone`)
}
