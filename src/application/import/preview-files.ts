import type { ImportPreview } from '#contract/import.ts'
import { defaultReading, type GivenFile } from './read-import.ts'
import { readOnThread } from './read-on-thread.ts'
import { type ImportAsked, saidNow } from './said-by-person.ts'

/** Says what the files hold and what was understood of it, without any organisation, as a person says. Keeps nothing. */
export async function previewFiles(files: readonly GivenFile[], asked: Partial<Omit<ImportAsked, 'fileIds'>> = {}): Promise<ImportPreview> {
  const { currency, corrections = [], merges = [], apart = [] } = asked
  const { preview } = await readOnThread({
    ...defaultReading,
    files,
    said: { ...defaultReading.said, now: saidNow(corrections) },
    currency: { ...defaultReading.currency, said: currency ?? null },
    merges: { remembered: new Map(), now: merges, apart },
  })
  return preview
}
