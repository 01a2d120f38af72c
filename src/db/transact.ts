import { sql } from 'kysely'
import type { Database, Db } from './open.ts'

/** As whom a transaction is run. Row-level security and the history read it. */
export interface Scope {
  readonly organisationId: string
  /** Undefined: the product itself, say a timed job. */
  readonly personId?: string
  readonly hat?: string
  /** What is being done, in the words of the permission table. */
  readonly act?: string
  /** The application's clock; the database's own where it is not given. */
  readonly moment?: Date
}

/**
 * Runs `work` in one transaction that sees and touches the rows of one organisation only.
 * Commits what `work` did when it returns; undoes all of it when it throws.
 */
export function transact<T>(database: Pick<Database, 'owner'>, scope: Scope, work: (db: Db) => Promise<T>): Promise<T> {
  return database.owner.transaction().execute(async (db) => {
    await enter(db, scope)
    return work(db)
  })
}

/** Takes the request role and the scope, until the transaction ends. */
async function enter(db: Db, { organisationId, personId, hat, act, moment }: Scope): Promise<void> {
  const settings = {
    role: 'portolan_request',
    'portolan.organisation': organisationId,
    'portolan.person': personId ?? '',
    'portolan.hat': hat ?? '',
    'portolan.act': act ?? '',
    'portolan.moment': moment?.toISOString() ?? '',
  }
  const set = Object.entries(settings).map(([name, value]) => sql`set_config(${name}, ${value}, true)`)
  await sql`select ${sql.join(set)}`.execute(db)
}
