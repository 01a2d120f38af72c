/**
 * Every check of the project, in the order in which it is cheapest to fail.
 * The last line is `N passed, N failed, N skipped`; a static check counts as one test.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
const results = [...checks.map(runCheck), runVitest('unit'), runVitest('browser')]
await server?.stop()
const sum = (key: keyof Tally) => results.reduce((total, tally) => total + tally[key], 0)
console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`)
process.exit(sum('failed') > 0 ? 1 : 0)

function runCheck([title, script, ...args]: (typeof checks)[number]): Tally {
  const { status } = spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' })
  console.log(`${status === 0 ? '✓' : '✗'} ${title}`)
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 }
}

/** A run that leaves no report, or reports no test, has failed whatever its exit code says. */
function runVitest(project: string): Tally {
  const report = join(mkdtempSync(join(tmpdir(), 'portolan-test-')), 'report.json')
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', ...args], { stdio: 'inherit' })
  try {
    const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = JSON.parse(readFileSync(report, 'utf8'))
    return { passed, skipped, failed: failed === 0 && (status !== 0 || passed === 0) ? 1 : failed }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}
