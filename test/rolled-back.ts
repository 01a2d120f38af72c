import { CompiledQuery, type DatabaseConnection, Kysely, PostgresDialect, PostgresDriver } from 'kysely'
import type pg from 'pg'
import { sessionLock } from '../src/db/embedded/session-lock.ts'
import type { Database } from '../src/db/open.ts'
import type { Tables } from '../src/db/tables.gen.ts'

/**
 * The database inside one transaction that is never committed. A transaction of the code under test is a savepoint in it.
 * `undo` waits for one under way; what still runs behind a test finds the door closed.
 */
export async function rolledBack(database: Database): Promise<{ readonly database: Database; readonly undo: () => Promise<void> }> {
  const client = await database.pool.connect()
  await client.query('begin')
  const { pool, close } = onlyThis(client)
  return {
    database: { ...database, pool, owner: new Kysely<Tables>({ dialect: new SavepointDialect({ pool }) }) },
    async undo() {
      await close()
      await client.query('rollback')
      client.release()
    },
  }
}

/** A pool of one. Using it twice at once is a bug in the code under test: the embedded database has one session too. */
function onlyThis(client: pg.PoolClient): { readonly pool: pg.Pool; readonly close: () => Promise<unknown> } {
  const lock = sessionLock<object>(5_000)
  let closed = false
  const query = (...what: unknown[]) =>
    closed ? Promise.reject(new Error('The test is over.')) : (client.query as (...what: unknown[]) => unknown)(...what)
  const pool = {
    async connect() {
      if ((await lock.acquire({})) !== 'held') throw new Error('The pool is used inside a transaction: use the transaction.')
      return { query, release: lock.release }
    },
    end: async () => undefined,
    query,
  } as unknown as pg.Pool
  const close = async () => {
    await lock.acquire({})
    closed = true
    lock.release()
  }
  return { pool, close }
}

class SavepointDialect extends PostgresDialect {
  readonly #pool: pg.Pool

  constructor(config: { pool: pg.Pool }) {
    super(config)
    this.#pool = config.pool
  }

  override createDriver() {
    return new SavepointDriver({ pool: this.#pool })
  }
}

const leaveScope = ['role', 'portolan.organisation', 'portolan.person', 'portolan.hat', 'portolan.act', 'portolan.moment'].map(
  (name) => `set_config('${name}', '${name === 'role' ? 'none' : ''}', true)`,
)

class SavepointDriver extends PostgresDriver {
  override async beginTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw('savepoint work'))
  }

  /** A commit would end the role and the scope; a released savepoint keeps them, so they are left by hand. */
  override async commitTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw('release savepoint work'))
    await connection.executeQuery(CompiledQuery.raw(`select ${leaveScope.join(', ')}`))
  }

  override async rollbackTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw('rollback to savepoint work'))
  }
}
