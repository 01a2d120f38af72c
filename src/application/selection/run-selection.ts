import type { SelectionInput, SelectionOutcome, SelectionQuestion } from '#contract/selection.ts'
import { beat, endSelection, saveOutcome } from '#db/selections.ts'
import type { SearchProgress } from '#domain/milp/search.ts'
import { fundDownTheList } from '#domain/portfolio/comparison.ts'
import { usualStudy } from '#domain/portfolio/study.ts'
import type { App } from '../app.ts'

/** How often a running selection says that it is alive, and looks whether somebody wants it to end. */
const beatMs = 1000

/** Up to so many candidates everything left out is explained at once; above, one at a time on demand. */
const explainedUpTo = 60

/** Sums of money for which a selection is computed beside its own, in percent of its own. */
const frontierPercents = [40, 50, 60, 70, 80, 90, 110, 120, 130, 140]

/**
 * Computes a selection and keeps what it finds: first the set, as soon as there is one, then what explains it. A person's
 * cancel ends it with the best it has; a failure of the computation is kept as such and never thrown.
 */
export async function runSelection(app: App, run: { id: string; input: SelectionInput; question: SelectionQuestion }): Promise<void> {
  const { id } = run
  const pulse = startPulse(app, id)
  try {
    const { selection } = await find(app, run, pulse)
    const value = selection.kind === 'optimal' || selection.kind === 'bounded' ? selection.value : null
    const state = pulse.cancelled() ? 'cancelled' : 'done'
    await pulse.stop()
    await app.transact((db) => endSelection(db, id, { state, kind: selection.kind, value }))
    app.ring()
  } catch (error) {
    await pulse.stop()
    const ending = app.transact((db) => endSelection(db, id, { state: 'failed', kind: null, value: null }))
    await ending.catch(() => undefined) // the database is away; whoever looks a minute later finds a silent selection, and ends it
    app.ring()
    process.emitWarning(error instanceof Error ? error : String(error), { code: 'selection_failed', detail: id })
  }
}

async function find(
  app: App,
  { id, input, question }: { id: string; input: SelectionInput; question: SelectionQuestion },
  { signal, onProgress }: Pulse,
): Promise<SelectionOutcome> {
  const { portfolio } = input
  const follow = { signal, onProgress, ...(question.seconds === null ? {} : { seconds: question.seconds }) }
  const effort = usualStudy(portfolio.candidates.length, question.seed)
  const selection = await app.compute('selectPortfolio', [portfolio, effort.selection], follow)
  const first: SelectionOutcome = { selection, rankedList: fundDownTheList(portfolio), moneyOnly: null, explained: null }
  await app.transact((db) => saveOutcome(db, id, first))
  app.ring()
  if (signal.aborted || portfolio.candidates.length > explainedUpTo) return first

  const factors = frontierPercents.map((percent) => ({ over: percent, under: 100 }))
  const study = await app.compute('studyPortfolio', [portfolio, effort, factors], follow)
  const whole = { ...first, ...study, explained: study.explained ?? null, selection }
  await app.transact((db) => saveOutcome(db, id, whole))
  return whole
}

interface Pulse {
  readonly signal: AbortSignal
  readonly onProgress: (progress: SearchProgress) => void
  readonly cancelled: () => boolean
  readonly stop: () => Promise<void>
}

/** Works across processes: whoever wants the end writes it down, and the process that computes reads it each second. */
function startPulse(app: App, id: string): Pulse {
  const cancel = new AbortController()
  let latest: SearchProgress | undefined
  let last: Promise<void> = Promise.resolve()
  const tick = async () => {
    const { cancelAsked } = await app.transact((db) => beat(db, id, latest))
    app.ring()
    if (cancelAsked) cancel.abort()
  }
  const timer = setInterval(() => {
    last = last.then(tick).catch(() => undefined) // the next beat tries again; silence shows as a selection that failed
  }, beatMs)
  return {
    signal: cancel.signal,
    onProgress: (progress) => {
      latest = progress
    },
    cancelled: () => cancel.signal.aborted,
    stop: () => {
      clearInterval(timer)
      return last
    },
  }
}
