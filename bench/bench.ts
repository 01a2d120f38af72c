/** `npm run bench -- NAME …`: one program for each table of docs/benchmarks.md. */
import { kill } from './kill/kill.ts'

const benchmarks: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = { kill }

const [, , name = '', ...args] = process.argv
const benchmark = benchmarks[name]
if (benchmark) await benchmark(args)
else {
  console.error(`npm run bench -- ${Object.keys(benchmarks).join(' | ')} [--json] …`)
  process.exitCode = 2
}
