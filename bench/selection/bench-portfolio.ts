import { parseArgs } from 'node:util'
import { solvePacking } from '#domain/packing/solve.ts'
import { drive } from '#engines/drive.ts'
import { openHighs } from '#engines/highs.ts'
import { checkedValue } from './bench-selection.ts'
import { generatedPortfolio } from './generated-portfolio.ts'
import { installedPeers, type PeerRun, runPeers } from './peers.ts'

/** One generated portfolio solved; gaps are (bound - value) / value in per cent, each by the solver's own bound. */
interface Line {
  readonly seed: number
  readonly value: number
  readonly bound: number
  readonly gapPercent: number
  readonly proved: boolean
  readonly seconds: number
  readonly peers: Readonly<Record<string, { readonly value: number | undefined; readonly gapPercent: number | undefined }>>
}

/** Generated portfolios of twelve quarters, forty roles and up to four starts: proven gap after a wall limit, beside the peers'. */
export async function benchPortfolio(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      components: { type: 'string' },
      seconds: { type: 'string' },
      'peer-seconds': { type: 'string' },
      seeds: { type: 'string' },
      peers: { type: 'string' },
      json: { type: 'boolean' },
    },
  })
  const components = Number(values.components ?? 500)
  const seconds = Number(values.seconds ?? 10)
  const names = installedPeers().filter((name) => !values.peers || values.peers.split(',').includes(name))
  const highs = await openHighs()
  const lines: Line[] = []
  for (const seed of (values.seeds ?? '1,2,3,4,5').split(',').map(Number)) {
    const packing = generatedPortfolio({ components, quarters: 12, roles: 40, starts: 4 }, seed)
    const begun = performance.now()
    const answer = drive(highs, solvePacking(packing, { work: Number.POSITIVE_INFINITY, seed: 1, equals: 'any' }), { seconds })
    const took = (performance.now() - begun) / 1000
    const value = checkedValue(packing, answer)
    const bound = answer.kind === 'bounded' ? answer.bound : value
    const peers = Object.entries(await runPeers(packing, names, Number(values['peer-seconds'] ?? 30)))
    lines.push({
      seed,
      value,
      bound,
      gapPercent: (100 * (bound - value)) / value,
      proved: answer.kind === 'optimal',
      seconds: took,
      peers: Object.fromEntries(peers.map(([name, run]) => [name, { value: run.value, gapPercent: gapOf(run) }])),
    })
    process.stderr.write(`${JSON.stringify(lines.at(-1))}\n`)
  }
  const meanGapPercent = lines.reduce((sum, { gapPercent }) => sum + gapPercent, 0) / lines.length
  const proved = lines.filter((line) => line.proved).length
  const result = { components, seconds, meanGapPercent, proved, perSeed: lines }
  process.stdout.write(
    values.json
      ? `${JSON.stringify(result)}\n`
      : `${components} components, ${seconds} s: mean proven gap ${meanGapPercent.toFixed(3)} %, ${proved} of ${lines.length} proved\n`,
  )
}

function gapOf({ value, bound }: PeerRun): number | undefined {
  return value === undefined || bound === undefined ? undefined : (100 * (bound - value)) / value
}
