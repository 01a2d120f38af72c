import { refuse } from '#contract/refusals.ts'
import { runOnThread } from '#engines/one-worker.ts'
import type { ImportRead, Reading, ReadOutcome } from './read-import.ts'

const heapMb = 576

/**
 * Reads files on a thread of its own; a file that needs more memory than it may have is refused like one too large.
 * `moved`: memory of the files that the thread may have for itself, so that it is not held twice.
 */
export async function readOnThread(reading: Reading, moved: readonly ArrayBuffer[] = []): Promise<ImportRead> {
  const done = await runOnThread<ReadOutcome>(new URL('./import-thread.ts', import.meta.url), { input: reading, moved, heapMb })
  if (done.kind === 'out_of_memory') refuse('import_too_many_cells', { files: reading.files.map(({ name }) => name).join(', ') })
  if (done.answer.kind === 'refused') refuse(done.answer.code, done.answer.facts)
  return done.answer.read
}
