import type { MessagePort } from 'node:worker_threads'
import type { Search } from '#domain/milp/search.ts'
import { drive } from './drive.ts'
import { openHighs } from './highs.ts'
import { type KernelName, kernels } from './kernels.ts'

/** What a worker is sent: which kernel, on what, and the ways back and forth while it runs. */
export interface KernelTask {
  readonly name: KernelName
  readonly input: readonly unknown[]
  readonly seconds: number | undefined
  /** News goes out here. */
  readonly news: MessagePort | undefined
  /** Set to 1 to ask the kernel to end with the best it has. */
  readonly cancel: Int32Array
}

/** Computes one kernel; a kernel that needs a solver is driven to its end. */
export async function compute({ name, input, seconds, news, cancel }: KernelTask): Promise<unknown> {
  const kernel = kernels[name] as (...input: readonly unknown[]) => unknown
  const result = kernel(...input)
  if (!isSearch(result)) return result
  const answer = drive(await openHighs(), result, {
    ...(seconds === undefined ? {} : { seconds }),
    ...(news ? { onProgress: (progress) => news.postMessage(progress) } : {}),
    cancelled: () => Atomics.load(cancel, 0) === 1,
  })
  news?.close()
  return answer
}

function isSearch(result: unknown): result is Search<unknown> {
  return typeof result === 'object' && result !== null && Symbol.iterator in result && 'throw' in result
}
