import { randomUUID } from 'node:crypto'
import { mkdirSync, renameSync } from 'node:fs'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest'
import { migrate, readMigrations } from '../src/db/migrate.ts'
import { type Database, openDatabase, type Place } from '../src/db/open.ts'
import { rolledBack } from './rolled-back.ts'

/** What the tests of one engine run on. */
export interface Ground {
  readonly engine: Database['engine']
  /** Migrated and empty. Ask for it inside a test. */
  readonly database: () => Database
}

const serverUrl = process.env.TEST_DATABASE_URL

/**
 * Runs the same tests on the embedded database and on a server. What a test does is rolled back after it; tests that
 * need real commits (`keeping: 'commits'`) share what they leave behind, and get a database that lives as long as the file.
 *
 * Without a server the second half is skipped and says so.
 */
export function onEachDatabase(title: string, tests: (ground: Ground) => void, keeping: 'nothing' | 'commits' = 'nothing'): void {
  describe(`${title}, embedded`, () => tests(prepare('embedded', keeping, openEmbedded)))
  if (serverUrl) describe(`${title}, on a server`, () => tests(prepare('server', keeping, openMigrated)))
  else describe.skip(`${title}, on a server: TEST_DATABASE_URL is not set`, () => tests(neverReady))
}

const neverReady: Ground = { engine: 'server', database: () => notYet() }

function notYet(): never {
  throw new Error('The database is ready inside tests only.')
}

function prepare(engine: Database['engine'], keeping: 'nothing' | 'commits', open: () => Promise<Opened>): Ground {
  let opened: Opened | undefined
  let current: Database | undefined
  beforeAll(async () => {
    opened = await open()
    current = opened.database
  })
  afterAll(async () => {
    await opened?.database.close()
    await opened?.remove()
  })
  if (keeping === 'nothing') {
    let undo = async () => {}
    beforeEach(async () => {
      const test = await rolledBack(opened?.database ?? notYet())
      current = test.database
      undo = test.undo
    })
    afterEach(() => undo())
  }
  return { engine, database: () => current ?? notYet() }
}

interface Opened {
  readonly database: Database
  readonly remove: () => Promise<void>
}

/** In memory, from an image that is made once for each state of the migrations. */
async function openEmbedded(): Promise<Opened> {
  const folder = new URL('../node_modules/.cache/portolan/', import.meta.url).pathname
  const state = readMigrations().map(({ checksum }) => checksum.slice(0, 4))
  const image = `${folder}${state.join('')}.image`
  const options: Place = { kind: 'memory', patienceMs: 5_000 }
  const remove = async () => undefined
  try {
    return { database: await openDatabase({ ...options, image }), remove }
  } catch {
    mkdirSync(folder, { recursive: true })
    const database = await openDatabase(options)
    await migrate(database)
    const unfinished = `${image}.${randomUUID()}`
    await database.bridge?.save(unfinished)
    renameSync(unfinished, image)
    return { database, remove }
  }
}

/** A database of either kind that holds nothing at all. On a server it is its own, dropped by `remove`. */
export async function openEmpty(engine: Database['engine']): Promise<Opened> {
  if (engine === 'embedded') return { database: await openDatabase({ kind: 'memory' }), remove: async () => undefined }
  const url = serverUrl ?? notYet()
  const name = `portolan_test_${randomUUID().replaceAll('-', '')}`
  const asAdministrator = async (text: string) => {
    const client = new pg.Client(url)
    await client.connect()
    await client.query(text)
    await client.end()
  }
  await asAdministrator(`create database ${name}`)
  const fresh = new URL(url)
  fresh.pathname = `/${name}`
  return {
    database: await openDatabase({ kind: 'server', url: fresh.href }),
    remove: () => asAdministrator(`drop database ${name} with (force)`),
  }
}

async function openMigrated(): Promise<Opened> {
  const opened = await openEmpty('server')
  await migrate(opened.database)
  return opened
}
