import { type Contents, ownType, shareOf } from './contents.ts'
import type { Head } from './head-units.ts'
import { isAboutFigures, sensesOf } from './head-words.ts'
import type { Judged } from './judged.ts'
import type { Meaning } from './meanings.ts'
import { readMoney } from './money.ts'
import type { ColumnType } from './value.ts'

const typeByMeaning: Partial<Record<Meaning, ColumnType>> = {
  start: 'date',
  finish: 'date',
  as_of: 'date',
  budget: 'money',
  spent: 'money',
  forecast: 'money',
  benefit: 'money',
  value: 'number',
  risk: 'risk',
  state: 'state',
  kind: 'kind',
  mandatory: 'yes_no',
  tags: 'list',
  needs: 'list',
  excludes: 'list',
  demand: 'number',
  heads: 'number',
  period_budget: 'money',
  period_benefit: 'money',
  role_demand: 'number',
  currency: 'currency',
  busy_share: 'percent',
}

/** The type that the cells of a column with a meaning are read as. */
export function typeOf(meaning: Meaning, contents: Contents, head: Head): ColumnType {
  if (meaning === 'custom') return ownType(contents, head)
  if (meaning === 'description') return 'long_text'
  return typeByMeaning[meaning] ?? 'text'
}

/** How well the cells suit a meaning, 0 to 1: what a head promises its cells must keep. */
export function fitness(meaning: Meaning, judged: Judged): number {
  const { contents, head } = judged
  if (contents.sample.length === 0) return contents.filled === 0 ? 0.4 : 0.6
  return contents.filledShare < 0.5 ? 0.85 * kept(meaning, contents, head) : kept(meaning, contents, head)
}

function kept(meaning: Meaning, contents: Contents, head: Head): number {
  const type = typeByMeaning[meaning]
  if (meaning === 'key') return keyFitness(contents)
  if (meaning === 'name') return contents.wordy < 0.3 ? unwordyName(contents) : nameFitness(contents)
  if (meaning === 'description') return contents.wordy < 0.5 ? 0.3 : contents.meanLength > 25 ? 1 : 0.7
  if (meaning === 'role') return contents.wordy < 0.3 ? 0.4 : 1 - 0.2 * contents.distinctShare
  if (meaning === 'parent') return contents.distinctShare < 1 ? 1 : 0.7
  if (meaning === 'as_of') return contents.readable('date') * (contents.distinct <= Math.max(40, contents.filled / 3) ? 1 : 0.4)
  if (meaning === 'busy_share')
    return head.percent || contents.readable('percent') > contents.readable('number') - 0.1 ? contents.readable('percent') : 0.5
  if (type === 'list') return 1
  if (type === 'money' && contents.sample.every((cell) => /^[01](\.0)?$/.test(String(cell)))) return 0.2
  if (type === 'kind' || type === 'state') return contents.readable(type) < 0.5 ? contents.readable(type) / 2 : contents.readable(type)
  if (type) return contents.readable(type)
  return contents.wordy < 0.3 ? 0.4 : 1
}

/** What says the same in every row names none, and sentences hardly do. */
function nameFitness({ distinct, distinctShare, filled, meanLength }: Contents): number {
  if (distinct === 1 && filled > 2) return 0.3
  return (meanLength > 90 ? 0.6 : 0.6 + 0.4 * Math.min(1, distinctShare * 1.5)) * (distinctShare < 0.5 ? 0.95 : 1)
}

/** Whether a column could name the rows as it stands: short texts that differ. */
export function namesRows({ wordy, distinctShare, meanLength }: Contents): boolean {
  return wordy > 0.5 && distinctShare >= 0.6 && meanLength >= 3 && meanLength <= 90
}

/** Names such as `A1` and `QX` are names all the same; bare numbers hardly are. */
function unwordyName({ sample }: Contents): number {
  return shareOf(sample, (cell) => /\p{L}/u.test(String(cell))) >= 0.5 ? 0.4 : 0.3
}

function keyFitness({ distinct, distinctShare, filled, meanLength, readable, sample }: Contents): number {
  if ((distinct === 1 && filled > 2) || meanLength > 60 || sample.some((cell) => typeof cell === 'number' && cell % 1 !== 0)) return 0.2
  const dated = readable('date') > 0.5 && readable('number') < 0.5
  return (dated ? 0.2 : 1) * (distinctShare >= 0.98 ? 1 : distinctShare >= 0.2 ? 0.8 : 0.4)
}

/** The column whose texts tell the rows apart best. */
export function bestText(columns: readonly Judged[]): number | undefined {
  return columns
    .filter(({ header, contents }) => namesRows(contents) && sensesOf(header).length === 0)
    .sort((a, b) => b.contents.distinctShare - a.contents.distinctShare || a.index - b.index)[0]?.index
}

/** Where nothing names the rows, the first column that is filled and holds letters does. */
export function firstText(columns: readonly Judged[]): number | undefined {
  return columns.find(({ contents }) => shareOf(contents.sample, (cell) => /\p{L}/u.test(String(cell))) >= 0.5)?.index
}

/** Where no head speaks of a budget: the forecast, else the largest amounts whose head or cells name a currency or magnitude. */
export function bestMoney(columns: readonly Judged[], given: ReadonlyMap<number, { readonly meaning: Meaning }>): number | undefined {
  const forecast = columns.find(({ index, contents }) => given.get(index)?.meaning === 'forecast' && contents.readable('money') >= 0.5)
  if (forecast) return forecast.index
  const open = columns.filter(
    ({ index, header, head, contents }) => !given.has(index) && ownType(contents, head) === 'money' && !isAboutFigures(header),
  )
  return open.map((each) => ({ index: each.index, total: totalOf(each.contents) })).sort((a, b) => b.total - a.total)[0]?.index
}

function totalOf({ sample, style }: Contents): number {
  return sample.reduce<number>((sum, cell) => {
    const reading = readMoney(cell, style)
    return reading.kind === 'understood' ? sum + reading.value.highMinor : sum
  }, 0)
}
