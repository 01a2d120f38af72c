/** What the databases of a test run begin with, made once before it: see vitest.config.ts. */
import { createHash, randomUUID } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrate, readMigrations } from '../src/db/migrate.ts'
import { openDatabase } from '../src/db/open.ts'
import { asAdministrator, serverUrl, urlOf } from './database-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of embedded databases that hold nothing, and what the migrations make: see `Beginning`. */
    readonly beginnings: string
    /** Begins the name of every database of this run on the server. */
    readonly databasePrefix: string
    /** Holds what the migrations make. Nobody is connected to it, so that it can be copied. */
    readonly migratedDatabase: string
  }
}

/** `NAME.image` to begin from in memory; `NAME` as a data folder, to be copied. */
export type Beginning = 'empty' | 'migrated'

const root = new URL('../', import.meta.url)

export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const beginnings = beginningsFolder()
  if (!existsSync(beginnings)) await makeBeginnings(beginnings)
  provide('beginnings', beginnings)

  const prefix = `portolan_test_${randomUUID().slice(0, 8)}_`
  const template = `${prefix}migrated`
  provide('databasePrefix', prefix)
  provide('migratedDatabase', template)
  if (!serverUrl) return async () => undefined
  await asAdministrator(`create database ${template}`)
  const database = await openDatabase({ kind: 'server', url: urlOf(template) })
  await migrate(database)
  await database.close()
  return () => dropAll(prefix)
}

/** Kept until the migrations or the packages change. */
function beginningsFolder(): string {
  const state = createHash('sha256').update(readFileSync(new URL('package-lock.json', root)))
  for (const { checksum } of readMigrations()) state.update(checksum)
  return new URL(`node_modules/.cache/portolan/${state.digest('hex').slice(0, 16)}`, root).pathname
}

/** Never seen half-made: the folder gets its name when it is whole. A database that was closed opens without repairs. */
async function makeBeginnings(folder: string): Promise<void> {
  const unfinished = `${folder}-${randomUUID()}`
  const places: Record<Beginning, string> = { empty: join(unfinished, 'empty'), migrated: join(unfinished, 'migrated') }
  mkdirSync(unfinished, { recursive: true })
  const empty = await openDatabase({ kind: 'folder', data: places.empty })
  await empty.bridge?.save(`${places.empty}.image`)
  await empty.close()
  cpSync(places.empty, places.migrated, { recursive: true })
  const migrated = await openDatabase({ kind: 'folder', data: places.migrated })
  await migrate(migrated)
  await migrated.bridge?.save(`${places.migrated}.image`)
  await migrated.close()
  renameSync(unfinished, folder)
}

async function dropAll(prefix: string): Promise<void> {
  const found = await asAdministrator(`select datname from pg_database where starts_with(datname, '${prefix}')`)
  for (const { datname } of found) await asAdministrator(`drop database ${datname} with (force)`)
}
