import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { migrate } from '../../src/db/migrate.ts'
import { type Database, openDatabase, type Place } from '../../src/db/open.ts'
import type { Random } from '../../src/domain/foundation/random.ts'
import { anOrganisation } from '../../test/organisation.ts'

export interface KillTally {
  readonly engine: string
  readonly rounds: number
  /** Transactions the database had acknowledged when it was killed. */
  readonly acknowledged: number
  /** Of those, how many were not there afterwards. */
  readonly lost: number
  /** Transactions of which a part was there: rows without their history too. */
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

const rowsOfAnAct = 4

/** Kills the writer `rounds` times at random moments, and after each counts what is left. One database all along. */
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
    acknowledged.push(...(await writeUntilKilled(victim, [organisationId, `r${round}`], 50 + random.below(500))))
    await victim.alsoKill?.()
    const opened = performance.now()
    try {
      const database = await openDatabase(victim.place)
      torn += await countTorn(database, `r${round}/`)
      recoveries.push(performance.now() - opened)
      await database.close()
    } catch (error) {
      console.error(error)
      failedToOpen++
    }
  }
  const last = await openDatabase(victim.place)
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

/** `afterMs`: from the first acknowledged transaction to the kill. */
async function writeUntilKilled(
  { place }: Victim,
  [organisationId, prefix]: readonly [string, string] | readonly string[],
  afterMs: number,
): Promise<string[]> {
  const writer = spawn(
    process.execPath,
    [new URL('./writer.ts', import.meta.url).pathname, JSON.stringify(place), `${organisationId}`, `${prefix}`],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  )
  const acknowledged: string[] = []
  const lines = createInterface({ input: writer.stdout })
  const started = new Promise<void>((resolve, reject) => {
    lines.once('line', () => resolve())
    writer.once('exit', () => reject(new Error('The writer ended before it wrote anything.')))
  })
  lines.on('line', (act) => acknowledged.push(act))
  const ended = new Promise((resolve) => lines.once('close', resolve))
  await started
  await pause(afterMs)
  writer.kill('SIGKILL')
  await ended
  return acknowledged
}

async function countTorn({ pool }: Database, prefix: string): Promise<number> {
  const { rows } = await pool.query<{ torn: number }>(
    `with found as (select sort_key as act, count(*) as people from person where starts_with(sort_key, $1) group by 1),
          remembered as (select act, count(*) filter (where table_name = 'person') as people, count(*) filter (where table_name = 'organisation') as names
                         from history where starts_with(act, $1) group by 1)
     select count(*)::int as torn from found full join remembered using (act)
     where found.people is distinct from $2 or remembered.people is distinct from $2 or remembered.names is distinct from 1`,
    [prefix, rowsOfAnAct],
  )
  return rows[0]?.torn ?? 0
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
