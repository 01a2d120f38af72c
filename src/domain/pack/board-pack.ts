import { annexPage } from './annex-page.ts'
import { decisionsPage } from './decisions-page.ts'
import { type Draft, openDraft } from './draft.ts'
import type { Figure } from './figure.ts'
import type { Language } from './format-figure.ts'
import { frontierPage } from './frontier-page.ts'
import { inAndOutPage } from './in-and-out-page.ts'
import { limitsPage } from './limits-page.ts'
import { methodPage } from './method-page.ts'
import type { PackFacts, Stamp } from './pack-facts.ts'
import { type PackSheet, packSheets } from './pack-sheets.ts'
import type { Page } from './page.ts'
import { shorten } from './text-width.ts'

/** A pack as data: what slides, paper and workbook are drawn from. */
export interface BoardPack {
  readonly title: string
  readonly language: Language
  readonly madeOn: string
  readonly stamp: Stamp
  /** At most six. */
  readonly pages: readonly Page[]
  /** Every figure on the pages and in the sheets, each with its source. */
  readonly figures: readonly Figure[]
  readonly sheets: readonly PackSheet[]
}

const footSize = 9
const overSize = 10
/** Titles take at most two lines of 24 points. */
const title = { size: 24, strong: true, width: 880, lines: 2 } as const

/**
 * The pack of one selection: decisions wanted; what is in and out and why; money and people against limits; what other
 * sums of money would bring; method and sources; and, when the second page had no room for all, the rest of its lists.
 *
 * The first two pages hold no method words of ours (names that people gave are theirs). No list overflows its page: it is
 * cut by counting lines, and says how many rows are elsewhere. The same facts give the same pack.
 */
export function boardPack(facts: PackFacts): BoardPack {
  const draft = openDraft(facts)
  const decisions = decisionsPage(draft)
  const { page: inAndOut, rest } = inAndOutPage(draft)
  const frontier = facts.outcome.kind === 'infeasible' ? [] : [frontierPage(draft)]
  const annex = annexPage(draft, rest)
  const limits = facts.limits.length === 0 && facts.outcome.kind === 'infeasible' ? [] : [limitsPage(draft)]
  const bodies = [decisions, inAndOut, ...limits, ...frontier, methodPage(draft), ...(annex ? [annex] : [])]
  const over = shorten(`${facts.organisation} · ${facts.portfolio}`, { size: overSize, width: 880, lines: 1 })
  const foot = footOf(draft)
  const pages = bodies.map((body) => ({ ...body, over, foot, title: shorten(body.title, title) }))
  const sheets = packSheets(draft)
  return {
    title: shorten(`${facts.organisation}: ${facts.portfolio}`, { ...title, lines: 1 }),
    language: facts.language,
    madeOn: facts.madeOn,
    stamp: facts.stamp,
    pages,
    figures: draft.ledger.figures(),
    sheets,
  }
}

/** The sources by name as far as one line holds them, the day of the data, and the beginning of the stamp. */
function footOf({ facts, words, figures }: Draft): string {
  const names = [...new Set(facts.sources.map(({ name }) => name))].join(', ')
  const files = shorten(names, { size: footSize, width: 480, lines: 1 })
  return words.foot(files === '' ? words.noFiles : files, figures.day(facts.asOf), facts.stamp.inputsHash.slice(0, 12))
}
