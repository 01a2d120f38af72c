import { mkdir, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { FileAnswer } from '#contract/file.ts'
import type { Operation } from '#contract/operation.ts'
import { fromText, readInput } from '#contract/read-input.ts'
import type { Command, Surroundings } from './command.ts'
import { readWords } from './read-words.ts'
import { parseUsage } from './usage.ts'

/** Writes a file into a folder of this machine, which is made where it is missing. Answers the whole path. */
export async function saveFile({ name, bytes }: Pick<FileAnswer, 'name' | 'bytes'>, folder = '.'): Promise<string> {
  await mkdir(folder, { recursive: true })
  const path = resolve(join(folder, basename(name)))
  await writeFile(path, bytes)
  return path
}

/** A command that writes the file an operation answers: `portolan … save <id> [--to <folder>]`. */
export function saveCommand(said: {
  readonly line: string
  readonly operation: Pick<Operation, 'input' | 'summary'>
  readonly open: (input: never, ask: Surroundings['ask']) => Promise<FileAnswer>
}): Command {
  const usage = parseUsage(said.line)
  return {
    line: said.line,
    usage,
    summary: said.operation.summary,
    perform: async (words, { ask }) => {
      const { to, ...named } = readWords(usage, words) as { to?: string }
      const input = readInput(said.operation.input, fromText(said.operation.input, named))
      const saved = await saveFile(await said.open(input as never, ask), to)
      return { answer: { saved }, text: saved }
    },
  }
}
