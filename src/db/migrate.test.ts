import { randomUUID } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { sql } from 'kysely'
import { describe, expect, it, onTestFinished } from 'vitest'
import { onEachDatabase, openEmpty } from '../../test/database.ts'
import { anOrganisation } from '../../test/organisation.ts'
import { type Migration, migrate, readMigrations } from './migrate.ts'
import { look } from './transact.ts'

const ground = readMigrations()

onEachDatabase(
  'migrations',
  ({ database }) => {
    const nothing = async () => undefined
    const run = (...added: Migration[]) => migrate(database(), nothing, [...ground, ...added])

    it('run once, however many processes start at once', async () => {
      const counted = aMigration('create table counted (n int); insert into counted values (1)')
      const ran = await Promise.all([run(counted), run(counted), run(counted)])
      expect(ran.flat()).toEqual([counted])
      expect((await sql`select n from counted`.execute(database().owner)).rows).toEqual([{ n: 1 }])
      await forget()
    })

    it('leave nothing of a run that fails half way', async () => {
      await expect(run(aMigration('create table first (n int)'), aMigration('select 1 / 0', 2))).rejects.toThrow('division by zero')
      expect((await sql`select to_regclass('first') as found`.execute(database().owner)).rows).toEqual([{ found: null }])
      expect(await run()).toEqual([])
    })

    it('are backed up before, but not where there is nothing to lose', async () => {
      const backedUp: number[] = []
      await migrate(database(), async (pending) => void backedUp.push(pending.length), [...ground, aMigration('select 1')])
      await migrate(database(), async (pending) => void backedUp.push(pending.length), [...ground, aMigration('select 1')])
      expect(backedUp).toEqual([1])
      await forget()
    })

    it('refuse data of a newer version', async () => {
      await run(aMigration('select 1'))
      await expect(run()).rejects.toThrow(`This data was written by a newer Portolan: it has migration ${ground.length + 1} (added)`)
      await forget()
    })

    it('refuse a text that is not the one that was run', async () => {
      await run(aMigration('select 1'))
      await expect(run(aMigration('select 2'))).rejects.toThrow(`Migration ${ground.length + 1} (added) was run with another text`)
      await forget()
    })

    const forget = () => sql`delete from identity.migration where number > ${ground.length}`.execute(database().owner)
  },
  'commits',
)

describe('the folder of migrations', () => {
  it('is refused when two share a number', () => {
    const folder = mkdtempSync(join(tmpdir(), 'portolan-migrations-'))
    for (const file of ['0001_ground.sql', '0002_people.sql', '0002_money.sql']) writeFileSync(join(folder, file), 'select 1')
    expect(() => readMigrations(pathToFileURL(`${folder}/`))).toThrow('Migration 0002_people.sql should be number 3.')
  })
})

function aMigration(text: string, after = 1): Migration {
  return { number: ground.length + after, name: 'added', text, checksum: `${text} ${after === 1 ? '' : randomUUID()}` }
}

describe('a database user that is no superuser', () => {
  /** As on most servers that somebody else runs: it owns the schema and nothing more. */
  async function asPlainUser(rights: string) {
    const { database, remove } = await openEmpty('embedded')
    onTestFinished(remove)
    const { pool } = database
    await pool.query(`create role plain ${rights}; alter schema public owner to plain; grant create on database postgres to plain`)
    await pool.query('set session authorization plain')
    return database
  }

  it('runs them where it may make roles, and acts as the request role, which later servers do not grant by themselves', async () => {
    const database = await asPlainUser('createrole')
    await migrate(database)
    const organisationId = await anOrganisation(database)
    expect(await look(database, { organisationId }, (db) => db.selectFrom('organisation').select('id').execute())).toEqual([
      { id: organisationId },
    ])
  })

  it('is told what it lacks where it may not', async () => {
    await expect(migrate(await asPlainUser('nocreaterole'))).rejects.toThrow(/permission denied to create role.*alter role USER createrole/)
  })
})
