import { moneyTotals, plannedOf, tightestTeam } from './decision-cards.ts'
import { computed, count, type Draft, ofLimit, tightestFirst, usedShare } from './draft.ts'
import type { Limit } from './pack-facts.ts'
import { axisTo, type BarsBlock, type Block, type Frame, fitTable, type PageBody, sheet, type TableBlock } from './page.ts'

/** Most groups of bars that stay readable side by side. */
const mostBars = 12
const chartHeight = 182
/** One chart takes the whole width; of two, the one with the teams' names takes more. */
const chartPlaces = [
  [{ left: sheet.left, width: 880 }],
  [
    { left: sheet.left, width: 390 },
    { left: 450, width: 470 },
  ],
]

/** Money and people against what is allowed: money by period, each team in its fullest period, and the limits with least left. */
export function limitsPage(draft: Draft): PageBody {
  const { facts, words } = draft
  const money = facts.limits.filter(({ kind }) => kind === 'money')
  const teams = fullestOfEach(facts.limits.filter(({ kind }) => kind === 'people'))
  const charts = [money, teams].filter((limits) => limits.length > 0)
  const blocks: Block[] = charts.map((limits, index) =>
    bars(draft, limits.slice(0, mostBars), { ...chartPlaces[charts.length - 1]![index]!, top: sheet.top, height: chartHeight }),
  )
  if (charts.length > 0) blocks.push(leastLeft(draft))
  return { title: title(draft), ask: facts.outcome.kind === 'infeasible' ? words.limits.askImpossible : words.limits.ask, blocks }
}

function title(draft: Draft): string {
  const said = draft.words.limits
  if (draft.facts.outcome.kind === 'infeasible') return said.titleImpossible
  const { planned, allowed } = moneyTotals(draft)
  const team = tightestTeam(draft)
  const people = team ? plannedOf(draft, team) : null
  const value = allowed ? usedShare({ planned: planned.value, allowed: allowed.value }) : null
  const share =
    value === null
      ? null
      : draft.ledger.cite({ label: draft.words.labels.moneyShare, value, unit: 'share', source: computed(draft.words.from.limits) })
  if (share && team && people)
    return said.titleBoth(share.text, { role: team.name, planned: people.planned.text, allowed: people.allowed.text })
  if (share) return said.titleMoney(share.text)
  if (team && people) return said.titlePeople(team.name, people.planned.text, people.allowed.text)
  return said.titleNone
}

/** The period of each team in which least is left, fullest team first. */
function fullestOfEach(limits: readonly Limit[]): readonly Limit[] {
  const seen = new Set<string>()
  return tightestFirst(limits).filter(({ name }) => !seen.has(name) && seen.add(name))
}

function bars(draft: Draft, limits: readonly Limit[], frame: Frame): BarsBlock {
  const said = draft.words.limits
  const isMoney = limits[0]!.kind === 'money'
  const largest = Math.max(...limits.map(({ planned, allowed }) => Math.max(planned, allowed)))
  const scale = isMoney ? draft.figures.moneyScale(largest) : { divisor: 100, unit: said.peopleAxis }
  const cited = limits.map((limit) => plannedOf(draft, limit))
  const categories = limits.map(({ name, period }) => (isMoney ? { name: period, note: '' } : { name, note: period }))
  const heading = isMoney ? said.moneyHeading : said.peopleHeading
  const series = (name: string, key: 'planned' | 'allowed') => ({
    name,
    values: cited.map((pair) => asPrinted(pair[key].value / scale.divisor, isMoney)),
    texts: cited.map((pair) => pair[key].text),
  })
  const parts = cited.map(({ planned, allowed }, index) =>
    said.altPart(
      isMoney ? limits[index]!.period : draft.words.limitName(limits[index]!.name, limits[index]!.period),
      planned.text,
      allowed.text,
    ),
  )
  return {
    kind: 'bars',
    frame,
    heading,
    categories,
    planned: series(said.planned, 'planned'),
    allowed: series(said.allowed, 'allowed'),
    // Room above the highest bar for its figure, below the names of the two.
    axis: axisTo((1.15 * largest) / scale.divisor, scale.unit),
    alt: said.alt(heading, parts.join('; ')),
  }
}

/** Rounded as the figure is printed: money to three digits, people to a tenth. */
function asPrinted(value: number, isMoney: boolean): number {
  return Number(isMoney ? value.toPrecision(3) : value.toFixed(1))
}

function leastLeft(draft: Draft): TableBlock {
  const said = draft.words.limits
  const top = sheet.top + chartHeight + 10
  return fitTable(
    {
      frame: { left: sheet.left, top, width: 880, height: sheet.bottom - top },
      heading: said.tightest,
      columns: [
        { title: said.head.limit, width: 330, align: 'left', strong: true, lines: 1 },
        { title: said.head.period, width: 150, align: 'left', lines: 1 },
        ...[said.head.planned, said.head.allowed, said.head.left, said.head.used].map((name) => ({
          title: name,
          width: 100,
          align: 'right' as const,
          lines: 1,
        })),
      ],
      rows: tightestFirst(draft.facts.limits).map((limit) => limitRow(draft, limit)),
    },
    (left) => draft.words.moreInWorkbook(count(draft, draft.words.labels.moreRows(said.tightest), left).text),
  )
}

function limitRow(draft: Draft, limit: Limit): readonly string[] {
  const { labels, from, limitName } = draft.words
  const name = limitName(limit.name, limit.period)
  const { planned, allowed } = plannedOf(draft, limit)
  const left = ofLimit(draft, limit, { label: labels.leftOf(name), value: limit.allowed - limit.planned, source: computed(from.limits) })
  const value = usedShare(limit)
  const used =
    value === null ? '–' : draft.ledger.cite({ label: labels.usedOf(name), value, unit: 'share', source: computed(from.limits) }).text
  return [limit.name, limit.period, planned.text, allowed.text, left.text, used]
}
