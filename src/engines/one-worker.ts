import { deserialize } from 'node:v8'
import { Worker } from 'node:worker_threads'

/** What became of work done on a thread of its own. */
export type WorkDone<Answer> = { readonly kind: 'done'; readonly answer: Answer } | { readonly kind: 'out_of_memory' }

interface Work {
  readonly input: unknown
  /** Memory of the input that the thread takes over. */
  readonly moved: readonly ArrayBuffer[]
  readonly heapMb: number
}

/**
 * Runs a module on a thread of its own with a heap of its own, and ends the thread. The module gets `input` as its
 * worker data and posts one message, the answer as `v8.serialize` writes it: it is read once the thread has ended and its
 * heap is free. A module that outgrows its heap is ended alone; one that throws makes this throw.
 */
export function runOnThread<Answer>(module: URL, { input, moved, heapMb }: Work): Promise<WorkDone<Answer>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(module, {
      workerData: input,
      transferList: [...moved],
      resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 64 },
    })
    let answer: Uint8Array | undefined
    worker.once('message', (bytes: Uint8Array) => {
      answer = bytes
    })
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ kind: 'out_of_memory' })
      else reject(error)
    })
    worker.once('exit', () => {
      if (answer) resolve({ kind: 'done', answer: deserialize(answer) })
      else reject(new Error('the thread ended without an answer'))
    })
  })
}
