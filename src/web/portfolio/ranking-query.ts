import type { InputGiven } from '#contract/client.ts'
import { type rankComponents, rankingMethods } from '#contract/ranking.ts'
import { jobParts } from '#domain/component/ranking.ts'
import type { RankingSearch } from '../parts/ranking-search.ts'

export type RankingMethodName = (typeof rankingMethods)[number]

/** The method that an address names; worth to the aims where it names none that there is. */
export function methodIn({ by }: RankingSearch): RankingMethodName {
  return rankingMethods.find((method) => method === by) ?? 'contribution'
}

/** How many own columns the method reads. */
export function columnsRead(method: RankingMethodName): number {
  return method === 'column' ? 1 : method === 'weighted_shortest_job_first' ? jobParts.length : 0
}

/** What is asked for; null while the method still lacks a column. */
export function rankingQuery(search: RankingSearch): InputGiven<typeof rankComponents> | null {
  const method = methodIn(search)
  const named = (search.columns ?? []).filter((id) => id !== '')
  if (named.length < columnsRead(method)) return null
  if (method === 'column') return { method, fieldId: named[0] }
  if (method !== 'weighted_shortest_job_first') return { method }
  return { method, ...Object.fromEntries(jobParts.map((part, at) => [part, named[at]])) }
}
