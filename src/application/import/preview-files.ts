import type { ImportPreview } from '#contract/import.ts'
import type { GivenFile } from './read-import.ts'
import { readOnThread } from './read-on-thread.ts'

/** Says what the files hold and what was understood of it, without any organisation. Keeps nothing. */
export async function previewFiles(files: readonly GivenFile[]): Promise<ImportPreview> {
  const said = { remembered: new Map(), now: new Map() }
  const { preview } = await readOnThread({ files, said, usual: undefined, baseCurrency: 'USD', merged: new Map() })
  return preview
}
