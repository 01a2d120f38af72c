import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it that are missing, readable by the owner only. Where that cannot be, or where nothing can
 * be written to one that is there, says so in a sentence; step by step, because where no folder can be made at all, such as
 * under `/proc`, Node's own way never ends.
 */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) {
    refuseUnwritable(folder)
    return
  }
  const above = dirname(folder)
  if (!existsSync(above)) makeFolder(above)
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return // somebody else was faster
    throw new Error(`The folder ${folder} cannot be made (${(error as Error).message}). Choose another with DATA_FOLDER.`)
  }
}

function refuseUnwritable(folder: string): void {
  try {
    accessSync(folder, constants.W_OK)
  } catch (error) {
    throw new Error(
      `Nothing can be written to the folder ${folder} (${(error as Error).message}). Give it to the user that runs Portolan, or choose another with DATA_FOLDER.`,
    )
  }
}
