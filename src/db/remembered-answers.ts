import { sql } from 'kysely'
import type { Db } from './open.ts'

export interface Remembered {
  readonly fingerprint: string
  /** Null while the first request runs. */
  readonly answer: unknown
  readonly startedAt: Date
}

interface Key {
  readonly organisationId: string
  readonly personId: string
  readonly key: string
}

/** Claims a key for a request that begins now; undefined when it is new or older than `forgetBefore`, else what is known under it. */
export async function claimKey(
  db: Db,
  { organisationId, personId, key }: Key,
  { id, fingerprint, now, forgetBefore }: { id: string; fingerprint: string; now: Date; forgetBefore: Date },
): Promise<Remembered | undefined> {
  const { rows: claimed } = await sql`
    insert into remembered_answer (organisation_id, id, person_id, key, fingerprint, started_at)
    values (${organisationId}, ${id}, ${personId}, ${key}, ${fingerprint}, ${now})
    on conflict (organisation_id, person_id, key)
    do update set fingerprint = excluded.fingerprint, answer = null, started_at = excluded.started_at
    where remembered_answer.started_at < ${forgetBefore}
    returning id`.execute(db)
  if (claimed.length > 0) return undefined
  const { rows } = await sql<Remembered>`
    select fingerprint, answer, started_at as "startedAt" from remembered_answer
    where organisation_id = ${organisationId} and person_id = ${personId} and key = ${key}`.execute(db)
  return rows[0]
}

/** Takes over the key of a request that began at `startedAt` and never ended; false if somebody else did. */
export async function takeOverKey(db: Db, { organisationId, personId, key }: Key, times: { startedAt: Date; now: Date }): Promise<boolean> {
  const { rows } = await sql`
    update remembered_answer set started_at = ${times.now}
    where organisation_id = ${organisationId} and person_id = ${personId} and key = ${key}
      and answer is null and started_at = ${times.startedAt} returning id`.execute(db)
  return rows.length > 0
}

export async function rememberAnswer(db: Db, { organisationId, personId, key }: Key, answer: unknown): Promise<void> {
  await sql`
    update remembered_answer set answer = ${JSON.stringify(answer)}::jsonb
    where organisation_id = ${organisationId} and person_id = ${personId} and key = ${key}`.execute(db)
}

export async function forgetKey(db: Db, { organisationId, personId, key }: Key): Promise<void> {
  await sql`
    delete from remembered_answer
    where organisation_id = ${organisationId} and person_id = ${personId} and key = ${key} and answer is null`.execute(db)
}

/** Of every organisation. */
export async function forgetAnswers(db: Db, before: Date): Promise<void> {
  await sql`delete from remembered_answer where started_at < ${before}`.execute(db)
}
