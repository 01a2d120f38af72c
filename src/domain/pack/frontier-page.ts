import { brokenRules, lacking, moneyTotals } from './decision-cards.ts'
import { computed, count, type Draft, valueUnit, worth } from './draft.ts'
import type { Figure } from './figure.ts'
import type { Comparison } from './pack-facts.ts'
import { axisTo, type Block, fitTable, type PageBody, type StepsBlock, sheet, type TableBlock } from './page.ts'

interface Step {
  readonly money: Figure
  readonly value: Figure
  readonly gain: Figure
  readonly proven: boolean
}

/** What other sums of money would bring, and what other ways to choose would. */
export function frontierPage(draft: Draft): PageBody {
  const steps = stepsOf(draft)
  const compare = compareTable(draft)
  const chart = steps.length > 0 ? [stepsChart(draft, steps)] : []
  const table = steps.length > 0 ? [stepsTable(draft, steps, compare.frame.top + compare.frame.height + 16)] : []
  const blocks: Block[] = [...chart, compare, ...table]
  return { title: title(draft, steps), ask: draft.words.frontier.ask, blocks }
}

/** The points at which the value changes, with what each adds to the one before. */
export function stepsOf(draft: Draft): readonly Step[] {
  const { labels, from } = draft.words
  const source = computed(from.frontier)
  const points = draft.facts.frontier.filter(({ value }, index, all) => index === 0 || value !== all[index - 1]!.value)
  return points.map(({ moneyMinor, value, proven }, index) => {
    const name = String(index + 1)
    return {
      money: draft.ledger.cite({ label: labels.stepMoney(name), value: moneyMinor, unit: 'money', source }),
      value: worth(draft, labels.stepValue(name), { value, source }),
      gain: worth(draft, labels.stepGain(name), { value: value - (points[index - 1]?.value ?? 0), source }),
      proven,
    }
  })
}

function title(draft: Draft, steps: readonly Step[]): string {
  const { facts, words } = draft
  const { outcome } = facts
  if (steps.length === 0 || outcome.kind === 'infeasible') return words.frontier.unknown
  const allowed = moneyTotals(draft).allowed?.value ?? Number.POSITIVE_INFINITY
  const next = steps.find(({ money, value }) => money.value > allowed && value.value > outcome.value)
  const now = worth(draft, words.labels.totalValue, { value: outcome.value, source: computed(words.from.search) })
  const most = Math.max(...facts.frontier.map(({ moneyMinor }) => moneyMinor))
  if (!next && facts.frontierEnds) return words.frontier.noMoreEver
  if (!next && most <= allowed) return words.frontier.notAbove(now.text)
  if (!next)
    return words.frontier.noMore(
      draft.ledger.cite({ label: words.labels.mostMoney, value: most, unit: 'money', source: computed(words.from.frontier) }).text,
    )
  return words.frontier.nextStep(next.money.text, next.value.text, now.text)
}

function stepsChart(draft: Draft, steps: readonly Step[]): StepsBlock {
  const { facts, words } = draft
  const said = words.frontier
  const { planned, allowed } = moneyTotals(draft)
  const money = draft.figures.moneyScale(Math.max(...steps.map((step) => step.money.value)))
  const isMoney = valueUnit(facts) === 'money'
  const largest = Math.max(...steps.map((step) => step.value.value))
  const value = isMoney ? draft.figures.moneyScale(largest) : { divisor: valueUnit(facts) === 'points' ? 100 : 1, unit: '' }
  const here =
    facts.outcome.kind === 'infeasible'
      ? []
      : [{ name: said.thisSet, x: (allowed ?? planned).value / money.divisor, y: facts.outcome.value / value.divisor }]
  const points = steps.map((step) => ({ x: step.money.value / money.divisor, y: step.value.value / value.divisor }))
  const parts = steps.map((step) => said.altPart(step.money.text, step.value.text))
  return {
    kind: 'steps',
    frame: { left: sheet.left, top: sheet.top, width: 500, height: sheet.bottom - sheet.top },
    heading: said.heading,
    name: said.name,
    points,
    marks: here,
    xAxis: axisTo(1.05 * Math.max(...points.map(({ x }) => x), ...here.map(({ x }) => x)), said.xAxis(money.unit)),
    yAxis: axisTo(1.05 * Math.max(...points.map(({ y }) => y), ...here.map(({ y }) => y)), said.yAxis(value.unit)),
    alt: said.alt(said.heading, parts.join('; ')),
  }
}

function compareTable(draft: Draft): TableBlock {
  const { facts, words } = draft
  const said = words.frontier
  const { outcome } = facts
  const mine =
    outcome.kind === 'infeasible'
      ? []
      : [
          [
            said.thisSet,
            worth(draft, words.labels.totalValue, { value: outcome.value, source: computed(words.from.search) }).text,
            moneyTotals(draft).planned.text,
            said.fits,
          ],
        ]
  return fitTable(
    {
      frame: { left: 560, top: sheet.top, width: 360, height: 176 },
      heading: said.compareHeading,
      columns: [
        { title: said.head.way, width: 105, align: 'left', strong: true, lines: 2 },
        { title: said.head.value, width: 70, align: 'right', lines: 1 },
        { title: said.head.money, width: 75, align: 'right', lines: 1 },
        { title: said.head.short, width: 110, align: 'left', lines: 3 },
      ],
      rows: [...mine, ...facts.comparisons.map((comparison) => compareRow(draft, comparison))],
    },
    (left) => words.moreInWorkbook(count(draft, words.labels.moreRows(said.compareHeading), left).text),
  )
}

function compareRow(draft: Draft, comparison: Comparison): readonly string[] {
  const { labels, from, frontier } = draft.words
  const way = frontier[comparison.kind]
  const source = computed(from.comparison)
  const money = draft.ledger.cite({ label: labels.listMoney(way), value: comparison.costMinor, unit: 'money', source })
  return [way, worth(draft, labels.listValue(way), { value: comparison.value, source }).text, money.text, lacks(draft, comparison, way)]
}

function lacks(draft: Draft, comparison: Comparison, way: string): string {
  const said = draft.words.frontier
  const roles = lacking(draft, comparison, way)
  if (comparison.broken === 0) return roles === '' ? said.fits : said.lacks(roles)
  const broken = brokenRules(draft, comparison, way)
  return roles === '' ? said.breaks(broken) : said.lackingAndBreaks(roles, broken)
}

function stepsTable(draft: Draft, steps: readonly Step[], top: number): TableBlock {
  const said = draft.words.frontier
  return fitTable(
    {
      frame: { left: 560, top, width: 360, height: sheet.bottom - top },
      heading: said.stepsHeading,
      columns: [said.head.step, said.head.value, said.head.gain, said.head.proven].map((name, index) => ({
        title: name,
        width: index === 0 ? 120 : 80,
        align: index === 1 || index === 2 ? ('right' as const) : ('left' as const),
        lines: 1,
      })),
      rows: steps.map(({ money, value, gain, proven }) => [money.text, value.text, gain.text, proven ? said.proven : said.atLeast]),
    },
    (left) => draft.words.moreInWorkbook(count(draft, draft.words.labels.moreRows(said.stepsHeading), left).text),
  )
}
