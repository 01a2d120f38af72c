import { useLingui } from '@lingui/react/macro'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { clientAt, type InputGiven } from '#contract/client.ts'
import type { AnswerOf, Operation } from '#contract/operation.ts'
import { Refusal } from '#contract/refusals.ts'
import { askAfterAct } from './live/ask-again.ts'
import { newsHeard } from './live/follow.ts'
import { useTellRefusal } from './rate-missing.tsx'
import { tell } from './toast.tsx'

/** Asks the server that served this page. */
export const ask = clientAt('/api')

/** What was asked, seen from the page: the four states every screen shows. */
export type Asked<Answer> =
  | { readonly state: 'waiting' }
  | { readonly state: 'answered'; readonly answer: Answer; readonly stale: boolean }
  | { readonly state: 'refused'; readonly refusal: Refusal; readonly retry: () => void }
  /** The server could not be reached. */
  | { readonly state: 'failed'; readonly retry: () => void }

/** Names an answer by operation and input, so that equal questions are asked once. */
export function keyOf(operation: Operation, input: unknown): readonly unknown[] {
  return [operation.path, operation.method, input]
}

/** Asks for something that changes nothing, once `enabled`; the earlier answer stays while a new one is on its way. */
export function useAnswer<Said extends Operation>(
  operation: Said,
  input: InputGiven<Said>,
  { enabled = true }: { readonly enabled?: boolean } = {},
): Asked<AnswerOf<Said>> {
  const query = useQuery({
    queryKey: keyOf(operation, input),
    queryFn: ({ signal }) => ask(operation, input, signal),
    enabled,
    placeholderData: keepPreviousData,
  })
  const retry = () => void query.refetch()
  if (query.data !== undefined) return { state: 'answered', answer: query.data, stale: query.isPlaceholderData }
  if (query.error instanceof Refusal) return { state: 'refused', refusal: query.error, retry }
  return query.isError ? { state: 'failed', retry } : { state: 'waiting' }
}

/**
 * Does something. After it the questions it touches are asked again, unless `keeps` says that none is. What is refused is
 * said in a toast and answers null, so that the page stays as it was.
 */
export function useAct<Said extends Operation>(operation: Said, { keeps = false }: { readonly keeps?: boolean } = {}) {
  const { t } = useLingui()
  const answers = useQueryClient()
  const tellRefusal = useTellRefusal()
  const act = useMutation({
    mutationFn: (input: InputGiven<Said>) => ask(operation, input),
    onMutate: () => newsHeard(),
    onSuccess: (_answer, _input, noted) => {
      if (!keeps) askAfterAct(answers, operation, noted)
    },
    onError: (error) => (error instanceof Refusal ? tellRefusal(error) : tell(t`Portolan cannot be reached.`)),
  })
  return {
    act: (input: InputGiven<Said>): Promise<AnswerOf<Said> | null> => act.mutateAsync(input).catch(() => null),
    busy: act.isPending,
    refusal: act.error instanceof Refusal ? act.error : null,
    answer: act.data,
    forget: act.reset,
  }
}
