import { Worker } from 'node:worker_threads'

/** What became of work done on a thread of its own. */
export type WorkDone<Answer> = { readonly kind: 'done'; readonly answer: Answer } | { readonly kind: 'out_of_memory' }

/**
 * Runs a module on a thread of its own with a heap of its own, and ends the thread. The module gets `input` as its
 * worker data and posts one message, the answer. A module that outgrows its heap is ended alone; one that throws
 * makes this throw.
 */
export function runOnThread<Answer>(module: URL, input: unknown, heapMb: number): Promise<WorkDone<Answer>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(module, {
      workerData: input,
      resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 64 },
    })
    worker.once('message', (answer: Answer) => resolve({ kind: 'done', answer }))
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ kind: 'out_of_memory' })
      else reject(error)
    })
    worker.once('exit', () => reject(new Error('the thread ended without an answer')))
  })
}
