import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { InputGiven } from '#contract/client.ts'
import type { Operation } from '#contract/operation.ts'
import type { Page } from '#contract/page.ts'
import { Refusal } from '#contract/refusals.ts'
import { type Asked, ask, keyOf } from './use-operation.ts'

/** Rows of one page: more than any screen shows, few enough to come at once. */
const pageRows = 200

/** A long list as far as somebody has looked: `reach` fetches on when a row beyond what is there comes into view. */
export function usePages<Item>(
  operation: Operation<z.ZodType, z.ZodType<Page<Item>>>,
  input: Readonly<Record<string, unknown>>,
): { readonly asked: Asked<readonly Item[]>; readonly reach: (row: number) => void } {
  const query = useInfiniteQuery({
    queryKey: keyOf(operation, { ...input, pages: true }),
    placeholderData: keepPreviousData,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam: after }): Promise<Page<Item>> =>
      ask(operation, { ...input, limit: pageRows, after } as InputGiven<typeof operation>, signal) as Promise<Page<Item>>,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
  const { data, hasNextPage, isFetching, fetchNextPage } = query
  const there = (data?.pages.length ?? 0) * pageRows
  const reach = (row: number) => {
    if (row >= there - 1 && hasNextPage && !isFetching) void fetchNextPage()
  }
  const retry = () => void query.refetch()
  if (data) return { asked: { state: 'answered', answer: data.pages.flatMap(({ items }) => items), stale: query.isPlaceholderData }, reach }
  if (query.error instanceof Refusal) return { asked: { state: 'refused', refusal: query.error, retry }, reach }
  return { asked: query.isError ? { state: 'failed', retry } : { state: 'waiting' }, reach }
}
