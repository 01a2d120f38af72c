import { parseArgs } from 'node:util'
import { totalValue, violations } from '#domain/packing/check.ts'
import type { Packing, PackingAnswer } from '#domain/packing/packing.ts'
import { programmeOf, wholeScope } from '#domain/packing/programme.ts'
import { relaxed } from '#domain/packing/relax.ts'
import { solvePacking } from '#domain/packing/solve.ts'
import { drive } from '#engines/drive.ts'
import { openHighs } from '#engines/highs.ts'
import { type KnapsackFile, readKnapsacks } from './knapsack-files.ts'
import { installedPeers, runPeers } from './peers.ts'

type Highs = Awaited<ReturnType<typeof openHighs>>

/** One instance solved: how far below the LP bound, in per cent of it, and whether proved. */
interface Line {
  readonly name: string
  readonly value: number
  readonly lpGapPercent: number
  readonly proved: boolean
  readonly seconds: number
  readonly peers: Readonly<Record<string, number | undefined>>
}

/**
 * Published multidimensional knapsacks, each with the same wall limit on one thread. Metric: mean distance to the LP
 * bound of the folder's list, else to our own. Every choice, ours and the peers', is re-checked in integers.
 */
export async function benchSelection(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      seconds: { type: 'string' },
      only: { type: 'string' },
      peers: { type: 'string' },
      json: { type: 'boolean' },
    },
  })
  if (!values.data) throw new Error('say where the instances are: --data DIR')
  const seconds = Number(values.seconds ?? 60)
  const only = values.only?.split(',')
  const names = installedPeers().filter((name) => !values.peers || values.peers.split(',').includes(name))
  const highs = await openHighs()
  const lines: Line[] = []
  for (const file of readKnapsacks(values.data).filter(({ name }) => !only || only.includes(name))) {
    const line = await solvedLine(highs, file, { seconds, names })
    lines.push(line)
    process.stderr.write(
      `${[line.name, line.value, line.lpGapPercent.toFixed(3), line.proved ? 'proved' : '', line.seconds.toFixed(1), JSON.stringify(line.peers)].join('\t')}\n`,
    )
  }
  const result = {
    instances: lines.length,
    meanLpGapPercent: mean(lines.map(({ lpGapPercent }) => lpGapPercent)),
    proved: lines.filter(({ proved }) => proved).length,
    peerMeanLpGapPercent: Object.fromEntries(names.map((name) => [name, mean(lines.map(({ peers }) => peers[name] ?? 100))])),
    secondsEach: seconds,
    perInstance: lines,
  }
  process.stdout.write(
    values.json
      ? `${JSON.stringify(result)}\n`
      : `${lines.length} instances, mean LP gap ${result.meanLpGapPercent.toFixed(3)} %, ${result.proved} proved, peers ${JSON.stringify(result.peerMeanLpGapPercent)}\n`,
  )
}

async function solvedLine(
  highs: Highs,
  { name, packing, lpBound }: KnapsackFile,
  { seconds, names }: { seconds: number; names: readonly string[] },
): Promise<Line> {
  const begun = performance.now()
  const answer = drive(highs, solvePacking(packing, { work: Number.POSITIVE_INFINITY, seed: 1, equals: 'any' }), { seconds })
  const took = (performance.now() - begun) / 1000
  const bound = lpBound ?? ownLpBound(highs, packing)
  const gap = (value: number | undefined) => (value === undefined ? undefined : (100 * (bound - value)) / bound)
  const value = checkedValue(packing, answer)
  const peers = await runPeers(packing, names, seconds)
  return {
    name,
    value,
    lpGapPercent: gap(value)!,
    proved: answer.kind === 'optimal',
    seconds: took,
    peers: Object.fromEntries(Object.entries(peers).map(([peer, run]) => [peer, gap(run.value)])),
  }
}

/** What an answer is worth by the checker that knows no solver. */
export function checkedValue(packing: Packing, answer: PackingAnswer): number {
  if (!('choice' in answer)) throw new Error(`no choice found: ${answer.kind}`)
  const broken = violations(packing, answer.choice)
  if (broken.length > 0) throw new Error(`the answer breaks ${JSON.stringify(broken[0])}`)
  return totalValue(packing, answer.choice)
}

function ownLpBound(highs: Highs, packing: Packing): number {
  const programme = programmeOf(packing, wholeScope(packing))
  const relaxation = programme && drive(highs, relaxed(packing, programme))
  if (!programme || !relaxation || relaxation === 'open') throw new Error('the LP has no solution')
  return relaxation.bound + programme.fixedValue
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length)
}
