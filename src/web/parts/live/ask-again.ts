import type { Query, QueryClient } from '@tanstack/react-query'
import type { Operation } from '#contract/operation.ts'
import { isFollowing, type News, newsHeard } from './follow.ts'
import { isTouched } from './sources.ts'

/** A question that took long to answer is asked again less often: it rests this many times as long as it took. */
const restFactor = 3
/** So long an act waits to be told what it changed before everything is asked again. */
const patienceMs = 1_000

/**
 * Takes news and asks again exactly the questions it touches: those on the page at once, the others when they are next
 * seen. News that comes while a question is being asked again is asked about once, after it.
 */
export function newsTaker(answers: QueryClient): (news: News) => void {
  const busy = new Set<string>()
  const again = new Set<string>()
  const refresh = async ({ queryHash, queryKey }: Query) => {
    if (busy.has(queryHash)) {
      again.add(queryHash)
      return
    }
    busy.add(queryHash)
    do {
      again.delete(queryHash)
      const began = performance.now()
      await answers.invalidateQueries({ queryKey, exact: true })
      await new Promise((resolve) => setTimeout(resolve, restFactor * (performance.now() - began)))
    } while (again.has(queryHash))
    busy.delete(queryHash)
  }
  let begun = false
  return (news) => {
    if (news === 'everything') {
      // A page that just opened is asking its first questions: they need not be asked twice.
      void answers.invalidateQueries({}, { cancelRefetch: begun })
      begun = true
      return
    }
    for (const query of answers.getQueryCache().getAll()) {
      const [path, , input] = query.queryKey as [string, string, Readonly<Record<string, unknown>>]
      if (isTouched(path, input, news)) void refresh(query)
    }
  }
}

/**
 * After an act the stream tells what it changed; where nobody follows, or nothing is heard, everything is asked again.
 * What is about the account (hat, profile, tokens) stands in no history. `noted` is `newsHeard` from before the act.
 */
export function askAfterAct(answers: QueryClient, { path }: Operation, noted: number): void {
  const everything = () => void answers.invalidateQueries()
  if (!isFollowing() || path.startsWith('/me') || path.startsWith('/sign-')) everything()
  else setTimeout(() => newsHeard() === noted && everything(), patienceMs)
}
