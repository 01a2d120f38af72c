import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, it, vi } from 'vitest'
import { onEachDatabase } from '../../test/database.ts'
import { anOrganisation } from '../../test/organisation.ts'
import { openJobs } from './jobs.ts'
import { migrate } from './migrate.ts'
import { openDatabase } from './open.ts'
import { transact } from './transact.ts'

const queues = ['digest']
const options = { queues, pollEverySeconds: 0.5 }

onEachDatabase(
  'jobs',
  ({ database }) => {
    it('are done when the transaction that sent them is committed, and never were when it is undone', async () => {
      const organisationId = await anOrganisation(database())
      const jobs = await openJobs(database(), options)
      const done: unknown[] = []
      await jobs.work('digest', async (data) => void done.push(data))
      const undone = transact(database(), { organisationId }, async (db) => {
        await jobs.send(db, 'digest', { day: 'undone' })
        throw new Error('stop')
      })
      await expect(undone).rejects.toThrow('stop')
      await transact(database(), { organisationId }, (db) => jobs.send(db, 'digest', { day: 'kept' }))
      await vi.waitFor(() => expect(done).toEqual([{ day: 'kept' }]), 20_000)
      await jobs.stop()
    })

    it('leave the transaction that sends them in its role', async () => {
      const organisationId = await anOrganisation(database())
      const jobs = await openJobs(database(), options)
      const { rows } = await transact(database(), { organisationId }, async (db) => {
        await jobs.send(db, 'digest', {})
        return sql`select current_user as name`.execute(db)
      })
      expect(rows).toEqual([{ name: 'portolan_request' }])
      await sql`delete from queue.job`.execute(database().owner)
      await jobs.stop()
    })

    it('are done once, however many processes work at a queue', async () => {
      const organisationId = await anOrganisation(database())
      const [one, other] = [await openJobs(database(), options), await openJobs(database(), options)]
      const done: unknown[] = []
      for (const jobs of [one, other]) await jobs.work('digest', async (data) => void done.push((data as { n: number }).n))
      await transact(database(), { organisationId }, async (db) => {
        for (let n = 0; n < 6; n++) await one.send(db, 'digest', { n })
      })
      await vi.waitFor(() => expect(done.length).toBeGreaterThanOrEqual(6), 30_000)
      await pause(1_500)
      expect(done.toSorted()).toEqual([0, 1, 2, 3, 4, 5])
      await Promise.all([one.stop(), other.stop()])
    })
  },
  'commits',
)

it('a job outlives the process that sent it', async () => {
  const image = join(mkdtempSync(join(tmpdir(), 'portolan-jobs-')), 'left-behind')
  const before = await openDatabase({ kind: 'memory' })
  await migrate(before)
  const organisationId = await anOrganisation(before)
  const sender = await openJobs(before, options)
  await transact(before, { organisationId }, (db) => sender.send(db, 'digest', { day: 'tomorrow' }))
  await before.bridge?.save(image)
  await sender.stop()
  await before.close()

  const after = await openDatabase({ kind: 'memory', image })
  const worker = await openJobs(after, options)
  const done: unknown[] = []
  await worker.work('digest', async (data) => void done.push(data))
  await vi.waitFor(() => expect(done).toEqual([{ day: 'tomorrow' }]), 20_000)
  await worker.stop()
  await after.close()
})
