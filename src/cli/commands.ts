import type { Command } from './command.ts'

/** The commands that begin with one word. They are loaded when asked for, so that a small command starts at once. */
export interface CommandGroup {
  readonly noun: string
  readonly summary: string
  readonly load: () => Promise<readonly Command[]>
}

export const commandGroups: readonly CommandGroup[] = [
  {
    noun: 'import',
    summary: 'Take in lists as they are: CSV, TSV, XLSX, JSON',
    load: async () => (await import('./import.ts')).importCommands,
  },
]
