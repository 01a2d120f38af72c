import { sql } from 'kysely'
import type { Db } from './open.ts'

/** A job that is this process's to do, until its claim ends. */
export interface ClaimedJob {
  readonly name: string
  readonly until: Date
}

/**
 * Claims a job; nobody else gets it before `until`. False when it is not due, or another process has it. One that was
 * never done is due at once. A process that ends in between leaves it to be done again then.
 */
export async function claimJob(db: Db, { name, until }: ClaimedJob, now: Date): Promise<boolean> {
  const { rows } = await sql`
    insert into queue.timed_job (name, due_at) values (${name}, ${until})
    on conflict (name) do update set due_at = excluded.due_at where timed_job.due_at <= ${now}
    returning name`.execute(db)
  return rows.length > 0
}

/** Says when a claimed job is due next. Does nothing when the claim has ended and another process took it over. */
export async function releaseJob(
  db: Db,
  { name, until }: ClaimedJob,
  { dueAt, now, error }: { dueAt: Date; now: Date; error: string | null },
): Promise<void> {
  await sql`
    update queue.timed_job
    set due_at = ${dueAt}, last_error = ${error}, last_done_at = case when ${error}::text is null then ${now} else last_done_at end
    where name = ${name} and due_at = ${until}`.execute(db)
}
