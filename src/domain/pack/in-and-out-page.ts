import { count, type Draft, isIn } from './draft.ts'
import type { Work } from './pack-facts.ts'
import { type Column, type Frame, fitTable, type PageBody, sheet, type TableBlock } from './page.ts'
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
  const inList = facts.work.filter(isIn)
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
    rest: { in: inList.slice(inTable.shown), out: outList.slice(outTable.shown) },
  }
}

export interface Place {
  readonly frame: Frame
  readonly more: (count: string) => string
}

export function inListTable(draft: Draft, works: readonly Work[], { frame, more }: Place): FittedTable {
  const { head, inHeading, nothing, sure } = draft.words.inAndOut
  const rows = works.map((work) => [work.name, happens(draft, work), cost(draft, work), sure[work.sureness ?? 'untried']])
  return fitTable(
    {
      frame,
      heading: inHeading,
      columns: [
        { title: head.work, width: frame.width - 255, align: 'left', strong: true, lines: 2 },
        { title: head.happens, width: 105, align: 'left', lines: 2 },
        { title: head.toCome, width: 85, align: 'right', lines: 1 },
        { title: head.sure, width: 65, align: 'left', lines: 1 },
      ],
      rows: rows.length > 0 ? rows : [[nothing, '', '', '']],
    },
    (left) => more(count(draft, draft.words.labels.moreRows(inHeading), left).text),
  )
}

/** Reasons stand in full where all of them have room so; of many, each is cut to four lines. */
export function outListTable(draft: Draft, works: readonly Work[], { frame, more }: Place): FittedTable {
  const { head, outHeading, nothing } = draft.words.inAndOut
  const rows = works.map((work) => [work.name, reasonInWords(draft, work), cost(draft, work)])
  const columns = (lines: number): readonly Column[] => [
    { title: head.work, width: 125, align: 'left', strong: true, lines: 3 },
    { title: head.why, width: frame.width - 210, align: 'left', lines },
    { title: head.toCome, width: 85, align: 'right', lines: 1 },
  ]
  const table = (lines: number, rest: (left: number) => string) =>
    fitTable({ frame, heading: outHeading, columns: columns(lines), rows: rows.length > 0 ? rows : [[nothing, '', '']] }, rest)
  const whole = table(wholeReason, () => '')
  return whole.shown >= rows.length ? whole : table(4, (left) => more(count(draft, draft.words.labels.moreRows(outHeading), left).text))
}

/** Lines that no reason needs more of. */
const wholeReason = 12

export function happens(draft: Draft, work: Work): string {
  const said = draft.words.inAndOut
  const begins = work.starts ? said.start(work.starts) : said.startUndated
  const resumes = work.starts ? said.pause(work.starts) : said.pauseUndated
  const plain = { start: begins, continue: said.carryOn, pause: resumes, stop: '', leaveOut: '' }[work.action]
  return work.mustDo ? said.mustDo(plain) : plain
}

function cost(draft: Draft, work: Work): string {
  const { amount, source } = work.costToCome
  return draft.ledger.cite({ label: draft.words.labels.cost(work.name), value: amount, unit: 'money', source }).text
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
