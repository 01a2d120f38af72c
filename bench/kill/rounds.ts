import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { migrate } from '../../src/db/migrate.ts'
import { openDatabase, type Place } from '../../src/db/open.ts'
import type { Random } from '../../src/domain/foundation/random.ts'
import { anOrganisation } from '../../test/organisation.ts'
import { countTorn } from './torn.ts'
import type { Opened } from './writer.ts'

export interface KillTally {
  readonly engine: string
  readonly rounds: number
  /** Transactions the database had acknowledged when it was killed. */
  readonly acknowledged: number
  /** Of those, how many were not there in the end. */
  readonly lost: number
  /** Transactions of which only a part was there: rows without their history too. */
  readonly torn: number
  readonly failedToOpen: number
  /** Median time from opening to the first answer after a kill. */
  readonly recoveryMs: number
}

export interface Victim {
  readonly engine: string
  readonly place: Place
  /** Runs right after the writer was killed: kills the server too, where it is ours. */
  readonly alsoKill?: () => Promise<void>
}

/**
 * Kills the writer `rounds` times at random moments. Each writer first judges what the kill before it left behind;
 * the last is judged at the end. One database all along.
 */
export async function killRounds(victim: Victim, rounds: number, random: Random): Promise<KillTally> {
  const first = await openDatabase(victim.place)
  await migrate(first)
  const organisationId = await anOrganisation(first)
  await first.close()

  const acknowledged: string[] = []
  const recoveries: number[] = []
  let failedToOpen = 0
  let torn = 0
  for (let round = 0; round < rounds; round++) {
    const writer = await writeUntilKilled(victim.place, [organisationId, `r${round}`], 50 + random.below(500))
    await victim.alsoKill?.()
    if (!writer.opened) failedToOpen++
    else if (round > 0) recoveries.push(writer.opened.recoveryMs)
    torn = Math.max(torn, writer.opened?.torn ?? 0)
    acknowledged.push(...writer.acknowledged)
    if (process.stderr.isTTY) process.stderr.write(`\r${victim.engine}: ${round} of ${rounds}`)
  }
  const last = await openDatabase(victim.place)
  torn = Math.max(torn, await countTorn(last))
  const { rows } = await last.pool.query<{ act: string }>('select distinct sort_key as act from person')
  await last.close()
  const found = new Set(rows.map(({ act }) => act))
  const lost = acknowledged.filter((act) => !found.has(act)).length
  return {
    engine: victim.engine,
    rounds,
    acknowledged: acknowledged.length,
    lost,
    torn,
    failedToOpen,
    recoveryMs: Math.round(median(recoveries)),
  }
}

interface Written {
  /** Undefined when the database could not be opened. */
  readonly opened: Opened | undefined
  readonly acknowledged: readonly string[]
}

/** `afterMs`: from the first acknowledged transaction to the kill. */
async function writeUntilKilled(place: Place, names: readonly string[], afterMs: number): Promise<Written> {
  const script = new URL('./writer.ts', import.meta.url).pathname
  const writer = spawn(process.execPath, [script, JSON.stringify(place), ...names], { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines: string[] = []
  const output = createInterface({ input: writer.stdout })
  const ended = new Promise<void>((resolve) => output.once('close', resolve))
  const writing = new Promise<void>((resolve) => {
    output.on('line', (line) => {
      lines.push(line)
      if (lines.length === 2) resolve()
    })
  })
  await Promise.race([writing, ended])
  await pause(afterMs)
  writer.kill('SIGKILL')
  await ended
  const [opened, ...acknowledged] = lines
  return { opened: opened === undefined ? undefined : JSON.parse(opened), acknowledged }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
