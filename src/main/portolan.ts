import { runCommandLine } from '#cli/command-line.ts'
import type { CommandGroup } from '#cli/commands.ts'
import { commandGroups } from '#cli/commands.ts'
import { refusals } from '#contract/refusals.ts'
import { readSettings } from './settings.ts'

const settings = () => readSettings(process.env)

const groups: readonly CommandGroup[] = [
  { noun: 'start', summary: 'Serve Portolan on this machine', load: async () => [(await import('./start.ts')).startCommand(settings)] },
  {
    noun: 'restore',
    summary: 'Fill an empty database with a backup',
    load: async () => [(await import('./restore.ts')).restoreCommand(settings)],
  },
  ...commandGroups,
]

try {
  process.exitCode = await runCommandLine(process.argv.slice(2), {
    groups,
    terminal: { out: (text) => process.stdout.write(`${text}\n`), err: (text) => process.stderr.write(`${text}\n`) },
    ask: (options) => async (operation, run, input) => (await import('./ask.ts')).asking(settings, options)(operation, run, input),
  })
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error)
  const { title, exit } = refusals.internal
  if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify({ code: 'internal', title, facts: { reason } })}\n`)
  else process.stderr.write(`${reason}\n`)
  if (process.env.LOG_LEVEL === 'debug' && error instanceof Error) process.stderr.write(`${error.stack}\n`)
  process.exitCode = exit
}
