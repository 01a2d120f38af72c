import type { ImportPreview } from '#contract/import.ts'
import { defaultReading, type GivenFile } from './read-import.ts'
import { readOnThread } from './read-on-thread.ts'

/** Says what the files hold and what was understood of it, without any organisation. Keeps nothing. */
export async function previewFiles(files: readonly GivenFile[]): Promise<ImportPreview> {
  const { preview } = await readOnThread({ ...defaultReading, files })
  return preview
}
