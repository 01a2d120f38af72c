import { spawn } from 'node:child_process'
import type { Command } from '#cli/command.ts'
import { readWords } from '#cli/read-words.ts'
import { parseUsage } from '#cli/usage.ts'
import { type Serving, serve } from './serve.ts'
import type { Settings } from './settings.ts'

/** A stop that takes longer than this is ended the hard way. */
const longestStopMs = 10_000

/** `portolan start`: serves until the process is asked to stop. */
export function startCommand(settings: () => Settings): Command {
  const line = 'portolan start'
  const usage = parseUsage(line)
  return {
    usage,
    line,
    summary: 'Serve Portolan on this machine until it is stopped',
    perform: async (words, { note }) => {
      readWords(usage, words)
      const { OPEN_BROWSER, ...rest } = settings()
      const stopping = askedToStop() // from now on: who asks while it starts gets a stop, not a broken start
      const serving = await serve({ OPEN_BROWSER, ...rest }, note)
      const opens = OPEN_BROWSER === 'yes' && process.stdout.isTTY === true
      process.stdout.write(`${greeting(serving)}\n`)
      if (opens) openBrowser(serving.enterLink ?? serving.url)
      await stopping
      const hard = setTimeout(() => process.exit(1), longestStopMs)
      hard.unref()
      await serving.stop()
      return { answer: { stopped: true }, text: '' }
    },
  }
}

function greeting({ url, enterLink, sampleResult }: Serving): string {
  return [
    ...(sampleResult === undefined ? [] : [sampleResult, '']),
    `Portolan is at ${url}`,
    ...(enterLink === undefined ? [] : [`Open it once with this link (good for an hour): ${enterLink}`]),
  ].join('\n')
}

function askedToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}

function openBrowser(url: string): void {
  const [program, ...before] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[process.platform as string] ?? ['xdg-open']
  const child = spawn(program ?? 'xdg-open', [...before, url], { stdio: 'ignore', detached: true })
  child.on('error', () => undefined) // no browser here; the link is printed
  child.unref()
}
