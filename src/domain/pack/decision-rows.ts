import { valueInWords } from './decision-cards.ts'
import { changesInWords, computed, count, type Draft } from './draft.ts'
import type { Figure } from './figure.ts'
import type { Action, Amount, Offer, Work } from './pack-facts.ts'

type Row = readonly [decision: string, covers: string, ifNo: string, money: string]

/** Of many, so many are named where not all have room. */
const fewNames = 3
type Naming = 'all' | 'few'

/** One row for each decision, naming all that it covers or the first few: what starts, goes on, pauses and stops, what stays out, which limit to raise, which figures to get. */
export function decisionRows(draft: Draft, naming: Naming = 'all'): readonly Row[] {
  const actions: readonly Action[] = ['start', 'continue', 'pause', 'stop', 'leaveOut']
  return [
    ...actions.flatMap((action) => actionRow(draft, action, naming)),
    ...draft.facts.offers.slice(0, 1).map((offer) => offerRow(draft, offer, naming)),
    ...figureRow(draft, naming),
  ]
}

function actionRow(draft: Draft, action: Action, naming: Naming): readonly Row[] {
  const works = draft.facts.work.filter((work) => work.action === action)
  if (works.length === 0) return []
  const names = draft.words.list(
    named(
      draft,
      works.map(({ name }) => name),
      { naming, label: draft.words.labels.notNamed(plainName(draft, action)) },
    ),
  )
  const said = draft.words.decisions
  const name = { start: said.start, continue: said.carryOn, pause: said.pause, stop: said.stop, leaveOut: said.leaveOut }[action]
  const decision = name(count(draft, draft.words.labels.counted(plainName(draft, action)), works.length))
  return [[decision, names, ifNo(draft, action, works), moneyOf(draft, action, works)]]
}

function ifNo(draft: Draft, action: Action, works: readonly Work[]): string {
  const said = draft.words.decisions
  if (action === 'leaveOut') return said.pushesOut
  if (action === 'start')
    return said.givesUp(valueInWords(draft, draft.words.labels.valueOf(plainName(draft, action)), total(works.map(({ value }) => value))))
  if (action === 'pause') return said.keepsNow
  if (action === 'stop') return said.freesNot(costOf(draft, action, works).text)
  const spent = total(works.map((work) => work.spent))
  if (spent === 0) return said.leftUndone
  return said.unfinished(sumFigure(draft, draft.words.labels.spentOn(plainName(draft, action)), spent).text)
}

function moneyOf(draft: Draft, action: Action, works: readonly Work[]): string {
  if (action !== 'stop') return costOf(draft, action, works).text
  const label = draft.words.labels.stopCostOf(plainName(draft, action))
  return draft.words.decisions.stopCost(sumFigure(draft, label, total(works.map(({ costToStop }) => costToStop))).text)
}

function costOf(draft: Draft, action: Action, works: readonly Work[]): Figure {
  return sumFigure(draft, draft.words.labels.moneyOf(plainName(draft, action)), total(works.map(({ costToCome }) => costToCome)))
}

function offerRow(draft: Draft, offer: Offer, naming: Naming): Row {
  const { words } = draft
  const names = words.list(named(draft, offer.letsIn, { naming, label: words.labels.notNamed(words.decisions.offered) }))
  const value = valueInWords(draft, words.labels.valueThen(names), offer.valueThen)
  return [
    words.decisions.add(changesInWords(draft, offer.changes, names)),
    words.decisions.letsIn(names, value),
    words.decisions.setStays,
    moneyOfOffer(draft, offer, names),
  ]
}

/** What the offer itself costs is only known where it raises a money limit. */
function moneyOfOffer(draft: Draft, offer: Offer, names: string): string {
  const money = offer.changes.filter(({ kind }) => kind === 'money')
  return money.length === 0 ? '' : changesInWords(draft, money, names)
}

function figureRow(draft: Draft, naming: Naming): readonly Row[] {
  const { facts, words } = draft
  if (facts.worthGetting.length === 0) return []
  const said = words.decisions
  const asked = count(draft, words.labels.worthGetting, facts.worthGetting.length)
  const covers = facts.worthGetting.map(({ what, work, assumed }) =>
    assumed ? said.assumed(said.what[what](work)) : said.what[what](work),
  )
  const close = count(draft, words.labels.closeCalls, facts.work.filter(({ sureness }) => sureness === 'close').length)
  return [
    [
      said.askFigures(asked),
      capitalised(named(draft, covers, { naming, label: words.labels.notNamed(said.askFigures(asked)) }).join('; ')),
      close.value > 0 ? said.staysOpen(close) : said.guess,
      '',
    ],
  ]
}

/** All of them, or the first few and how many more there are. */
function named(
  draft: Draft,
  all: readonly string[],
  { naming, label }: { readonly naming: Naming; readonly label: string },
): readonly string[] {
  if (naming === 'all' || all.length <= fewNames) return all
  return [...all.slice(0, fewNames - 1), draft.words.others(count(draft, label, all.length - fewNames + 1))]
}

function plainName(draft: Draft, action: Action): string {
  return draft.words.actions[action]
}

function sumFigure(draft: Draft, label: string, value: number): Figure {
  return draft.ledger.cite({ label, value, unit: 'money', source: computed(draft.words.from.chosen) })
}

function total(amounts: readonly (Amount | null)[]): number {
  return amounts.reduce((sum, amount) => sum + (amount?.amount ?? 0), 0)
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
