import { count, type Draft } from './draft.ts'
import { cost, happens, outListTable } from './in-and-out-page.ts'
import type { Work } from './pack-facts.ts'
import { type Block, type PageBody, sheet, type TextBlock } from './page.ts'
import { breakLines } from './text-width.ts'

const width = 880
const textSize = 11
/** Of a paragraph, in points: its heading, each line, and the gap after it. */
const heights = { heading: 19, line: 14, gap: 8 }

/**
 * What the second page had no room for, so that every piece of work stands somewhere: what is in by name, what is out
 * with its reason; then the ideas that were not looked at and the figures that are assumed. Null when there is nothing to say, or nothing was chosen.
 */
export function annexPage(draft: Draft, rest: { readonly in: readonly Work[]; readonly out: readonly Work[] }): PageBody | null {
  const { annex, labels, moreInWorkbook } = draft.words
  if (draft.facts.outcome.kind === 'infeasible') return null
  const told = paragraphsOf(draft, rest.in, rest.out.length > 0 ? 4 : 9)
  const left = rest.in.length + rest.out.length
  if (left === 0 && told.length === 0) return null
  const text = textBlock(told)
  const top = text ? text.frame.top + text.frame.height + 6 : sheet.top
  const out = outListTable(draft, rest.out, {
    frame: { left: sheet.left, top, width, height: sheet.bottom - top },
    more: moreInWorkbook,
    isLast: true,
  })
  const blocks: Block[] = [...(text ? [text] : []), ...(rest.out.length > 0 ? [out] : [])]
  return { title: left > 0 ? annex.title(count(draft, labels.rest, left)) : annex.titleAside, ask: annex.ask, blocks }
}

type Paragraph = TextBlock['paragraphs'][number]

function paragraphsOf(draft: Draft, works: readonly Work[], lines: number): readonly Paragraph[] {
  const { annex, inAndOut } = draft.words
  const { facts } = draft
  const asked = works
    .filter(({ action }) => action !== 'continue')
    .map((work) => annex.inItem(work.name, happens(draft, work), cost(draft, work)))
  const goingOn = works.filter(({ action }) => action === 'continue').map((work) => annex.item(work.name, cost(draft, work)))
  const assumed = facts.work.flatMap((work) => work.assumed.map((what) => annex.assumed[what](work.name)))
  return [
    { heading: inAndOut.inHeading, items: asked },
    { heading: annex.goesOn, items: goingOn },
    { heading: annex.aside, items: facts.aside },
    { heading: annex.assumedHeading, items: assumed },
  ]
    .filter(({ items }) => items.length > 0)
    .map(({ heading, items }) => ({ heading, text: fitting(draft, { heading, items, lines }) }))
}

/** As many items as so many lines hold, and how many are elsewhere. */
function fitting(
  draft: Draft,
  { heading, items, lines }: { readonly heading: string; readonly items: readonly string[]; readonly lines: number },
): string {
  const { labels, moreInWorkbook } = draft.words
  const written = (shown: number, more: (rest: number) => string) =>
    `${[...items.slice(0, shown), ...(shown < items.length ? [moreInWorkbook(more(items.length - shown))] : [])].join('; ')}.`
  // Only what is printed is cited: a figure that was tried for its width is none of the pack's.
  const asWide = (rest: number) => draft.figures.text(rest, 'pieces')
  let shown = items.length
  while (shown > 1 && linesOf(written(shown, asWide)) > lines) shown--
  return written(shown, (rest) => count(draft, labels.moreRows(heading), rest).text)
}

function textBlock(paragraphs: readonly Paragraph[]): TextBlock | null {
  if (paragraphs.length === 0) return null
  const height = paragraphs.reduce((sum, { text }) => sum + heights.heading + linesOf(text) * heights.line + heights.gap, 0)
  return { kind: 'text', frame: { left: sheet.left, top: sheet.top, width, height }, paragraphs }
}

function linesOf(text: string): number {
  return breakLines(text, { size: textSize }, width).length
}
