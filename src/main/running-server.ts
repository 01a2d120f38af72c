import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** How the command line of this machine reaches the server that holds a data folder. */
export interface RunningServer {
  readonly url: string
  /** Acts as the owner of the installation; readable by the owner of the folder only. */
  readonly token: string
}

/** Leaves word in the data folder that a server runs on it. */
export function announce(dataFolder: string, server: RunningServer): void {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const unfinished = join(dataFolder, `server-${randomUUID()}`)
  writeFileSync(unfinished, JSON.stringify(server), { mode: 0o600 })
  renameSync(unfinished, fileOf(dataFolder))
}

export function withdraw(dataFolder: string): void {
  rmSync(fileOf(dataFolder), { force: true })
}

/** A server that listens and is busy answers late; one that is gone refuses at once. */
const patienceMs = 30_000

/** The server that holds the folder and answers; undefined when none does, even if a killed one left word. */
export async function findRunningServer(dataFolder: string): Promise<RunningServer | undefined> {
  try {
    const server = JSON.parse(readFileSync(fileOf(dataFolder), 'utf8')) as RunningServer
    const answer = await fetch(`${server.url}/livez`, { signal: AbortSignal.timeout(patienceMs) })
    return answer.ok ? server : undefined
  } catch {
    return undefined
  }
}

function fileOf(dataFolder: string): string {
  return join(dataFolder, 'server.json')
}
