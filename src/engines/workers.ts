import { availableParallelism } from 'node:os'
import { MessageChannel } from 'node:worker_threads'
import { Piscina } from 'piscina'
import type { SearchProgress } from '#domain/milp/search.ts'
import type { KernelTask } from './kernel-worker.ts'
import type { KernelAnswer, KernelInput, KernelName } from './kernels.ts'

/** How a caller follows a computation and ends it. */
export interface Follow {
  readonly onProgress?: (progress: SearchProgress) => void
  /** Aborting asks a search for the best it has; a kernel that does not listen loses its worker after `graceMs`. */
  readonly signal?: AbortSignal
  /** A person's limit on the search, in seconds. */
  readonly seconds?: number
}

/** Computes kernels by name on other threads. */
export interface Workers {
  readonly compute: <Name extends KernelName>(name: Name, input: KernelInput<Name>, follow?: Follow) => Promise<KernelAnswer<Name>>
  readonly close: () => Promise<void>
}

export interface WorkersSize {
  readonly threads?: number
  /** Heap of one worker in MB; a kernel that outgrows it fails alone and the others go on. */
  readonly heapMb?: number
  /** How long a cancelled kernel may take to end by itself. */
  readonly graceMs?: number
}

/** Opens the pool; threads are started when first needed and left idle for a minute. */
export function openWorkers({ threads = availableParallelism(), heapMb = 2048, graceMs = 5000 }: WorkersSize = {}): Workers {
  const pool = new Piscina({
    filename: new URL('./kernel-worker.ts', import.meta.url).href,
    name: 'compute',
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
  })

  async function compute<Name extends KernelName>(name: Name, input: KernelInput<Name>, follow: Follow = {}): Promise<KernelAnswer<Name>> {
    const cancel = new Int32Array(new SharedArrayBuffer(4))
    const kill = new AbortController()
    let grace: NodeJS.Timeout | undefined
    const askToEnd = () => {
      Atomics.store(cancel, 0, 1)
      grace = setTimeout(() => kill.abort(), graceMs)
    }
    if (follow.signal?.aborted) askToEnd()
    follow.signal?.addEventListener('abort', askToEnd)
    const channel = follow.onProgress ? new MessageChannel() : undefined
    channel?.port1.on('message', (progress: SearchProgress) => follow.onProgress?.(progress))
    const task: KernelTask = { name, input, seconds: follow.seconds, news: channel?.port2, cancel }
    try {
      return await pool.run(task, { signal: kill.signal, ...(channel ? { transferList: [channel.port2] } : {}) })
    } finally {
      clearTimeout(grace)
      follow.signal?.removeEventListener('abort', askToEnd)
      channel?.port1.close()
    }
  }

  return { compute, close: () => pool.destroy() }
}
