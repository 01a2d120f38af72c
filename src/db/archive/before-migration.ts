import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Migration } from '../migrate.ts'
import type { Database } from '../open.ts'
import { backUp } from './backup.ts'

/** For `migrate`: backs up to the folder `backups` of the data folder before anything changes, and says where. */
export function backUpBefore(
  database: Database,
  data: string,
  say: (line: string) => void,
): (pending: readonly Migration[]) => Promise<void> {
  return async (pending) => {
    const folder = join(data, 'backups')
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const moment = new Date().toISOString().replaceAll(/[-:]|[.]\d+/g, '')
    const file = join(folder, `before-${String(pending[0]?.number).padStart(4, '0')}-${moment}.portolan`)
    await backUp(database, file)
    say(`The data is about to change its form for this version. It was backed up to ${file} first.`)
  }
}
