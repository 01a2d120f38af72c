import { claimJob, releaseJob } from '#db/timed-jobs.ts'
import { forgetExpired } from './forget-expired.ts'
import type { House } from './house.ts'
import { sendDigests } from './notice/send-digests.ts'

/** Work that comes round. One whose process dies is done again by another, so it must bear being done twice. */
export interface TimedJob {
  readonly name: string
  readonly everyMinutes: number
  readonly perform: (house: House) => Promise<unknown>
}

const timedJobs: readonly TimedJob[] = [
  { name: 'digests', everyMinutes: 1, perform: sendDigests },
  { name: 'forget', everyMinutes: 60, perform: forgetExpired },
]

/** Longer than any job takes: by then whoever claimed it has ended without a word. */
const claimMinutes = 20

/**
 * Does what is due, one after another, and answers what went wrong, by name; that is done again next time. Any number
 * of processes may do this on one database: each job is one's at a time. When it is due next is kept in the database, so
 * a restart neither loses nor repeats a turn.
 */
export async function runTimedJobs(house: House, jobs: readonly TimedJob[] = timedJobs): Promise<ReadonlyMap<string, string>> {
  const failed = new Map<string, string>()
  for (const { name, everyMinutes, perform } of jobs) {
    const now = house.now()
    const claim = { name, until: later(now, claimMinutes) }
    if (!(await house.trust((db) => claimJob(db, claim, now)))) continue
    const error = await perform(house).then(
      () => null,
      (failure: Error) => String(failure).slice(0, 500),
    )
    if (error !== null) failed.set(name, error)
    await house.trust((db) => releaseJob(db, claim, { dueAt: later(now, everyMinutes), now: house.now(), error }))
  }
  return failed
}

function later(moment: Date, minutes: number): Date {
  return new Date(moment.getTime() + minutes * 60_000)
}
