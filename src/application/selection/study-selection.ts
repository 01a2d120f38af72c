import type { AnswerGiven, InputOf } from '#contract/operation.ts'
import { refuse } from '#contract/refusals.ts'
import type * as contract from '#contract/selection.ts'
import type { SelectionInput } from '#contract/selection.ts'
import { findLatestAccepted } from '#db/decisions.ts'
import type { CandidateSet } from '#domain/portfolio/best-set.ts'
import { wholeMoneyLimit } from '#domain/portfolio/demand.ts'
import { differenceOf } from '#domain/portfolio/difference.ts'
import { usualStudy } from '#domain/portfolio/study.ts'
import type { App } from '../app.ts'
import { permit } from '../permissions.ts'
import { readSelected } from './selections.ts'

/** Times the work of a study that the least change of one component gets when a person asks for it. */
const moreOnDemand = 10

/** From what was kept if that was found out to the end, else computed now with more work. */
export async function explainLeftOut(
  app: App,
  { selectionId, componentId }: InputOf<typeof contract.explainLeftOut>,
): Promise<AnswerGiven<typeof contract.explainLeftOut>> {
  permit(app, 'selection.read')
  const { record, input, outcome, best } = await app.transact((db) => readSelected(db, selectionId, app.now()))
  const aside = input.aside.find(({ id }) => id === componentId)
  if (aside) return { standing: 'aside', why: aside.why, reason: null }
  if (!input.portfolio.candidates.some(({ id }) => id === componentId)) refuse('component_not_found', { componentId })
  if (best.chosen.includes(componentId)) return { standing: 'in', why: null, reason: null }
  const kept = outcome.explained?.leftOut.find(({ id }) => id === componentId)
  const { again: forced, leastChange } = usualStudy(input.portfolio.candidates.length, record.question.seed)
  const isSettled = kept?.leastChange.kind === 'raises' || kept?.leastChange.kind === 'none'
  const effort = { forced, leastChange: { ...leastChange, work: leastChange.work * moreOnDemand } }
  const reason = kept && isSettled ? kept : await app.compute('reasonFor', [input.portfolio, effort, { id: componentId, best }])
  return { standing: 'left_out', why: null, reason }
}

export function compareSelections(
  app: App,
  { selectionId, against }: InputOf<typeof contract.compareSelections>,
): Promise<AnswerGiven<typeof contract.compareSelections>> {
  permit(app, 'selection.read')
  return app.transact(async (db) => {
    const proposed = await readSelected(db, selectionId, app.now())
    const againstId = against ?? (await findLatestAccepted(db))?.selectionId ?? null
    if (againstId === null) return { againstId, ...difference({ input: proposed.input, best: nothing }, proposed) }
    return { againstId, ...difference(await readSelected(db, againstId, app.now()), proposed) }
  })
}

/** The set for another sum of money over all periods, against the one kept; the slider of the first screen. */
export async function tryMoney(
  app: App,
  { selectionId, moneyMinor }: InputOf<typeof contract.tryMoney>,
): Promise<AnswerGiven<typeof contract.tryMoney>> {
  permit(app, 'selection.run')
  const before = await app.transact((db) => readSelected(db, selectionId, app.now()))
  const { portfolio } = before.input
  const changed = { ...portfolio, limits: { ...portfolio.limits, money: wholeMoneyLimit(moneyMinor, portfolio.periodCount) } }
  const effort = usualStudy(portfolio.candidates.length, before.record.question.seed).selection
  const found = await app.compute('selectPortfolio', [changed, effort])
  const hasSet = found.kind === 'optimal' || found.kind === 'bounded'
  return { found, difference: hasSet ? difference(before, { input: before.input, best: found }) : null }
}

interface Chosen {
  readonly input: Pick<SelectionInput, 'portfolio' | 'firstPeriod'>
  readonly best: CandidateSet
}

const nothing: CandidateSet = { placements: [], value: 0, moneyMinor: 0, stopCostMinor: 0 }

/** Delays are counted from the current period of each selection, so they are put on the plan's own periods first. */
function difference(before: Chosen, after: Chosen): Omit<AnswerGiven<typeof contract.compareSelections>, 'againstId'> {
  const onPlan = ({ input, best }: Chosen) => best.placements.map(({ id, delay }) => ({ id, delay: delay + input.firstPeriod }))
  const { comesIn, goesOut, moves } = differenceOf(onPlan(before), onPlan(after))
  const names = new Map([...before.input.portfolio.candidates, ...after.input.portfolio.candidates].map(({ id, name }) => [id, name]))
  const named = (id: string) => ({ id, name: names.get(id) ?? '' })
  const isComparable = before.input.portfolio.valueMeasure === after.input.portfolio.valueMeasure
  return {
    comesIn: comesIn.map(named),
    goesOut: goesOut.map(named),
    moves: moves.map(({ id, from, to }) => ({ ...named(id), from: from - after.input.firstPeriod, to: to - after.input.firstPeriod })),
    valueChange: isComparable ? after.best.value - before.best.value : null,
    moneyChangeMinor: after.best.moneyMinor - before.best.moneyMinor,
  }
}
