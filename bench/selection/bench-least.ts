import { parseArgs } from 'node:util'
import type { LeastChange } from '#domain/portfolio/least-change.ts'
import type { Portfolio } from '#domain/portfolio/portfolio.ts'
import { reasons } from '#domain/portfolio/reasons.ts'
import { selectPortfolio } from '#domain/portfolio/selection.ts'
import { usualStudy } from '#domain/portfolio/study.ts'
import { drive } from '#engines/drive.ts'
import { openHighs } from '#engines/highs.ts'
import { generatedPortfolio } from './generated-portfolio.ts'
import { portfolioOf } from './portfolio-of.ts'
import { samplePortfolio } from './sample-portfolio.ts'

/**
 * `npm run bench -- least --components 60 --quarters 8 --roles 8 --starts 3 --seeds 1,2,3 --json`: why each component is left
 * out, for the group sample and generated portfolios. Processor seconds of this process, which load does not lengthen much.
 */
export async function benchLeast(args: readonly string[]): Promise<void> {
  const text = (fallback: string) => ({ type: 'string', default: fallback }) as const
  const { values } = parseArgs({
    args: [...args],
    options: {
      components: text('60'),
      quarters: text('8'),
      roles: text('8'),
      starts: text('3'),
      seeds: text('1,2,3'),
      work: { type: 'string' },
      json: { type: 'boolean' },
    },
  })
  const [components, quarters, roles, starts] = [values.components, values.quarters, values.roles, values.starts].map(Number) as [
    number,
    number,
    number,
    number,
  ]
  const size = { components, quarters, roles, starts }
  const work = values.work === undefined ? undefined : Number(values.work)
  const seeds = values.seeds === '' ? [] : values.seeds.split(',').map(Number)
  const lines = [await measured('the group sample', await samplePortfolio(), work)]
  for (const seed of seeds) lines.push(await measured(`generated, seed ${seed}`, portfolioOf(generatedPortfolio(size, seed), size), work))
  for (const line of lines) process.stdout.write(values.json ? `${JSON.stringify(line)}\n` : `${wordsOf(line)}\n`)
}

interface Line {
  readonly name: string
  readonly leftOut: number
  readonly exact: number
  readonly seconds: number
  readonly changes: Readonly<Record<string, LeastChange['kind'] | number>>
}

async function measured(name: string, portfolio: Portfolio, work: number | undefined): Promise<Line> {
  const highs = await openHighs()
  const effort = usualStudy(portfolio.candidates.length, 1)
  const best = drive(highs, selectPortfolio(portfolio, effort.selection))
  if (best.kind !== 'optimal') throw new Error(`${name} is ${best.kind}`)
  const begun = process.cpuUsage().user
  const leastChange = { ...effort.leastChange, work: work ?? effort.leastChange.work }
  const found = drive(highs, reasons(portfolio, { forced: effort.again, leastChange }, best))
  const seconds = (process.cpuUsage().user - begun) / 1e6
  const kinds = found.map(({ leastChange: { kind } }) => kind)
  const changes = Object.fromEntries(Object.entries(Object.groupBy(kinds, (kind) => kind)).map(([kind, all]) => [kind, all.length]))
  return { name, leftOut: found.length, exact: kinds.filter((kind) => kind !== 'bounded').length, seconds, changes }
}

function wordsOf({ name, leftOut, exact, seconds, changes }: Line): string {
  return `${name}: ${exact} of ${leftOut} left out explained exactly in ${seconds.toFixed(1)} s of processor time ${JSON.stringify(changes)}`
}
