import type { Highs } from 'highs'
import type { MilpAnswer } from '#domain/milp/milp.ts'
import { newsOf, type Search, type SearchProgress, type SearchRequest, type SearchSignal } from '#domain/milp/search.ts'
import { solveMilp } from './highs.ts'

/** How a person follows a search and ends it. */
export interface Following {
  readonly onProgress?: (progress: SearchProgress) => void
  readonly cancelled?: () => boolean
  /** A person's limit on the whole search, in seconds from now. */
  readonly seconds?: number
}

/**
 * Runs a searching kernel to its end on this thread: solves what it asks for, passes its news on and tells it when a
 * person has cancelled or their time is up.
 */
export function drive<Answer>(highs: Highs, search: Search<Answer>, following: Following = {}): Answer {
  const deadline = performance.now() + (following.seconds ?? Number.POSITIVE_INFINITY) * 1000
  let step = search.next()
  while (!step.done) {
    const request = step.value
    if (request.kind === 'progress') following.onProgress?.(request.progress)
    step = search.next(request.kind === 'solve' ? solveInTime(request) : signal())
  }
  return step.value

  function signal(): SearchSignal {
    if (following.cancelled?.()) return 'cancelled'
    return performance.now() >= deadline ? 'time_limit' : 'continue'
  }

  function solveInTime({ milp, news }: Extract<SearchRequest, { kind: 'solve' }>): MilpAnswer {
    const left = Math.max(0, (deadline - performance.now()) / 1000)
    const { onProgress, cancelled } = following
    return solveMilp(
      highs,
      { ...milp, limits: { ...milp.limits, seconds: Math.min(left, milp.limits?.seconds ?? left) } },
      {
        ...(news && onProgress ? { onProgress: (value, bound) => onProgress(newsOf(news, value, bound)) } : {}),
        ...(cancelled ? { cancelled } : {}),
      },
    )
  }
}
