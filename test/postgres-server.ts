import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

/** A PostgreSQL server of our own, in a temporary folder. */
export interface PostgresServer {
  readonly url: string
  /** Ends it as a power cut would, as far as a program can, and starts it again. Answers when it takes connections. */
  readonly killAndRestart: () => Promise<void>
  readonly stop: () => Promise<void>
}

const oldest = 15

/** Starts a server from programs found on this machine. Undefined when there are none, or they are too old. */
export async function startPostgresServer(settings: readonly string[] = []): Promise<PostgresServer | undefined> {
  const programs = findPrograms()
  if (!programs) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'portolan-postgres-'))
  const user = unprivileged()
  if (user) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  execFileSync(join(programs, 'initdb'), ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--no-locale', '--no-sync'], {
    ...user,
    cwd: folder,
    stdio: 'pipe',
  })
  const port = await freePort()
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  const start = () =>
    spawn(
      join(programs, 'postgres'),
      ['-D', data, '-p', `${port}`, '-h', '127.0.0.1', '-k', folder, ...settings.flatMap((set) => ['-c', set])],
      {
        ...user,
        cwd: folder,
        stdio: 'ignore',
      },
    )
  let running = await whenReady(start, url)

  return {
    url,
    async killAndRestart() {
      const pids = [running.pid, ...childrenOf(running.pid)]
      for (const pid of pids) if (pid) killQuietly(pid)
      running = await whenReady(start, url)
    },
    async stop() {
      const gone = new Promise((resolve) => running.once('exit', resolve))
      running.kill('SIGINT')
      await gone
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function findPrograms(): string | undefined {
  const debian = '/usr/lib/postgresql'
  const installed = existsSync(debian)
    ? readdirSync(debian)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => join(debian, version, 'bin'))
    : []
  const folders = [...installed, ...(process.env.PATH ?? '').split(delimiter)]
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')) && versionIn(folder) >= oldest)
}

function versionIn(folder: string): number {
  return Number(/\d+/.exec(execFileSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' }))?.[0])
}

/** PostgreSQL refuses to run as root: then somebody who may do nothing else runs it. */
function unprivileged(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const [, , uid, gid] = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody') ?? []
  return { uid: Number(uid ?? 65_534), gid: Number(gid ?? 65_534) }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}

/** After a kill, memory that the old server's processes still hold makes the first starts fail. */
async function whenReady(start: () => ChildProcess, url: string): Promise<ChildProcess> {
  let server = start()
  for (let attempt = 0; attempt < 600; attempt++) {
    const client = new pg.Client(url)
    try {
      await client.connect()
      await client.end()
      return server
    } catch {
      await pause(50)
      if (server.exitCode !== null) server = start()
    }
  }
  throw new Error('PostgreSQL did not start within 30 seconds.')
}

function childrenOf(pid: number | undefined): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)
  } catch {
    return []
  }
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // it was faster
  }
}
