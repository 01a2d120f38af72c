/**
 * Every check of the project: the tests of units and, beside them, static checks and the tests in a browser, so that two
 * cores are kept busy. The last line is `N passed, N failed, N skipped`; a static check counts as one test.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildWeb } from '../src/main/web-build.ts'
import { startPostgresServer } from '../test/postgres-server.ts'

interface Tally {
  passed: number
  failed: number
  skipped: number
}

const checks: ReadonlyArray<readonly [title: string, script: string, ...args: string[]]> = [
  ['types of the kernels', 'node_modules/typescript7/bin/tsc', '-p', 'tsconfig.domain.json'],
  ['types of the server', 'node_modules/typescript7/bin/tsc', '-p', 'tsconfig.node.json'],
  ['types of the web', 'node_modules/typescript7/bin/tsc', '-p', 'tsconfig.web.json'],
  ['dead code', 'node_modules/knip/bin/knip.js', '--no-config-hints'],
  ['format and lint', 'node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
]

const server = process.env.TEST_DATABASE_URL ? undefined : await startPostgresServer(['fsync=off'])
if (server) process.env.TEST_DATABASE_URL = server.url
else if (!process.env.TEST_DATABASE_URL)
  console.log('No PostgreSQL server and no programs of one (15 or later): database tests run on the embedded database only.')
await buildWeb(console.log) // both need it
const results = await Promise.all([runVitest('unit', 'as it comes'), runBesides()])
await server?.stop()
const sum = (key: keyof Tally) => results.flat().reduce((total, tally) => total + tally[key], 0)
console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`)
process.exit(sum('failed') > 0 ? 1 : 0)

/** One after the other; what each has to say is said when it has ended. */
async function runBesides(): Promise<readonly Tally[]> {
  const tallies: Tally[] = []
  for (const check of checks) tallies.push(await runCheck(check))
  return [...tallies, await runVitest('browser', 'at the end')]
}

async function runCheck([title, ...script]: (typeof checks)[number]): Promise<Tally> {
  const status = await run(script, 'at the end')
  console.log(`${status === 0 ? '✓' : '✗'} ${title}`)
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 }
}

/** A run that leaves no report, or reports no test, has failed whatever its exit code says. */
async function runVitest(project: string, telling: Telling): Promise<Tally> {
  const report = join(mkdtempSync(join(tmpdir(), 'portolan-test-')), 'report.json')
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const status = await run(['node_modules/vitest/vitest.mjs', ...args], telling)
  try {
    const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = JSON.parse(readFileSync(report, 'utf8'))
    return { passed, skipped, failed: failed === 0 && (status !== 0 || passed === 0) ? 1 : failed }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

type Telling = 'as it comes' | 'at the end'

/** Runs a script of ours with Node.js. Answers its exit code; undefined where a signal ended it. */
async function run(script: readonly string[], telling: Telling): Promise<number | undefined> {
  const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}
  const child = spawn(process.execPath, script, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...colour } })
  const held: Buffer[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (telling === 'as it comes' ? process.stdout.write(chunk) : held.push(chunk)))
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve))
  process.stdout.write(Buffer.concat(held))
  return status ?? undefined
}
