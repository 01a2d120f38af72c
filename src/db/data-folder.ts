import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it that are missing, readable by the owner only. Where that cannot be, says so in a
 * sentence; step by step, because where no folder can be made at all, such as under `/proc`, Node's own way never ends.
 */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  if (dirname(folder) !== folder) makeFolder(dirname(folder))
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return // somebody else was faster
    throw new Error(`The folder ${folder} cannot be made (${(error as Error).message}). Choose another with DATA_FOLDER.`)
  }
}
