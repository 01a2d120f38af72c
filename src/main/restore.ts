import { resolve } from 'node:path'
import type { Command } from '#cli/command.ts'
import { readWords } from '#cli/read-words.ts'
import { parseUsage } from '#cli/usage.ts'
import { refuse } from '#contract/refusals.ts'
import { restore } from '#db/archive/backup.ts'
import { openDatabase } from '#db/open.ts'
import { placeOf } from './open-product.ts'
import type { Settings } from './settings.ts'

/** `portolan restore`: fills an empty database. It opens the database itself, so no server may hold the folder. */
export function restoreCommand(settings: () => Settings): Command {
  const line = 'portolan restore <file>'
  const usage = parseUsage(line)
  return {
    usage,
    line,
    summary: 'Fill an empty database with a backup, of either kind of database',
    perform: async (words) => {
      const file = resolve(String(readWords(usage, words).file))
      const database = await openDatabase(placeOf(settings()))
      try {
        const outcome = await restore(database, file)
        if (outcome.kind === 'not_empty') return refuse('database_not_empty', { file })
        if (outcome.kind === 'unreadable') return refuse('archive_unreadable', { file, reason: outcome.reason })
        return { answer: { rows: outcome.rows }, text: `${outcome.rows} rows restored from ${file}` }
      } finally {
        await database.close()
      }
    },
  }
}
