import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { definedOnly } from '#application/defined-only.ts'
import { rankComponents as rank } from '#application/portfolio/rank-components.ts'
import { studyFile } from '#application/portfolio/study-file.ts'
import { startSelection } from '#application/selection/start-selection.ts'
import { tellSelection } from '#application/selection/tell-selection.ts'
import type { AnswerGiven } from '#contract/operation.ts'
import { rankComponents } from '#contract/ranking.ts'
import { refuse } from '#contract/refusals.ts'
import * as contract from '#contract/selection.ts'
import { type Command, command, ownCommand, type Shown, type Surroundings } from './command.ts'
import { describeSelection } from './describe-selection.ts'
import { describeStudy } from './describe-study.ts'

const input = z.object({
  file: z.string().optional(),
  moneyPercent: contract.startSelection.input.shape.moneyPercent,
  runningCompetes: contract.startSelection.input.shape.runningCompetes,
  seconds: z.number().positive().optional(),
  seed: z.int().nonnegative().default(1),
})
type Asked = z.output<typeof input>

/** Chooses from a file, which needs no database, or from what the organisation holds, which is kept as a selection. */
export const portfolioCommands: readonly Command[] = [
  ownCommand({
    usage:
      'portolan portfolio select [file] [--money-percent <percent>] [--running-competes <true-or-false>] [--seconds <number>] [--seed <number>]',
    summary: 'Choose the work of the organisation, or in a portfolio file, that is worth the most and can be paid for and staffed',
    input,
    perform: (asked, surroundings) =>
      asked.file === undefined ? fromOrganisation(asked, surroundings) : fromFile(asked.file, asked, surroundings),
  }),
  command({
    usage:
      'portolan portfolio rank [--method <name>] [--rate-basis-points <number>] [--field-id <id>] [--business-value <id>] [--time-criticality <id>] [--risk-reduction <id>] [--size <id>] [--limit <count>] [--after <cursor>]',
    operation: rankComponents,
    run: rank,
    print: rankingAsText,
  }),
]

function rankingAsText({ method, formula, tieRule, asOf, ranked, incomplete, items, next }: AnswerGiven<typeof rankComponents>): string {
  const lines = items.map((item) =>
    item.rank === null
      ? `   –  ${item.name}: nobody has said ${item.missing.join(', ')}`
      : `${String(item.rank).padStart(4)}  ${item.name}  ${item.score}`,
  )
  const told = `By ${method.replaceAll('_', ' ')} (${formula}), as of ${asOf}; equal scores: ${tieRule}`
  return [told, `${ranked} in order, ${incomplete} incomplete`, ...lines, ...(next === null ? [] : [`More: --after ${next}`])].join('\n')
}

async function fromFile(file: string, { moneyPercent, runningCompetes, seconds, seed }: Asked, { note }: Surroundings): Promise<Shown> {
  const text = await readFile(file, 'utf8').catch(() => refuse('portfolio_file_missing', { file }))
  const answer = await studyFile(text, { seed, note, runningCompetes, ...definedOnly({ seconds, moneyPercent }) })
  return { answer, text: describeStudy(answer) }
}

async function fromOrganisation({ moneyPercent, seconds, ...asked }: Asked, { ask }: Surroundings): Promise<Shown> {
  const { seed, runningCompetes } = asked
  const common = { name: '', forced: [], moneyMinor: null, wait: true }
  const whole = { ...common, seed, runningCompetes, seconds: seconds ?? null, ...definedOnly({ moneyPercent }) }
  const answer = tellSelection(await ask(contract.startSelection, startSelection, whole))
  return { answer, text: describeSelection(answer) }
}
