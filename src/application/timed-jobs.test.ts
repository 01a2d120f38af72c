import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { insertLink } from '#db/identity/credentials.ts'
import { openDatabase } from '#db/open.ts'
import { aDataFolder, onEachDatabase } from '../../test/database.ts'
import { invite, minutes } from '../../test/people.ts'
import { aWorld, password } from '../../test/server.ts'
import type { House } from './house.ts'
import { runTimedJobs } from './timed-jobs.ts'

/** A job that comes round each hour and counts how often it was done. */
function anHourly(outcome: () => Promise<unknown> = async () => undefined, name = `test ${randomUUID()}`) {
  const job = { name, everyMinutes: 60, done: 0, perform }
  async function perform() {
    job.done++
    await outcome()
  }
  return job
}

onEachDatabase(
  'a timed job',
  ({ database }) => {
    const later = (house: House, count: number): House => ({ ...house, now: () => new Date(house.now().getTime() + minutes(count)) })
    const aHouse = async () => (await aWorld(database())).house

    it('is done once in its time, however many processes look at once', async () => {
      const house = await aHouse()
      const job = anHourly()
      const look = (at: House) => Promise.all(Array.from({ length: 6 }, () => runTimedJobs(at, [job])))
      await look(house)
      expect(job.done).toBe(1)
      await look(later(house, 59))
      expect(job.done).toBe(1)
      await look(later(house, 60))
      expect(job.done).toBe(2)
    })

    it('says what went wrong, holds up no other, and is done again next time', async () => {
      const house = await aHouse()
      const [bad, good] = [anHourly(() => Promise.reject(new Error('the disk is full'))), anHourly()]
      expect(await runTimedJobs(house, [bad, good])).toEqual(new Map([[bad.name, 'Error: the disk is full']]))
      expect(good.done).toBe(1)
      const { rows } = await sql`select last_done_at, last_error from queue.timed_job where name = ${bad.name}`.execute(database().owner)
      expect(rows).toEqual([{ last_done_at: null, last_error: 'Error: the disk is full' }])
      await runTimedJobs(later(house, 60), [bad])
      expect(bad.done).toBe(2)
    })

    it('is done by another process when the one that had it ended without a word', async () => {
      const house = await aHouse()
      const job = anHourly(() => new Promise(() => undefined))
      void runTimedJobs(house, [job])
      await expect.poll(() => job.done).toBe(1)
      const again = anHourly(undefined, job.name)
      await runTimedJobs(later(house, 19), [again])
      expect(again.done).toBe(0)
      await runTimedJobs(later(house, 20), [again])
      expect(again.done).toBe(1)
    })
  },
  'commits',
)

it('a timed job waits its time across a restart', async () => {
  const data = aDataFolder('migrated')
  const job = anHourly()
  for (const [minute, done] of [
    [0, 1],
    [30, 1],
    [60, 2],
  ] as const) {
    const database = await openDatabase({ kind: 'folder', data })
    const { house, clock } = await aWorld(database)
    clock.now = new Date(clock.now.getTime() + minutes(minute))
    await runTimedJobs(house, [job])
    expect(job.done).toBe(done)
    await database.close()
  }
})

onEachDatabase('what counts no more', ({ database }) => {
  it('is forgotten within the hour: sessions, links, attempts, answers, lists never taken in, mail long gone', async () => {
    const world = await aWorld(database())
    const { house, call, owner, clock } = world
    await call(owner, ['PUT', '/me/password'], { body: { email: 'olive@example.org', password } })
    await call(undefined, ['POST', '/sign-in'], { body: { email: 'olive@example.org', password: 'wrong' } })
    await invite(world, owner)
    await call(owner, ['POST', '/people'], { body: { name: 'Ada' }, headers: { 'idempotency-key': 'one' } })
    const headers = { 'content-type': 'application/octet-stream' }
    await call(owner, ['POST', '/import-files?name=list.csv'], { body: Buffer.from('a,b\n1,2\n'), headers })
    await house.trust((db) => sql`update outbox_mail set sent_at = ${clock.now}`.execute(db))
    const old = { secretHash: Buffer.from('old'), purpose: 'enter', accountId: owner.accountId, organisationId: null } as const
    await house.trust((db) => insertLink(db, { ...old, expiresAt: clock.now }))

    const left = async () => {
      const { rows } = await sql`
        select (select count(*) from identity.session)::int as sessions, (select count(*) from identity.link)::int as links,
          (select count(*) from identity.attempt)::int as attempts, (select count(*) from remembered_answer)::int as answers,
          (select count(*) from import_file)::int as files, (select count(*) from outbox_mail)::int as mails`.execute(database().owner)
      return rows[0]
    }
    expect(await left()).toEqual({ sessions: 1, links: 2, attempts: 6, answers: 1, files: 1, mails: 1 })
    await runTimedJobs(house)
    expect(await left()).toEqual({ sessions: 1, links: 1, attempts: 6, answers: 1, files: 1, mails: 1 })
    clock.now = new Date(clock.now.getTime() + minutes(2 * 24 * 60))
    await runTimedJobs(house)
    expect(await left()).toEqual({ sessions: 1, links: 1, attempts: 0, answers: 0, files: 0, mails: 1 })
    clock.now = new Date(clock.now.getTime() + minutes(31 * 24 * 60))
    await runTimedJobs(house)
    expect(await left()).toEqual({ sessions: 0, links: 0, attempts: 0, answers: 0, files: 0, mails: 0 })
  })
})
