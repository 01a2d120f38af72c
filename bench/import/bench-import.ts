import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { untidyList } from './untidy-list.ts'

/**
 * Time and peak memory of taking in one list, from bytes to committed rows, on the embedded database and, with
 * `--database URL`, on a server. Each run is a process of its own, with everything it starts; the server's own
 * processes are not ours and not counted.
 */
export async function benchImport(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { rows: { type: 'string', default: '100000' }, database: { type: 'string' }, json: { type: 'boolean', default: false } },
  })
  const folder = mkdtempSync(join(tmpdir(), 'portolan-bench-import-'))
  const file = join(folder, 'list.csv')
  writeFileSync(file, untidyList(Number(values.rows), 1))
  const runs = [join(folder, 'data'), ...(values.database === undefined ? [] : [values.database])].map((place) => {
    run(place)
    return JSON.parse(run(place, file)) as { engine: string; rows: number; unread: number; seconds: number; peakMb: number }
  })
  rmSync(folder, { recursive: true })
  if (values.json) process.stdout.write(`${JSON.stringify({ rows: Number(values.rows), runs })}\n`)
  else
    for (const { engine, rows, unread, seconds, peakMb } of runs)
      process.stdout.write(`${engine}: ${rows} rows in ${seconds} s, ${unread} cells not understood, peak ${peakMb} MB\n`)
}

function run(...given: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [new URL('./import-once.ts', import.meta.url).pathname, ...given], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`The import ended with ${status}: ${stderr}`)
  return stdout
}
