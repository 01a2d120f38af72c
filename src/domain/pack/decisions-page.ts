import { cards } from './decision-cards.ts'
import { decisionRows } from './decision-rows.ts'
import { computed, count, type Draft, isIn, ofLimit } from './draft.ts'
import type { Conflict } from './pack-facts.ts'
import { fitGrowing, fitTable, type PageBody, sheet, type TableBlock } from './page.ts'

/** The first page: what the reader is asked to decide, and what each answer means. No method words. */
export function decisionsPage(draft: Draft): PageBody {
  const { words, facts } = draft
  const all = count(draft, words.labels.listed, facts.work.length)
  const chosen = count(draft, words.labels.chosen, facts.work.filter(isIn).length)
  const askedOf = (of: (decider: string, day: string) => string, today: string) =>
    facts.meeting ? of(facts.meeting.decider, draft.figures.day(facts.meeting.day)) : today
  if (facts.outcome.kind === 'infeasible') {
    const conflict = conflictTable(draft, facts.outcome.conflict)
    const below = { left: sheet.left, top: conflict.frame.top + conflict.frame.height + 14, width: 880, height: 40 }
    const raise = { kind: 'text' as const, frame: below, paragraphs: [{ heading: '', text: words.decisions.raise }] }
    return {
      title: words.decisions.impossible,
      ask: askedOf(words.decisions.askConflictOf, words.decisions.askConflict),
      blocks: [conflict, raise],
    }
  }
  const ask = askedOf(words.decisions.askOf, words.decisions.ask)
  const title =
    chosen.value === 0
      ? words.decisions.fundNone(all)
      : chosen.value === all.value
        ? words.decisions.fundAll(all)
        : words.decisions.fund(chosen, all)
  const strip = {
    kind: 'cards' as const,
    frame: { left: sheet.left, top: sheet.top, width: 880, height: 64 },
    cards: cards(draft, { all, chosen }),
  }
  return { title, ask, blocks: [strip, decisionTable(draft)] }
}

function decisionTable(draft: Draft): TableBlock {
  const { head } = draft.words.decisions
  const asked = (rows: ReturnType<typeof decisionRows>): Parameters<typeof fitGrowing>[0] => ({
    frame: { left: sheet.left, top: sheet.top + 74, width: 880, height: sheet.bottom - sheet.top - 74 },
    heading: '',
    columns: [
      { title: head.decision, width: 190, align: 'left', strong: true, lines: 2 },
      { title: head.covers, width: 340, align: 'left', lines: 2, grows: true },
      { title: head.ifNo, width: 210, align: 'left', lines: 2, grows: true },
      { title: head.money, width: 140, align: 'right', lines: 2 },
    ],
    rows,
  })
  const all = decisionRows(draft)
  const whole = fitGrowing(asked(all), () => '', [10])
  if (whole.shown === all.length) return whole
  return fitGrowing(
    asked(decisionRows(draft, 'few')),
    (left) => draft.words.more(count(draft, draft.words.labels.moreRows(head.decision), left).text),
    [10, 6, 4, 3, 2],
  )
}

/** The musts and limits of which one has to give way. */
function conflictTable(draft: Draft, conflict: readonly Conflict[]): TableBlock {
  const { decisions, labels } = draft.words
  return fitTable(
    {
      frame: { left: sheet.left, top: sheet.top, width: 880, height: sheet.bottom - sheet.top - 56 },
      heading: '',
      columns: [
        { title: decisions.conflictHead.what, width: 560, align: 'left', strong: true, lines: 2 },
        { title: decisions.conflictHead.asks, width: 160, align: 'right', lines: 1 },
        { title: decisions.conflictHead.allows, width: 160, align: 'right', lines: 1 },
      ],
      rows: conflict.map((part) => conflictRow(draft, part)),
    },
    (left) => draft.words.more(count(draft, labels.moreRows(decisions.conflictHead.what), left).text),
  )
}

function conflictRow(draft: Draft, part: Conflict): readonly string[] {
  const { words } = draft
  if (part.kind === 'mustDo') return [words.decisions.mustDo(part.name), '', '']
  if (part.kind === 'heldOut') return [words.decisions.heldOut(part.name), '', '']
  if (part.kind === 'share')
    return [part.least ? words.decisions.shareLeast(part.category) : words.decisions.shareMost(part.category), '', '']
  if (part.kind === 'needs') return [words.decisions.needs(part.name, part.needed), '', '']
  if (part.kind === 'excludes') return [words.decisions.excludes(part.name, part.other), '', '']
  const name = words.limitName(part.limit.name, part.limit.period)
  const needed = ofLimit(draft, part.limit, {
    label: words.labels.neededFor(name),
    value: part.needed,
    source: computed(words.from.list),
    roundUp: true,
  })
  const allowed = ofLimit(draft, part.limit, { label: words.labels.allowedFor(name), value: part.allowed, source: part.source })
  return [name, needed.text, allowed.text]
}
