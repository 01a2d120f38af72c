import { createHash } from 'node:crypto'
import { mkdirSync, realpathSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Takes a folder for this process, until it ends in whatever way: the kernel keeps the lock, so that nothing is left
 * behind by a kill. Two processes in one data directory destroy it without a word.
 *
 * Refused by an error that says so when another process holds it. On Linux it is an abstract socket and does not reach
 * across containers; on Windows a pipe; elsewhere a socket file.
 */
export async function lockDirectory(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const place = realpathSync(folder)
  const server = createServer((asking) => asking.end())
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(cause.code === 'EADDRINUSE' ? inUse(place) : cause)
    })
    server.listen(lockName(place), resolve)
  })
  server.unref()
}

const inUseCode = 'FOLDER_IN_USE'

function inUse(place: string): Error {
  return Object.assign(new Error(`Another process uses the data in ${place}. Stop it, or ask it.`), { code: inUseCode })
}

/** Whether opening failed only because another process holds the folder; it may let go, or turn out to be a server. */
export function isFolderInUse(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === inUseCode
}

function lockName(place: string): string {
  const name = `portolan-${createHash('sha256').update(place).digest('hex').slice(0, 32)}`
  if (process.platform === 'linux') return `\0${name}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), name)
}
