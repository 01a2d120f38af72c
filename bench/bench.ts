/** `npm run bench -- NAME …`: one program for each table of docs/benchmarks.md. */

import { api } from './api/api.ts'
import { benchHistory } from './history/bench-history.ts'
import { benchImport } from './import/bench-import.ts'
import { kill } from './kill/kill.ts'
import { benchSearch } from './search/bench-search.ts'
import { benchLeast } from './selection/bench-least.ts'
import { benchPortfolio } from './selection/bench-portfolio.ts'
import { benchSelection } from './selection/bench-selection.ts'

const benchmarks: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  import: benchImport,
  api,
  kill,
  search: benchSearch,
  least: benchLeast,
  history: benchHistory,
  portfolio: benchPortfolio,
  selection: benchSelection,
}

const [, , name = '', ...args] = process.argv
const benchmark = benchmarks[name]
if (benchmark) await benchmark(args)
else {
  console.error(`npm run bench -- ${Object.keys(benchmarks).join(' | ')} [--json] …`)
  process.exitCode = 2
}
