import type { InputGiven } from '#contract/client.ts'
import type { listActs } from '#contract/history.ts'
import { recordKinds } from '#contract/live.ts'
import type { ListSearch } from '../parts/list/list-search.ts'
import { countedTo } from './kinds.ts'

/** Days back to which the history is narrowed; the longest of several chosen. */
export const periods = ['1', '7', '30', '90', '365'] as const

/** What the address narrows the history to, as the server understands it; what it does not know is left out. */
export function actsQuery(
  { find, filters = {} }: ListSearch,
  recordId: string | undefined,
  now: Date,
): Omit<InputGiven<typeof listActs>, 'after'> {
  const [personId] = (filters.person ?? []).filter((id) => /^[0-9a-f-]{36}$/.test(id))
  const table = recordKinds.filter((kind) => filters.kind?.includes(countedTo[kind] ?? kind))
  const days = Math.max(0, ...periods.filter((period) => filters.period?.includes(period)).map(Number))
  return {
    ...(find !== undefined && { search: find.slice(0, 200) }),
    ...(personId !== undefined && { personId }),
    ...(table.length > 0 && { table: [...table] }),
    ...(days > 0 && { since: startOfDay(now, days).toISOString() }),
    ...(recordId !== undefined && { recordId }),
  }
}

/** Midnight where the page is read, so many days back, today counting as one. */
function startOfDay(now: Date, days: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - (days - 1))
}
