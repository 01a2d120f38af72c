import { AsyncLocalStorage } from 'node:async_hooks'
import { CompiledQuery, sql } from 'kysely'
import { PgBoss } from 'pg-boss'
import type { Database, Db } from './open.ts'

/** Work that is done later, or at set times: kept in the database, done once however many processes there are. */
export interface Jobs {
  /** Sends a job with the transaction: when that is undone, there was no job. */
  readonly send: (db: Db, queue: string, data: object) => Promise<void>
  /** Does the jobs of a queue, one at a time. One that throws is tried again, three times, ever later. */
  readonly work: (queue: string, perform: (data: unknown) => Promise<void>) => Promise<void>
  /** Sends an empty job at the times a cron line gives, in a time zone. The last line for a queue counts. */
  readonly schedule: (queue: string, cron: string, timeZone: string) => Promise<void>
  /** Lets jobs under way end. */
  readonly stop: () => Promise<void>
}

const retries = { retryLimit: 3, retryDelay: 5, retryBackoff: true }

export interface JobsOptions {
  /** Every queue there is: a request cannot make one. */
  readonly queues: readonly string[]
  /** How long a job waits at most before somebody looks, at least 0.5. */
  readonly pollEverySeconds?: number
}

export async function openJobs(database: Database, { queues, pollEverySeconds = 2 }: JobsOptions): Promise<Jobs> {
  /** What sending asks the database, it must ask within the transaction: an embedded database has no second session for it. */
  const sending = new AsyncLocalStorage<Db>()
  const executeSql = (text: string, values?: unknown[]) => {
    const db = sending.getStore()
    return db ? runIn(db, text, values) : database.pool.query(text, values)
  }
  const boss = new PgBoss({ schema: 'queue', db: { executeSql } })
  boss.on('error', (error) => console.error(`Jobs: ${error.message}`))
  await boss.start()
  for (const queue of queues) await boss.createQueue(queue, retries)

  return {
    async send(db, queue, data) {
      await asOwner(db, () => sending.run(db, () => boss.send(queue, data)))
    },
    async work(queue, perform) {
      await boss.work(queue, { pollingIntervalSeconds: pollEverySeconds, batchSize: 1 }, async (jobs) => {
        for (const { data } of jobs) await perform(data)
      })
    },
    async schedule(queue, cron, timeZone) {
      await boss.schedule(queue, cron, {}, { tz: timeZone })
    },
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  }
}

/** A request cannot reach the queue; for the one statement that sends a job, the transaction takes its role off. */
async function asOwner<T>(db: Db, work: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{ role: string }>`select current_setting('role') as role`.execute(db)
  await sql`select set_config('role', 'none', true)`.execute(db)
  const result = await work()
  await sql`select set_config('role', ${rows[0]?.role ?? 'none'}, true)`.execute(db)
  return result
}

function runIn(db: Db, text: string, values: readonly unknown[] = []) {
  return db.executeQuery(CompiledQuery.raw(text, [...values]))
}
