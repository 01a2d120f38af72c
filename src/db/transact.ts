import { sql } from 'kysely'
import type { Database, Db } from './open.ts'
import { goesAhead, goesAheadOfOne } from './spare-trips.ts'

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
 * Commits what `work` did when it returns; undoes all of it when it throws. Where somebody else was faster, `work` runs
 * anew on what they left, so that it finds for itself what to refuse.
 */
export function transact<T>(database: Pick<Database, 'owner'>, scope: Scope, work: (db: Db) => Promise<T>): Promise<T> {
  return againWhenOvertaken(() =>
    database.owner.transaction().execute(async (db) => {
      await enter(db, scope, goesAhead)
      return work(db)
    }),
  )
}

/** One question of the rows of one organisation: a statement that only reads, there and back in one trip. A second one is an error. */
export function look<T>(database: Pick<Database, 'owner'>, scope: Scope, question: (db: Db) => Promise<T>): Promise<T> {
  return database.owner.transaction().execute(async (db) => {
    await enter(db, scope, goesAheadOfOne)
    return question(db)
  })
}

/** A row of the same key, a deadlock, a failed serialisation: each can come of two transactions at the same time. */
const signsOfOvertaking = new Set(['23505', '40P01', '40001'])
const mostTries = 4

export async function againWhenOvertaken<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt()
    } catch (error) {
      const { code } = error as { code?: string }
      if (tries === mostTries || code === undefined || !signsOfOvertaking.has(code)) throw error
    }
  }
}

/** Takes the request role and the scope, until the transaction ends. Without parameters, so that it travels with what comes next. */
async function enter(db: Db, { organisationId, personId, hat, act, moment }: Scope, mark: typeof goesAhead): Promise<void> {
  const settings = {
    role: 'portolan_request',
    'portolan.organisation': organisationId,
    'portolan.person': personId ?? '',
    'portolan.hat': hat ?? '',
    'portolan.act': act ?? '',
    'portolan.moment': moment?.toISOString() ?? '',
  }
  const set = Object.entries(settings).map(([name, value]) => sql`set_config(${sql.lit(name)}, ${sql.lit(value)}, true)`)
  await sql`select ${sql.join(set)} ${mark}`.execute(db)
}
