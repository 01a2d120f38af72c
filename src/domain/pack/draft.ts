import { type Figure, type Ledger, openLedger, type Source } from './figure.ts'
import { type Figures, figuresIn, type Unit } from './format-figure.ts'
import type { Limit, LimitChange, LimitName, PackFacts, Work } from './pack-facts.ts'
import type { Words } from './words.ts'
import { english } from './words-en.ts'
import { french } from './words-fr.ts'

/** What every page is written with: the facts, the language and the ledger through which each figure passes. */
export interface Draft {
  readonly facts: PackFacts
  readonly words: Words
  readonly figures: Figures
  readonly ledger: Ledger
}

export function openDraft(facts: PackFacts): Draft {
  const figures = figuresIn(facts.language, facts.currency)
  return { facts, figures, words: facts.language === 'fr' ? french : english, ledger: openLedger(figures, facts.asOf) }
}

export function computed(from: string): Source {
  return { kind: 'computed', from }
}

export function count(draft: Draft, label: string, value: number): Figure {
  return draft.ledger.cite({ label, value, unit: 'pieces', source: computed(draft.words.from.list) })
}

/** Money or people, by the kind of the limit. */
export function ofLimit(draft: Draft, limit: LimitName, said: { label: string; value: number; source: Source; roundUp?: boolean }): Figure {
  return draft.ledger.cite({ ...said, unit: limit.kind })
}

/** A value as a figure in the unit of its measure. */
export function worth(draft: Draft, label: string, said: { readonly value: number; readonly source: Source }): Figure {
  return draft.ledger.cite({ label, value: said.value, unit: valueUnit(draft.facts), source: said.source })
}

/** A value as it stands in a sentence: 4 points of value, £1.2m of value. */
export function worthInWords(draft: Draft, figure: Figure): string {
  return draft.words.worth(figure, draft.facts.measure.kind)
}

export function valueUnit(facts: PackFacts): Unit {
  return facts.measure.kind === 'money' ? 'money' : facts.measure.kind === 'equal' ? 'pieces' : 'points'
}

export function isIn(work: Work): boolean {
  return work.action === 'start' || work.action === 'continue' || work.action === 'pause'
}

/**
 * The limits that a change moves, in words: of a team that is short in several periods, the most. Each amount is cited,
 * and printed no smaller than what is needed.
 */
export function changesInWords(draft: Draft, changes: readonly LimitChange[], forWhom: string): string {
  const { words } = draft
  return words.list(
    [...Map.groupBy(changes, ({ kind, name }) => `${kind} ${name}`).values()].map((some) => {
      const cited = some.map((change) => {
        const label = words.labels.change(words.limitName(change.name, change.period), forWhom)
        return { change, by: ofLimit(draft, change, { label, value: change.by, source: computed(words.from.leastChange), roundUp: true }) }
      })
      const { change, by } = cited.reduce((most, one) => (one.by.value > most.by.value ? one : most))
      if (some.length === 1) return words.change[change.kind](by, change.name, change.period)
      return words.changes[change.kind](by, change.name, count(draft, words.labels.periodsShort(change.name, forWhom), some.length))
    }),
  )
}

/** Share of a limit that is planned, in hundredths of a percent, rounded down; null when nothing is allowed. */
export function usedShare({ planned, allowed }: Pick<Limit, 'planned' | 'allowed'>): number | null {
  return allowed > 0 ? Math.floor((planned * 10_000) / allowed) : null
}

/** Limits with the least left first, by share; ties by name and period. */
export function tightestFirst(limits: readonly Limit[]): readonly Limit[] {
  const key = (limit: Limit) => usedShare(limit) ?? -1
  return limits.toSorted((a, b) => key(b) - key(a) || compare(a.name, b.name) || compare(a.period, b.period))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
