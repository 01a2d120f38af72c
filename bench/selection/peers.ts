import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { totalValue, violations } from '#domain/packing/check.ts'
import { itemOfOption, leftOut, type Packing } from '#domain/packing/packing.ts'
import { type Programme, programmeOf, wholeScope } from '#domain/packing/programme.ts'

/** What a peer found: its choice re-checked as ours is, and the bound that its own log states. */
export interface PeerRun {
  readonly value: number | undefined
  readonly bound: number | undefined
  readonly seconds: number
}

interface Peer {
  readonly name: string
  readonly args: (model: string, solution: string, seconds: number) => string[]
  readonly columns: (solution: string) => string[]
  readonly bound: (log: string) => number | undefined
}

const numberAfter = (pattern: RegExp) => (log: string) => {
  const found = [...log.matchAll(pattern)].at(-1)?.[1]
  return found === undefined ? undefined : Number(found)
}

const peers: readonly Peer[] = [
  {
    name: 'cbc',
    args: (model, solution, seconds) => [model, 'sec', `${seconds}`, 'timem', 'elapsed', 'ratioGap', '0', 'solve', 'solution', solution],
    columns: (text) => [...text.matchAll(/^\s*(?:\*\*)?\s*\d+ (x\d+)\s+(?:1|0\.99999\d*)\s/gm)].map((line) => line[1]!),
    bound: (log) =>
      numberAfter(/Upper bound:\s+(\S+)/g)(log) ??
      (log.includes('Result - Optimal') ? numberAfter(/Objective value:\s+(\S+)/g)(log) : undefined),
  },
  {
    name: 'glpsol',
    args: (model, solution, seconds) => ['--lp', model, '--tmlim', `${seconds}`, '--cuts', '--output', solution],
    columns: (text) => [...text.matchAll(/^\s*\d+ (x\d+)\s+\*\s+1\s/gm)].map((line) => line[1]!),
    bound: numberAfter(/mip = .*? <= \s*(\S+)/g),
  },
]

/** The peers that are installed here. */
export function installedPeers(): string[] {
  return peers.filter(({ name }) => spawnSync('which', [name]).status === 0).map(({ name }) => name)
}

/** Runs peers beside one another on the same programme, each with so many seconds and one thread. */
export async function runPeers(packing: Packing, names: readonly string[], seconds: number): Promise<Record<string, PeerRun>> {
  const programme = programmeOf(packing, wholeScope(packing))
  if (!programme || names.length === 0) return {}
  const folder = mkdtempSync(join(tmpdir(), 'portolan-peers-'))
  const model = join(folder, 'model.lp')
  writeFileSync(model, lpText(programme))
  try {
    const runs = peers
      .filter(({ name }) => names.includes(name))
      .map(async (peer): Promise<[string, PeerRun]> => {
        const solution = join(folder, `${peer.name}.txt`)
        const begun = performance.now()
        const log = await run(peer.name, peer.args(model, solution, seconds))
        const text = existsSync(solution) ? readFileSync(solution, 'utf8') : ''
        return [
          peer.name,
          {
            value: valueOfColumns(packing, programme, peer.columns(text)),
            bound: peer.bound(log),
            seconds: (performance.now() - begun) / 1000,
          },
        ]
      })
    return Object.fromEntries(await Promise.all(runs))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function valueOfColumns(packing: Packing, programme: Programme, columns: readonly string[]): number | undefined {
  const owner = itemOfOption(packing)
  const choice = new Int32Array(packing.optionStart.length - 1).fill(leftOut)
  for (const column of columns) {
    const option = programme.optionOf[Number(column.slice(1))]!
    choice[owner[option]!] = option
  }
  return columns.length > 0 && violations(packing, choice).length === 0 ? totalValue(packing, choice) : undefined
}

function lpText({ milp }: Programme): string {
  const terms = (columns: ArrayLike<number>, coefficients: ArrayLike<number>) =>
    Array.from(
      columns,
      (column, at) => `${coefficients[at]! < 0 ? '-' : '+'} ${Math.abs(coefficients[at]!)} x${column}${at % 10 === 9 ? '\n' : ''}`,
    ).join(' ')
  const columns = Array.from(milp.objective.keys())
  const rows = Array.from(milp.rowUpper, (upper, row) => {
    const [from, to] = [milp.rowStart[row]!, milp.rowStart[row + 1]!]
    return `r${row}: ${terms(milp.rowColumn.subarray(from, to), milp.rowCoefficient.subarray(from, to))} <= ${upper}`
  })
  return [
    'Maximize',
    `value: ${terms(columns, milp.objective)}`,
    'Subject To',
    ...rows,
    'Binary',
    ...columns.map((column) => `x${column}`),
    'End',
    '',
  ].join('\n')
}

function run(command: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    const parts: string[] = []
    child.stdout.on('data', (part) => parts.push(String(part)))
    child.stderr.on('data', (part) => parts.push(String(part)))
    child.on('error', reject)
    child.on('close', () => resolve(parts.join('')))
  })
}
