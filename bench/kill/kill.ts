import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { seededRandom } from '../../src/domain/foundation/random.ts'
import { startPostgresServer } from '../../test/postgres-server.ts'
import { killActs } from './acts.ts'
import type { ActTally } from './cut-short.ts'
import { homesOn } from './homes.ts'
import { type KillTally, killRounds } from './rounds.ts'

/**
 * `npm run bench -- kill --rounds 100 --json`: `kill -9` under write load, on the embedded database and on a PostgreSQL
 * server that is started for it and killed with its client. Ends with exit code 1 when a write was lost or torn.
 *
 * `npm run bench -- kill --acts --moments 6`, `--act NAME` and `--engine embedded` for less: acts that take long, cut short.
 * Ends with exit code 1 when a part of one stays.
 */
export async function kill(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '100' },
      seed: { type: 'string', default: '1' },
      acts: { type: 'boolean', default: false },
      act: { type: 'string', default: '' },
      moments: { type: 'string', default: '6' },
      engine: { type: 'string', default: '' },
      json: { type: 'boolean', default: false },
    },
  })
  if (values.acts) return cutActsShort(Number(values.moments), values)
  const rounds = Number(values.rounds)
  const tallies = [await killEmbedded(rounds, Number(values.seed)), await killServer(rounds, Number(values.seed))].filter(
    (tally) => tally !== undefined,
  )
  if (values.json) console.log(JSON.stringify({ tallies }))
  else print(tallies)
  if (tallies.some(({ lost, torn, failedToOpen }) => lost + torn + failedToOpen > 0)) process.exitCode = 1
}

async function cutActsShort(moments: number, { json, act, engine }: { json: boolean; act: string; engine: string }): Promise<void> {
  const server = engine === 'embedded' ? undefined : await startPostgresServer()
  const homes = [...(engine === 'server' ? [] : [homesOn(undefined)]), ...(server ? [homesOn(server)] : [])]
  const tallies: ActTally[] = []
  for (const each of homes) tallies.push(...(await killActs(each, moments, act)))
  await server?.stop()
  if (json) console.log(JSON.stringify({ tallies }))
  else printActs(tallies)
  if (tallies.some(({ broken }) => broken.length > 0)) process.exitCode = 1
}

function printActs(tallies: readonly ActTally[]): void {
  console.log('| database | cut short | kills | nothing of it | all of it | broken |')
  console.log('| --- | --- | --- | --- | --- | --- |')
  for (const { engine, act, kills, absent, whole, broken } of tallies) {
    console.log(`| ${engine} | ${act} | ${kills} | ${absent} | ${whole} | ${broken.length} |`)
  }
  for (const { engine, act, broken } of tallies) for (const one of broken) console.log(`${engine}, ${act}: ${one}`)
}

async function killEmbedded(rounds: number, seed: number): Promise<KillTally> {
  const data = mkdtempSync(join(tmpdir(), 'portolan-kill-'))
  const tally = await killRounds({ engine: 'embedded', place: { kind: 'folder', data } }, rounds, seededRandom(seed))
  rmSync(data, { recursive: true, force: true })
  return tally
}

async function killServer(rounds: number, seed: number): Promise<KillTally | undefined> {
  const server = await startPostgresServer()
  if (!server) {
    console.error('No PostgreSQL programs (15 or later) were found on this machine: the server half is left out.')
    return undefined
  }
  const place = { kind: 'server', url: server.url } as const
  const tally = await killRounds({ engine: 'server', place, alsoKill: server.killAndRestart }, rounds, seededRandom(seed))
  await server.stop()
  return tally
}

function print(tallies: readonly KillTally[]): void {
  console.log('| database | rounds | acknowledged transactions | lost | torn | failed to open | recovery, median |')
  console.log('| --- | --- | --- | --- | --- | --- | --- |')
  for (const { engine, rounds, acknowledged, lost, torn, failedToOpen, recoveryMs } of tallies) {
    console.log(`| ${engine} | ${rounds} | ${acknowledged} | ${lost} | ${torn} | ${failedToOpen} | ${recoveryMs} ms |`)
  }
}
