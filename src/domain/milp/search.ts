import type { Ended, Milp, MilpAnswer } from './milp.ts'

/** Where a search stands: the best found so far and what nothing can exceed. `gap` is (bound - value) / |value|, undefined before both are known. */
export interface SearchProgress {
  readonly value?: number
  readonly bound?: number
  readonly gap?: number
  /** What is being done, for the log: `start`, `bound`, `improve`, `prove`, `ties`. */
  readonly stage: string
}

/** Asks that the solver's own news on a maximising programme be passed on as the search's: its values plus an offset, where they say more than is known. */
export interface SolverNews {
  readonly stage: string
  readonly offset: number
  readonly known?: { readonly value?: number | undefined; readonly bound?: number | undefined }
}

/** The solver's news of its value and bound as news of the search. */
export function newsOf({ stage, offset, known = {} }: SolverNews, value: number | undefined, bound: number | undefined): SearchProgress {
  const best = Math.max(known.value ?? Number.NEGATIVE_INFINITY, value === undefined ? Number.NEGATIVE_INFINITY : value + offset)
  const least = Math.min(known.bound ?? Number.POSITIVE_INFINITY, bound === undefined ? Number.POSITIVE_INFINITY : bound + offset)
  return progressOf(stage, shown(best), shown(least))
}

/** What a searching kernel asks of whoever drives it: a programme solved, or only that news be passed on. */
export type SearchRequest =
  | { readonly kind: 'solve'; readonly milp: Milp; readonly news?: SolverNews }
  | { readonly kind: 'progress'; readonly progress: SearchProgress }

/** The answer to news: go on, or come to an end because a person cancelled or their time is up. */
export type SearchSignal = 'continue' | Exclude<Ended, 'work'>

/**
 * A kernel that needs a solver. It is a generator so that it stays pure: it yields requests as data and is
 * resumed with `MilpAnswer` after `solve` and with a `SearchSignal` after `progress`. Told to end, it returns
 * the best answer it has. Searches join by `yield*`.
 */
export type Search<Answer> = Generator<SearchRequest, Answer, MilpAnswer | SearchSignal>

/** Asks for a programme to be solved, and for the solver's news on the way if its values are those of the search. */
export function* solved(milp: Milp, news?: SolverNews): Search<MilpAnswer> {
  const reply = yield { kind: 'solve', milp, ...(news ? { news } : {}) }
  if (typeof reply === 'string') throw new Error(`asked for a solution, was told ${reply}`)
  return reply
}

/** News of a search, with the gap where it is known. */
export function progressOf(stage: string, value: number | undefined, bound: number | undefined): SearchProgress {
  return {
    stage,
    ...(value === undefined ? {} : { value }),
    ...(bound === undefined ? {} : { bound }),
    ...(value === undefined || bound === undefined || value === 0 ? {} : { gap: (bound - value) / Math.abs(value) }),
  }
}

/** A solver's number without the dust of its arithmetic; nothing if it has none yet. */
function shown(amount: number): number | undefined {
  return Number.isFinite(amount) ? Math.round(amount * 1e6) / 1e6 : undefined
}

/** Passes news on and says whether to go on. */
export function* told(progress: SearchProgress): Search<SearchSignal> {
  const reply = yield { kind: 'progress', progress }
  if (typeof reply !== 'string') throw new Error(`passed news on, was answered ${reply.kind}`)
  return reply
}
