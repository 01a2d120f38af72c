import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../src/db/open.ts'
import { asAdministrator } from '../../test/database-server.ts'
import type { PostgresServer } from '../../test/postgres-server.ts'

/** Where one installation keeps its data, as settings of its processes. */
export interface Home {
  readonly DATA_FOLDER: string
  readonly DATABASE_URL: string
}

/** Installations of one kind of database, and what else dies when one of their processes is killed. */
export interface Homes {
  readonly engine: string
  readonly empty: () => Promise<Home>
  readonly copyOf: (home: Home) => Promise<Home>
  readonly alsoKill: () => Promise<void>
  readonly remove: () => void
}

export function homesOn(server: PostgresServer | undefined): Homes {
  const folders: string[] = []
  const newFolder = () => {
    folders.push(mkdtempSync(join(tmpdir(), 'portolan-kill-')))
    return folders.at(-1) ?? ''
  }
  const databaseLike = async (template: string) => {
    if (!server) return ''
    const url = new URL(server.url)
    url.pathname = `/kill_${randomUUID().replaceAll('-', '')}`
    await asAdministrator(`create database ${url.pathname.slice(1)} template ${template}`, server.url)
    return url.href
  }
  return {
    engine: server ? 'server' : 'embedded',
    empty: async () => ({ DATA_FOLDER: newFolder(), DATABASE_URL: await databaseLike('template0') }),
    async copyOf({ DATA_FOLDER: from, DATABASE_URL: url }) {
      const DATA_FOLDER = newFolder()
      if (existsSync(join(from, 'database'))) cpSync(join(from, 'database'), join(DATA_FOLDER, 'database'), { recursive: true })
      return { DATA_FOLDER, DATABASE_URL: server ? await databaseLike(new URL(url).pathname.slice(1)) : '' }
    },
    alsoKill: async () => server?.killAndRestart(),
    remove: () => {
      for (const folder of folders) rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Starts a script on this installation; what it says can be read from it. */
export function runAt({ DATA_FOLDER, DATABASE_URL }: Home, script: string, words: readonly string[]): ChildProcess {
  const own = { DATA_FOLDER, DATABASE_URL, PORT: '0', OPEN_BROWSER: 'no', LOG_LEVEL: 'error', BASE_URL: '', CHROMIUM_PATH: '' }
  return spawn(process.execPath, [script, ...words], { env: { ...process.env, ...own }, stdio: ['ignore', 'pipe', 'pipe'] })
}

/** Asks the installation's database one question. */
export async function askAt({ DATA_FOLDER, DATABASE_URL }: Home, text: string): Promise<ReadonlyArray<Readonly<Record<string, unknown>>>> {
  const place = DATABASE_URL === '' ? ({ kind: 'folder', data: DATA_FOLDER } as const) : ({ kind: 'server', url: DATABASE_URL } as const)
  const database = await openDatabase(place)
  try {
    return (await database.pool.query(text)).rows
  } finally {
    await database.close()
  }
}
