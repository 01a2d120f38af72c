import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, inject, onTestFinished } from 'vitest'
import { type Database, openDatabase } from '../src/db/open.ts'
import { asAdministrator, serverUrl, urlOf } from './database-server.ts'
import type { Beginning } from './first-state.ts'
import { rolledBack } from './rolled-back.ts'

/** What the tests of one engine run on. */
export interface Ground {
  readonly engine: Database['engine']
  /** Migrated and empty. Ask for it inside a test. */
  readonly database: () => Database
}

/**
 * Runs the same tests on the embedded database and on a server. What a test does is rolled back after it, so that all
 * files of a worker share one database; tests that need real commits (`keeping: 'commits'`) share what they leave behind,
 * and get a database that lives as long as the file.
 *
 * Without a server the second half is skipped and says so.
 */
export function onEachDatabase(title: string, tests: (ground: Ground) => void, keeping: 'nothing' | 'commits' = 'nothing'): void {
  describe(`${title}, embedded`, () => tests(prepare('embedded', keeping)))
  if (serverUrl) describe(`${title}, on a server`, () => tests(prepare('server', keeping)))
  else describe.skip(`${title}, on a server: TEST_DATABASE_URL is not set`, () => tests(neverReady))
}

const neverReady: Ground = { engine: 'server', database: () => notYet() }

function notYet(): never {
  throw new Error('The database is ready inside tests only.')
}

function prepare(engine: Database['engine'], keeping: 'nothing' | 'commits'): Ground {
  let current: Database | undefined
  const ground = { engine, database: () => current ?? notYet() }
  if (keeping === 'commits') {
    let opened: Opened | undefined
    beforeAll(async () => {
      opened = await openMigrated(engine)
      current = opened.database
    })
    afterAll(() => opened?.remove())
    return ground
  }
  let undo = async () => {}
  beforeEach(async () => {
    const test = await rolledBack(await sharedBy(engine))
    current = test.database
    undo = test.undo
  })
  afterEach(() => undo())
  return ground
}

const shared = new Map<Database['engine'], Promise<Opened>>()

/** One of each kind for a worker. The embedded one ends with it, that of a server with the run. */
async function sharedBy(engine: Database['engine']): Promise<Database> {
  const opened = shared.get(engine) ?? openMigrated(engine)
  shared.set(engine, opened)
  return (await opened).database
}

interface Opened {
  readonly database: Database
  /** Closes it and leaves nothing of it behind. */
  readonly remove: () => Promise<void>
}

/** Holds nothing but what the migrations make. */
export function openMigrated(engine: Database['engine']): Promise<Opened> {
  return engine === 'embedded' ? openInMemory('migrated') : openOnServer(inject('migratedDatabase'))
}

/** Holds nothing at all. */
export function openEmpty(engine: Database['engine']): Promise<Opened> {
  return engine === 'embedded' ? openInMemory('empty') : openOnServer('template1')
}

async function openInMemory(beginning: Beginning): Promise<Opened> {
  const database = await openDatabase({ kind: 'memory', patienceMs: 5_000, image: imageOf(beginning) })
  return { database, remove: database.close }
}

/** The file from which an embedded database in memory begins. Making one anew takes seconds. */
export function imageOf(beginning: Beginning): string {
  return join(inject('beginnings'), `${beginning}.image`)
}

/** A data folder with an embedded database in it, for one test: it goes when the test has ended. */
export function aDataFolder(beginning: Beginning): string {
  const data = mkdtempSync(join(tmpdir(), 'portolan-data-'))
  onTestFinished(() => rmSync(data, { recursive: true, force: true }))
  cpSync(join(inject('beginnings'), beginning), data, { recursive: true })
  return data
}

async function openOnServer(template: string): Promise<Opened> {
  const name = `${inject('databasePrefix')}${randomUUID().replaceAll('-', '')}`
  await asAdministrator(`create database ${name} template ${template}`)
  const database = await openDatabase({ kind: 'server', url: urlOf(name) })
  return {
    database,
    async remove() {
      await database.close()
      await asAdministrator(`drop database ${name} with (force)`)
    },
  }
}
