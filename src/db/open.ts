import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { makeFolder } from './data-folder.ts'
import { type Bridge, type BridgeOptions, openBridge } from './embedded/bridge.ts'
import { parserTable } from './parsers.ts'
import { spareTrips } from './spare-trips.ts'
import type { Tables } from './tables.gen.ts'

/** What queries are written against: one transaction, seen as one organisation. */
export type Db = Kysely<Tables>

/** Both databases are one pool of connections that speak the same protocol. */
export interface Database {
  readonly engine: 'embedded' | 'server'
  /** Everything, of every organisation: for migrations, backups and the like. A request goes through `transact`. */
  readonly owner: Kysely<Tables>
  readonly pool: pg.Pool
  /** Only of an embedded database. */
  readonly bridge?: Bridge
  /** Folder for copies of it, emptied whenever it is opened; only of one that is kept in a folder of this machine. */
  readonly copies?: string
  readonly close: () => Promise<void>
}

export type Place =
  /** A PostgreSQL server, 15 or later. */
  | { readonly kind: 'server'; readonly url: string; readonly connections?: number }
  /** A data folder of this machine; the database is the folder `database` in it. */
  | ({ readonly kind: 'folder'; readonly data: string } & BridgeOptions)
  | ({ readonly kind: 'memory' } & BridgeOptions)

/** Opens without migrating. A server that is too old, and a folder that another process holds, are refused in words. */
export async function openDatabase(place: Place): Promise<Database> {
  if (place.kind === 'server') return openServer(place.url, place.connections ?? 10)
  if (place.kind === 'memory') return openEmbedded(place)
  const folder = join(place.data, 'database')
  makeFolder(folder)
  const database = await openEmbedded({ ...place, folder })
  const copies = join(place.data, 'copies')
  rmSync(copies, { recursive: true, force: true }) // what a process that was killed left; the folder is ours now
  return { ...database, copies }
}

async function openServer(url: string, connections: number): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: connections, types: parserTable })
  pool.on('connect', (client) => spareTrips(client, { keepingPlans: true }))
  pool.on('error', (error) => console.error(`The database dropped an idle connection: ${error.message}`))
  try {
    const { rows } = await pool.query<{ server_version_num: string }>('show server_version_num')
    const version = Math.floor(Number(rows[0]?.server_version_num) / 10_000)
    if (version < 15) throw new Error(`Portolan needs version 15 or later, and this server has ${version}`)
  } catch (error) {
    await pool.end()
    const { host, pathname } = new URL(url)
    throw new Error(
      `The PostgreSQL database at ${host}${pathname} cannot be used: ${reasonOf(error)}. Is it running, and is DATABASE_URL right?`,
    )
  }
  return { engine: 'server', ...ownerOf(pool), pool, close: () => pool.end() }
}

/** A name with several addresses is tried at each, and fails with an error for each and no words of its own. */
function reasonOf(error: unknown): string {
  const [first = error] = error instanceof AggregateError ? error.errors : []
  return (first as Error).message
}

async function openEmbedded(options: BridgeOptions): Promise<Database> {
  const bridge = await openBridge(options)
  const config: pg.PoolConfig = { max: 8, user: 'postgres', database: 'postgres', types: parserTable, stream: bridge.stream }
  const pool = new pg.Pool(config)
  pool.on('connect', (client) => spareTrips(client, { keepingPlans: false }))
  pool.on('error', () => undefined) // the bridge says it, once, and louder
  const close = async () => {
    await pool.end()
    await bridge.close()
  }
  return { engine: 'embedded', ...ownerOf(pool), pool, bridge, close }
}

function ownerOf(pool: pg.Pool): Pick<Database, 'owner'> {
  return { owner: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }) }
}
