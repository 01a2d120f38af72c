import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { InputGiven } from '#contract/client.ts'
import type { Operation } from '#contract/operation.ts'
import type { Page } from '#contract/page.ts'
import { Refusal } from '#contract/refusals.ts'
import { type Asked, ask, keyOf } from './use-operation.ts'

/** Names the answer that holds every item of a list. */
export function keyOfEverything(operation: Operation, input: Readonly<Record<string, unknown>> = {}): readonly unknown[] {
  return keyOf(operation, { ...input, everything: true })
}

/** All pages of a list, one after the other: for lists that are ordered and searched in the page. */
export function useEverything<Item>(
  operation: Operation<z.ZodType, z.ZodType<Page<Item>>>,
  input: Readonly<Record<string, unknown>> = {},
  { limit = 200 }: { readonly limit?: number } = {},
): Asked<readonly Item[]> {
  const query = useQuery({
    queryKey: keyOfEverything(operation, input),
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => everyPage(operation, input, { limit, signal }),
  })
  const retry = () => void query.refetch()
  if (query.data !== undefined) return { state: 'answered', answer: query.data, stale: query.isPlaceholderData }
  if (query.error instanceof Refusal) return { state: 'refused', refusal: query.error, retry }
  return query.isError ? { state: 'failed', retry } : { state: 'waiting' }
}

/** Every item of a list, a page at a time. */
export async function everyPage<Item>(
  operation: Operation<z.ZodType, z.ZodType<Page<Item>>>,
  input: Readonly<Record<string, unknown>>,
  { limit = 200, signal }: { readonly limit?: number; readonly signal?: AbortSignal } = {},
): Promise<readonly Item[]> {
  const items: Item[] = []
  for (let after: string | null | undefined; after !== null; ) {
    const page: Page<Item> = await ask(operation, { ...input, limit, after } as InputGiven<typeof operation>, signal)
    items.push(...page.items)
    after = page.next
  }
  return items
}
