import { computed, count, type Draft, isIn } from './draft.ts'
import type { Action, Work } from './pack-facts.ts'
import { type Frame, fitGrowing, fitTable, type PageBody, sheet, type TableBlock } from './page.ts'
import { reasonInWords } from './reasons.ts'

type FittedTable = TableBlock & { readonly shown: number }

/** The two lists, what is in and what is out and why. No method words. `rest` is what had no room, for the annex. */
export function inAndOutPage(draft: Draft): {
  readonly page: PageBody
  readonly rest: { readonly in: readonly Work[]; readonly out: readonly Work[] }
} {
  const { words, facts } = draft
  const said = words.inAndOut
  if (facts.outcome.kind === 'infeasible') {
    return { page: { title: said.titleNothing, ask: said.askConflict, blocks: [allTable(draft)] }, rest: { in: [], out: [] } }
  }
  const inList = facts.work.filter(isIn).toSorted((a, b) => inOrder.indexOf(a.action) - inOrder.indexOf(b.action))
  const outList = facts.work.filter((work) => !isIn(work))
  const chosen = count(draft, words.labels.chosen, inList.length)
  const out = count(draft, words.labels.out, outList.length)
  const title =
    outList.length === 0
      ? said.titleAllIn(chosen)
      : facts.outcome.kind === 'optimal'
        ? said.title(chosen, out)
        : said.titleNotProved(chosen, out)
  const inTable = inListTable(draft, inList, {
    frame: { left: sheet.left, top: sheet.top, width: 400, height: sheet.bottom - sheet.top },
    more: words.more,
  })
  const outTable = outListTable(draft, outList, {
    frame: { left: 455, top: sheet.top, width: 465, height: sheet.bottom - sheet.top },
    more: words.more,
  })
  return {
    page: { title, ask: said.ask, blocks: [inTable, outTable] },
    rest: { in: inTable.rest, out: outList.slice(outTable.shown) },
  }
}

/** What is asked for comes first, what only goes on last. */
const inOrder: readonly Action[] = ['start', 'pause', 'continue']

interface Place {
  readonly frame: Frame
  readonly more: (count: string) => string
  /** There is no page after it. */
  readonly isLast?: boolean
}

/** What is in, with the rest that had no room. Where not all have room, what only goes on is one line. */
function inListTable(draft: Draft, works: readonly Work[], place: Place): TableBlock & { readonly rest: readonly Work[] } {
  const rowsOf = (some: readonly Work[]) =>
    some.map((work) => [work.name, happens(draft, work), cost(draft, work), draft.words.inAndOut.sure[work.sureness ?? 'untried']])
  const { inHeading } = draft.words.inAndOut
  const rest = (left: number) => place.more(count(draft, draft.words.labels.moreRows(inHeading), left).text)
  const isWhole = inTable(draft, rowsOf(works), { frame: place.frame, rest: () => '' }).shown >= works.length
  const goingOn = works.filter(({ action }) => action === 'continue')
  if (isWhole || goingOn.length < 2) {
    const table = inTable(draft, rowsOf(works), { frame: place.frame, rest })
    return { ...table, rest: works.slice(table.shown) }
  }
  const asked = works.filter(({ action }) => action !== 'continue')
  const grouped = inTable(draft, [groupRow(draft, goingOn), ...rowsOf(asked)], { frame: place.frame, rest })
  return { ...grouped, rest: [...asked.slice(grouped.shown - 1), ...goingOn] }
}

function groupRow(draft: Draft, works: readonly Work[]): readonly string[] {
  const { words } = draft
  const total = works.reduce((sum, { costToCome }) => sum + costToCome.amount, 0)
  const label = words.labels.moneyOf(words.actions.continue)
  const money = draft.ledger.cite({ label, value: total, unit: 'money', source: computed(words.from.chosen) })
  return [
    words.inAndOut.underWay(count(draft, words.labels.counted(words.actions.continue), works.length)),
    words.inAndOut.carryOn,
    money.text,
    '',
  ]
}

interface Fitting {
  readonly frame: Frame
  readonly rest: (left: number) => string
}

function inTable(draft: Draft, rows: readonly (readonly string[])[], { frame, rest }: Fitting): FittedTable {
  const { head, inHeading, nothing } = draft.words.inAndOut
  return fitTable(
    {
      frame,
      heading: inHeading,
      columns: [
        { title: head.work, width: frame.width - 255, align: 'left', strong: true, lines: 2 },
        { title: head.happens, width: 105, align: 'left', lines: 2 },
        { title: head.toCome, width: 85, align: 'right', lines: 4 },
        { title: head.sure, width: 65, align: 'left', lines: 1 },
      ],
      rows: rows.length > 0 ? rows : [[nothing, '', '', '']],
    },
    rest,
  )
}

/** Reasons stand in full, here or in the annex; only where the annex too has no room for all of them are they cut to a line. */
export function outListTable(draft: Draft, works: readonly Work[], { frame, more, isLast = false }: Place): FittedTable {
  const name = isLast ? 240 : 125
  const { head, outHeading, nothing } = draft.words.inAndOut
  const rows = works.map((work) => [work.name, reasonInWords(draft, work), cost(draft, work)])
  return fitGrowing(
    {
      frame,
      heading: outHeading,
      columns: [
        { title: head.work, width: name, align: 'left', strong: true, lines: 3 },
        { title: head.why, width: frame.width - name - 85, align: 'left', lines: 12, grows: true },
        { title: head.toCome, width: 85, align: 'right', lines: 4 },
      ],
      rows: rows.length > 0 ? rows : [[nothing, '', '']],
    },
    (left) => more(count(draft, draft.words.labels.moreRows(outHeading), left).text),
    isLast ? [12, 1] : [12],
  )
}

export function happens(draft: Draft, work: Work): string {
  const said = draft.words.inAndOut
  const begins = work.starts ? said.start(work.starts) : said.startUndated
  const resumes = work.starts ? said.pause(work.starts) : said.pauseUndated
  const plain = { start: begins, continue: said.carryOn, pause: resumes, stop: '', leaveOut: '' }[work.action]
  return work.mustDo ? said.mustDo(plain) : plain
}

/** What it still costs; where nobody has said it, that it is assumed, and between what. */
export function cost(draft: Draft, work: Work): string {
  const { labels, inAndOut } = draft.words
  const { amount, source, range } = work.costToCome
  const cite = (label: string, value: number) => draft.ledger.cite({ label, value, unit: 'money', source }).text
  const text = cite(labels.cost(work.name), amount)
  if (!range) return text
  return inAndOut.assumedCost(text, cite(labels.lowCost(work.name), range.low), cite(labels.highCost(work.name), range.high))
}

/** With nothing chosen, the list as it is, what must be done first. */
function allTable(draft: Draft): TableBlock {
  const { facts, words } = draft
  const said = words.inAndOut
  const ordered = [...facts.work.filter(({ mustDo }) => mustDo), ...facts.work.filter(({ mustDo }) => !mustDo)]
  return fitTable(
    {
      frame: { left: sheet.left, top: sheet.top, width: 880, height: sheet.bottom - sheet.top },
      heading: '',
      columns: [
        { title: said.head.work, width: 560, align: 'left', strong: true, lines: 1 },
        { title: said.head.happens, width: 180, align: 'left', lines: 1 },
        { title: said.head.toCome, width: 140, align: 'right', lines: 1 },
      ],
      rows: ordered.map((work) => [work.name, work.mustDo ? said.must : said.open, cost(draft, work)]),
    },
    (left) => words.more(count(draft, words.labels.listed, left).text),
  )
}
