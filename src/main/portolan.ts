import { runCommandLine } from '#cli/command-line.ts'
import { commandGroups } from '#cli/commands.ts'
import { refuse } from '#contract/refusals.ts'

process.exitCode = await runCommandLine(process.argv.slice(2), {
  groups: commandGroups,
  terminal: { out: (text) => process.stdout.write(`${text}\n`), err: (text) => process.stderr.write(`${text}\n`) },
  ask: () => () => refuse('internal', { reason: 'no operation can be reached yet' }),
})
