import type { z } from 'zod'
import type { AccountApp } from '#application/house.ts'
import type { AnswerGiven, InputOf, Operation } from '#contract/operation.ts'
import { fromText, readInput } from '#contract/read-input.ts'
import { readWords } from './read-words.ts'
import { parseUsage, type Usage } from './usage.ts'

type Run<Said extends Operation> = (app: AccountApp, input: InputOf<Said>) => Promise<AnswerGiven<Said>>

/** What a command may reach of the process that runs it. */
export interface Surroundings {
  /** Performs an operation as the person and hat the command line acts for, by a running server or on the database itself. */
  readonly ask: <Said extends Operation>(operation: Said, run: Run<Said>, input: InputOf<Said>) => Promise<AnswerGiven<Said>>
  /** A line for the person while the command runs; never part of the result. */
  readonly note: (line: string) => void
}

/** A command's result: `answer` is what `--json` prints, `text` what a person reads. */
export interface Shown {
  readonly answer: unknown
  readonly text: string
}

export interface Command {
  readonly usage: Usage
  readonly line: string
  readonly summary: string
  readonly perform: (words: readonly string[], surroundings: Surroundings) => Promise<Shown>
}

/**
 * A command that performs an operation of the contract. The usage names the inputs:
 * `portolan member invite <email> [--hats <hat…>]`.
 */
export function command<Said extends Operation>(said: {
  readonly usage: string
  readonly operation: Said
  readonly run: Run<Said>
  readonly print: (answer: AnswerGiven<Said>) => string
}): Command {
  const usage = parseUsage(said.usage)
  return {
    usage,
    line: said.usage,
    summary: said.operation.summary,
    perform: async (words, { ask }) => {
      const input = readInput(said.operation.input, fromText(said.operation.input, readWords(usage, words))) as InputOf<Said>
      const answer = await ask(said.operation, said.run, input)
      return { answer, text: said.print(answer) }
    },
  }
}

/** A command that is more, or less, than one operation: it reads files, computes, or asks for several things. */
export function ownCommand<Input extends z.ZodType>(said: {
  readonly usage: string
  readonly summary: string
  readonly input: Input
  readonly perform: (input: z.output<Input>, surroundings: Surroundings) => Promise<Shown>
}): Command {
  const usage = parseUsage(said.usage)
  return {
    usage,
    line: said.usage,
    summary: said.summary,
    perform: async (words, surroundings) =>
      said.perform(readInput(said.input, fromText(said.input, readWords(usage, words))), surroundings),
  }
}
