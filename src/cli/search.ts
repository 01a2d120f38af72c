import { z } from 'zod'
import { search } from '#application/search/search.ts'
import type { AnswerGiven } from '#contract/operation.ts'
import { readInput } from '#contract/read-input.ts'
import * as contract from '#contract/search.ts'
import { ownCommand } from './command.ts'

/** Kind by kind: the id, the title, and the line that shows why. */
export function describeFound({ groups }: AnswerGiven<typeof contract.search>): string {
  const lines = groups.flatMap(({ kind, found, items }) => [
    `${kind} (${found})`,
    ...items.map(({ id, title, line }) => `  ${id}  ${title}${line === '' ? '' : `  (${line})`}`),
  ])
  return lines.length === 0 ? 'nothing' : lines.join('\n')
}

export const searchCommands = [
  ownCommand({
    usage: 'portolan search <word…> [--most <number>]',
    summary: contract.search.summary,
    input: z.object({ word: z.array(z.string()), most: contract.search.input.shape.most }),
    perform: async ({ word, most }, { ask }) => {
      const answer = await ask(contract.search, search, readInput(contract.search.input, { q: word.join(' '), most }))
      return { answer, text: describeFound(answer) }
    },
  }),
]
