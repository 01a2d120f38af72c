import { sql } from 'kysely'
import type { Database, Db } from './open.ts'
import { againWhenOvertaken, type Scope } from './transact.ts'

/**
 * Runs `work` in one transaction as the owner of the tables, outside every organisation's walls. With a scope, history
 * names who did it. For identity and operation, which know no organisation or several.
 */
export function trust<T>(database: Pick<Database, 'owner'>, scope: Scope | undefined, work: (db: Db) => Promise<T>): Promise<T> {
  return againWhenOvertaken(() =>
    database.owner.transaction().execute(async (db) => {
      if (scope) await sign(db, scope)
      return work(db)
    }),
  )
}

async function sign(db: Db, { organisationId, personId, hat, act, moment }: Scope): Promise<void> {
  await sql`select
    set_config('portolan.organisation', ${organisationId}, true),
    set_config('portolan.person', ${personId ?? ''}, true),
    set_config('portolan.hat', ${hat ?? ''}, true),
    set_config('portolan.act', ${act ?? ''}, true),
    set_config('portolan.moment', ${moment?.toISOString() ?? ''}, true)`.execute(db)
}
