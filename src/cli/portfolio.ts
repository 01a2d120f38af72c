import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { studyFile } from '#application/portfolio/study-file.ts'
import { refuse } from '#contract/refusals.ts'
import { type Command, fileCommand } from './command.ts'
import { describeStudy } from './describe-study.ts'

export const portfolioCommands: readonly Command[] = [
  fileCommand({
    usage: 'portolan portfolio select <file> [--seconds <number>] [--seed <number>]',
    summary: 'Choose the work in a portfolio file that is worth the most and can be paid for and staffed, and say why',
    input: z.object({ file: z.string(), seconds: z.number().positive().optional(), seed: z.int().nonnegative().default(1) }),
    run: async ({ file, seconds, seed }, note) => {
      const text = await readFile(file, 'utf8').catch(() => refuse('portfolio_file_missing', { file }))
      return studyFile(text, { seed, note, ...(seconds === undefined ? {} : { seconds }) })
    },
    print: describeStudy,
  }),
]
