import { headroomShare } from './decision-cards.ts'
import { computed, count, type Draft, worth } from './draft.ts'
import { fitTable, type PageBody, sheet, type TextBlock } from './page.ts'

/** How the set was worked out, from which sources, and the marks by which anyone can rebuild it. */
export function methodPage(draft: Draft): PageBody {
  const said = draft.words.method
  const stamp = stampTable(draft, 0)
  const sources = sourcesTable(draft, sheet.bottom - sheet.top - stamp.frame.height - 16)
  return { title: title(draft), ask: said.ask, blocks: [method(draft), sources, stampTable(draft, sources.frame.height + 16)] }
}

function sourcesTable(draft: Draft, height: number) {
  const { words, facts, figures } = draft
  const said = words.method
  return fitTable(
    {
      frame: { left: 490, top: sheet.top, width: 430, height },
      heading: said.sourcesHeading,
      columns: [
        { title: said.sourcesHead.name, width: 160, align: 'left', strong: true, lines: 2 },
        { title: said.sourcesHead.gave, width: 150, align: 'left', lines: 2 },
        { title: said.sourcesHead.asOf, width: 120, align: 'left', lines: 1 },
      ],
      rows: facts.sources.map(({ name, gave, asOf }) => [name, gave, figures.day(asOf)]),
    },
    (left) => words.moreInWorkbook(count(draft, words.labels.moreRows(said.sourcesHeading), left).text),
  )
}

function title(draft: Draft): string {
  const said = draft.words.method
  if (draft.facts.outcome.kind === 'infeasible') return said.titleImpossible
  const headroom = headroomShare(draft)
  return headroom ? said.titleBounded(headroom.text) : draft.facts.outcome.kind === 'optimal' ? said.titleProved : said.titleUnproved
}

function method(draft: Draft): TextBlock {
  const { facts, words } = draft
  const said = words.method
  const tried = facts.work.some(({ sureness }) => sureness !== null)
  return {
    kind: 'text',
    frame: { left: sheet.left, top: sheet.top, width: 420, height: sheet.bottom - sheet.top },
    paragraphs: [
      { heading: said.value, text: said.valueText[facts.measure.kind](facts.measure.name) },
      { heading: said.enters, text: said.entersText },
      { heading: said.rules, text: said.rulesText },
      { heading: said.certainty, text: certainty(draft) },
      { heading: said.sureness, text: tried ? said.surenessText : said.surenessNone },
      { heading: said.rounding, text: said.roundingText },
    ],
  }
}

function certainty(draft: Draft): string {
  const { outcome } = draft.facts
  const { method, labels, from } = draft.words
  if (outcome.kind === 'optimal') return method.certaintyOptimal
  if (outcome.kind === 'infeasible') return method.certaintyInfeasible
  const source = computed(from.search)
  return method.certaintyBounded(
    worth(draft, labels.totalValue, { value: outcome.value, source }).text,
    worth(draft, labels.mostValue, { value: outcome.bound, source }).text,
  )
}

/** The marks of the stamp with their values, in the order in which they are printed. */
export function stampRows(draft: Draft): readonly (readonly [name: string, mark: string])[] {
  const { facts, words, figures } = draft
  const said = words.method.stampRows
  return [
    [said.inputs, facts.stamp.inputsHash],
    [said.run, facts.stamp.run],
    [said.seed, String(facts.stamp.seed)],
    [said.rules, facts.stamp.rules],
    [said.asOf, figures.day(facts.asOf)],
    [said.made, figures.day(facts.madeOn)],
  ]
}

function stampTable(draft: Draft, below: number) {
  const { method } = draft.words
  return fitTable(
    {
      frame: { left: 490, top: sheet.top + below, width: 430, height: sheet.bottom - sheet.top - below },
      heading: method.stampHeading,
      columns: [
        { title: method.stampHead.name, width: 110, align: 'left', strong: true, lines: 1 },
        { title: method.stampHead.text, width: 320, align: 'left', lines: 2 },
      ],
      rows: stampRows(draft),
    },
    (left) => draft.words.moreInWorkbook(count(draft, draft.words.labels.moreRows(method.stampHeading), left).text),
  )
}
