import { computed, count, type Draft, isIn, ofLimit, tightestFirst, usedShare, worth, worthInWords } from './draft.ts'
import type { Figure } from './figure.ts'
import type { Comparison, Limit } from './pack-facts.ts'
import type { CardsBlock } from './page.ts'

type Card = CardsBlock['cards'][number]

/** The figures over the decisions: work, money, the fullest team, value, and what the naive list would bring. */
export function cards(draft: Draft, { all, chosen }: { readonly all: Figure; readonly chosen: Figure }): readonly Card[] {
  const said = draft.words.decisions.cards
  return [
    { label: said.workIn, text: chosen.text, note: workNote(draft, all) },
    moneyCard(draft),
    ...teamCard(draft),
    ...valueCard(draft),
    ...draft.facts.comparisons.filter(({ kind }) => kind === 'rankedList').flatMap((list) => listCard(draft, list)),
  ]
}

function workNote(draft: Draft, all: Figure): string {
  const said = draft.words.decisions.cards
  const { aside } = draft.facts
  return aside.length === 0 ? said.ofAll(all) : said.ofAllBut(all, count(draft, draft.words.labels.aside, aside.length))
}

export function moneyTotals(draft: Draft): { readonly planned: Figure; readonly allowed: Figure | null } {
  const { labels, from } = draft.words
  const limits = draft.facts.limits.filter(({ kind }) => kind === 'money')
  const cited = (label: string, value: number) => draft.ledger.cite({ label, value, unit: 'money', source: computed(from.limits) })
  const total = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0)
  const chosen = draft.facts.work.filter(isIn)
  if (limits.length === 0)
    return { planned: cited(labels.moneyPlanned, total(chosen.map(({ costToCome }) => costToCome.amount))), allowed: null }
  return {
    planned: cited(labels.moneyPlanned, total(limits.map(({ planned }) => planned))),
    allowed: cited(labels.moneyAllowed, total(limits.map(({ allowed }) => allowed))),
  }
}

/** Planned and allowed people of one limit, as figures. */
export function plannedOf(draft: Draft, limit: Limit): { readonly planned: Figure; readonly allowed: Figure } {
  const { labels, from, limitName } = draft.words
  const name = limitName(limit.name, limit.period)
  return {
    planned: ofLimit(draft, limit, { label: labels.plannedFor(name), value: limit.planned, source: computed(from.limits) }),
    allowed: ofLimit(draft, limit, { label: labels.allowedFor(name), value: limit.allowed, source: limit.source }),
  }
}

/** The people limit with the least left, if there is one. */
export function tightestTeam(draft: Draft): Limit | undefined {
  return tightestFirst(draft.facts.limits.filter((limit) => limit.kind === 'people' && usedShare(limit) !== null))[0]
}

function moneyCard(draft: Draft): Card {
  const said = draft.words.decisions.cards
  const { planned, allowed } = moneyTotals(draft)
  return { label: said.money, text: planned.text, note: allowed ? said.ofMoney(allowed.text) : said.noMoneyLimit }
}

function teamCard(draft: Draft): readonly Card[] {
  const limit = tightestTeam(draft)
  if (!limit) return []
  const said = draft.words.decisions.cards
  const { planned, allowed } = plannedOf(draft, limit)
  return [{ label: said.team, text: said.planned(planned.text, allowed.text), note: said.ofTeam(limit.name, limit.period) }]
}

function valueCard(draft: Draft): readonly Card[] {
  const { facts, words } = draft
  if (facts.outcome.kind === 'infeasible') return []
  const said = words.decisions.cards
  const figure = worth(draft, words.labels.totalValue, { value: facts.outcome.value, source: computed(words.from.search) })
  const label = said.value[facts.measure.kind]
  if (facts.measure.kind === 'equal') return [{ label, text: figure.text, note: said.counted }]
  const headroom = headroomShare(draft)
  return [{ label, text: figure.text, note: headroom ? said.atMost(headroom.text) : said.best }]
}

/** What could still be had beyond the set found, as a share of it; null when the set is the best. */
export function headroomShare(draft: Draft): Figure | null {
  const { outcome } = draft.facts
  if (outcome.kind !== 'bounded' || outcome.value <= 0) return null
  const value = Math.ceil(((outcome.bound - outcome.value) * 10_000) / outcome.value / 10) * 10
  return draft.ledger.cite({ label: draft.words.labels.headroom, value, unit: 'share', source: computed(draft.words.from.search) })
}

function listCard(draft: Draft, list: Comparison): readonly Card[] {
  const { facts, words } = draft
  if (facts.outcome.kind === 'infeasible') return []
  const said = words.decisions.cards
  const gain = worth(draft, words.labels.listGain, { value: facts.outcome.value - list.value, source: computed(words.from.comparison) })
  // What cannot be done is worth nothing, whatever its figures add up to.
  if (gain.value <= 0 && list.short.length + list.broken > 0)
    return [{ label: said.rankedList, text: said.listImpossible, note: listNote(draft, list) }]
  return [{ label: said.moreThanList[facts.measure.kind], text: gain.value > 0 ? `+${gain.text}` : gain.text, note: listNote(draft, list) }]
}

function listNote(draft: Draft, list: Comparison): string {
  const said = draft.words.decisions.cards
  if (list.short.length > 0) return said.listLacks(lacking(draft, list, draft.words.frontier.rankedList))
  if (list.broken > 0) return said.listBreaks(brokenRules(draft, list, draft.words.frontier.rankedList))
  return said.listHolds
}

/** The people that a way to choose lacks, in words; the largest two when there are more. */
export function lacking(draft: Draft, { short }: Comparison, way: string): string {
  const { words } = draft
  const worst = short.toSorted((a, b) => b.by - a.by).slice(0, 2)
  return words.list(
    worst.map(({ role, by }) => {
      const label = words.labels.listLack(way, role)
      return words.decisions.cards.lacking(
        draft.ledger.cite({ label, value: by, unit: 'people', source: computed(words.from.comparison), roundUp: true }).text,
        role,
      )
    }),
  )
}

export function brokenRules(draft: Draft, { broken }: Comparison, way: string): Figure {
  return draft.ledger.cite({
    label: draft.words.labels.listBroken(way),
    value: broken,
    unit: 'pieces',
    source: computed(draft.words.from.comparison),
  })
}

export function valueInWords(draft: Draft, label: string, value: number): string {
  return worthInWords(draft, worth(draft, label, { value, source: computed(draft.words.from.search) }))
}
