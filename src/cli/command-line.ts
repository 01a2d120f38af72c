import { Refusal, refusals, refuse } from '#contract/refusals.ts'
import type { Command, Surroundings } from './command.ts'
import type { CommandGroup } from './commands.ts'
import { printRefusal } from './print-refusal.ts'

export interface Terminal {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

/** What holds for every command: `portolan --hat finance --organisation acme component list --json`. */
export interface GlobalOptions {
  readonly json: boolean
  readonly help: boolean
  readonly hat: string | undefined
  readonly organisation: string | undefined
}

export interface CommandLine {
  readonly groups: readonly CommandGroup[]
  readonly terminal: Terminal
  readonly ask: (options: GlobalOptions) => Surroundings['ask']
}

/**
 * Performs one command and returns the process's exit code: 0, or that of the refusal in the table of refusals.
 * With `--json` the answer, or the refusal, is one JSON document on the standard output; notes go to the error output.
 */
export async function runCommandLine(argv: readonly string[], { groups, terminal, ask }: CommandLine): Promise<number> {
  const { words, options } = splitGlobalOptions(argv)
  try {
    const group = groups.find(({ noun }) => noun === words[0])
    if (!group && words.length === 0 && options.json && !options.help) {
      terminal.err(overview(groups))
      return refusals.command_unknown.exit
    }
    if (!group)
      return words.length === 0 || options.help ? show(terminal, overview(groups)) : refuse('command_unknown', { command: words[0] })
    const commands = await group.load()
    const named = commands.filter(({ usage }) => usage.words.every((word, place) => words[place] === word))
    const found = named.sort((a, b) => b.usage.words.length - a.usage.words.length)[0]
    if (options.help) return show(terminal, found ? describe(found) : listing(group, commands))
    if (!found)
      return words.length === 1
        ? show(terminal, listing(group, commands))
        : refuse('command_unknown', { command: words.slice(0, 2).join(' ') })
    const shown = await found.perform(words.slice(found.usage.words.length), { ask: ask(options), note: terminal.err })
    return show(terminal, options.json ? JSON.stringify(shown.answer) : shown.text)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (options.json) terminal.out(JSON.stringify({ code: error.code, title: refusals[error.code].title, facts: error.facts }))
    else terminal.err(printRefusal(error))
    return refusals[error.code].exit
  }
}

function show(terminal: Terminal, text: string): number {
  if (text !== '') terminal.out(text)
  return 0
}

function splitGlobalOptions(argv: readonly string[]): { words: string[]; options: GlobalOptions } {
  const words = [...argv]
  const take = (name: string): string | undefined => {
    const at = endOfOptions(words).findIndex((word) => word === name || word.startsWith(`${name}=`))
    if (at < 0) return undefined
    const [, inline] = words[at]!.split(/=(.*)/s)
    const value = inline ?? words[at + 1]
    words.splice(at, inline === undefined ? 2 : 1)
    return value
  }
  const takeFlag = (...names: string[]): boolean => {
    const at = endOfOptions(words).findIndex((word) => names.includes(word))
    if (at >= 0) words.splice(at, 1)
    return at >= 0
  }
  const options = { json: takeFlag('--json'), help: takeFlag('--help', '-h'), hat: take('--hat'), organisation: take('--organisation') }
  return { words, options }
}

function endOfOptions(words: readonly string[]): readonly string[] {
  const at = words.indexOf('--')
  return at < 0 ? words : words.slice(0, at)
}

function overview(groups: readonly CommandGroup[]): string {
  const width = Math.max(...groups.map(({ noun }) => noun.length))
  return [
    'portolan <noun> <verb> … [--json] [--hat <hat>] [--organisation <id>]',
    '',
    ...groups.map(({ noun, summary }) => `  ${noun.padEnd(width)}  ${summary}`),
    '',
    'portolan <noun> --help lists what can be done with it.',
  ].join('\n')
}

function listing({ summary }: CommandGroup, commands: readonly Command[]): string {
  return [summary, '', ...commands.map(describe)].join('\n')
}

function describe({ line, summary }: Command): string {
  return `${line}\n    ${summary}`
}
