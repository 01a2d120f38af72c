import { writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { App } from '#application/app.ts'
import { firstResult } from '#application/first-result.ts'
import { makeFolder } from '#db/data-folder.ts'

/** Decides the sample once, writes its pack into the folder `packs` of the data folder, and says both in words. */
export async function showSample(app: App, dataFolder: string): Promise<string> {
  const { organisation, text, files } = await firstResult(app)
  const folder = join(dataFolder, 'packs')
  makeFolder(folder)
  const paths = files.map(({ name }) => join(folder, basename(name)))
  await Promise.all(files.map(({ bytes }, at) => writeFile(paths[at] ?? '', bytes)))
  return [`${organisation}: ${text}`, ...paths.map((path) => `  ${path}`)].join('\n')
}
