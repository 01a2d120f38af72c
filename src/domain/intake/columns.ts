import { fold, isBlank, textOf } from './cell.ts'
import { type Contents, contentsOf, currencyInCells, ownType, shareOf } from './contents.ts'
import { type Head, parseHead, type UnitsFrom } from './head-units.ts'
import { type Meaning, sensesOf } from './head-words.ts'
import { columnLetters, type Table } from './sheet-layout.ts'
import type { ColumnStyle, ColumnType } from './value.ts'
import { type DateStyle, usualDates } from './when.ts'

/** Why a column is taken for what it is; figures are counts of cells or shares from 0 to 1. */
export type Evidence =
  | { readonly kind: 'head'; readonly words: string }
  | { readonly kind: 'content'; readonly type: ColumnType; readonly share: number; readonly cells: number }
  | { readonly kind: 'distinct'; readonly share: number }
  | {
      readonly kind: 'day_order'
      readonly order: DateStyle['order']
      readonly dayFirst: number
      readonly monthFirst: number
      readonly either: number
    }
  | { readonly kind: 'decimal_sign'; readonly sign: string; readonly points: number; readonly commas: number }
  /** `from`: where the units come from when neither head nor cells name them. */
  | { readonly kind: 'units'; readonly currency: string | null; readonly power: number; readonly from?: UnitsFrom }
  | { readonly kind: 'best_text' }
  | { readonly kind: 'said_by_person' }

/** A column understood. */
export interface Column {
  /** Counted from 0. */
  readonly index: number
  readonly letters: string
  readonly header: string
  readonly meaning: Meaning
  readonly type: ColumnType
  readonly style: ColumnStyle
  /** 0 to 1. */
  readonly confidence: number
  readonly evidence: readonly Evidence[]
}

/** Judges every column by its head and its cells. Each meaning is given once, to the column that earns it most. */
export function understandColumns(table: Table, usual: DateStyle = usualDates): Column[] {
  const judged = table.headers.map((header, index) => {
    const head = parseHead(header)
    const contents = contentsOf(table.rows, index, { head, usual })
    return { index, header, head, contents }
  })
  const all = judged
    .flatMap(({ index, header, head, contents }) =>
      sensesOf(header).map(({ meaning, strength }) => ({ index, meaning, score: strength * fitness(meaning, contents, head) })),
    )
    .filter(({ score }) => score >= 0.3)
    .sort((a, b) => b.score - a.score || a.index - b.index)
  const names = all.filter(({ meaning }) => meaning === 'name').map(({ index }) => index)
  const claims = all.filter(({ meaning, index }) => meaning !== 'key' || !names.some((name) => sayTheSame(table, index, name)))
  const given = new Map<number, { readonly meaning: Meaning; readonly score: number }>()
  for (const { index, meaning, score } of claims) {
    if (given.has(index) || [...given.values()].some((other) => other.meaning === meaning)) continue
    given.set(index, { meaning, score })
  }
  const has = (...meanings: readonly Meaning[]) => [...given.values()].some(({ meaning }) => meanings.includes(meaning))
  const open = judged.filter(({ index }) => !given.has(index))
  const best = has('name', 'person', 'role') ? undefined : (bestText(open) ?? (has('key') ? undefined : firstText(open)))
  return judged.map(({ index, header, head, contents }) => {
    const { meaning, score } =
      given.get(index) ?? (index === best ? { meaning: 'name' as const, score: 0.4 } : { meaning: 'custom' as const, score: 0 })
    return column({ index, header, meaning, confidence: meaning === 'custom' ? ownConfidence(contents, head) : score }, contents, head)
  })
}

/** Whether two columns hold the same words in nearly all rows: a key that repeats the name is no key. */
function sayTheSame({ rows }: Table, one: number, other: number): boolean {
  if (one === other) return false
  const both = rows.filter(({ cells }) => !isBlank(cells[one]) && !isBlank(cells[other]))
  const same = both.filter(({ cells }) => fold(textOf(cells[one])) === fold(textOf(cells[other])))
  return both.length > 0 && same.length >= both.length * 0.8
}

/** The same column under another meaning or type, as a person says. */
export function correctColumn(
  table: Table,
  was: Column,
  said: { readonly meaning?: Meaning; readonly type?: ColumnType; readonly style?: Partial<ColumnStyle> },
): Column {
  const head = parseHead(was.header)
  const contents = contentsOf(table.rows, was.index, { head, usual: said.style?.dates ?? was.style.dates })
  const meaning = said.meaning ?? was.meaning
  const type = said.type ?? (said.meaning && said.meaning !== was.meaning ? typeOf(meaning, contents, head) : was.type)
  return { ...was, meaning, type, style: { ...contents.style, ...said.style }, confidence: 1, evidence: [{ kind: 'said_by_person' }] }
}

type Named = Pick<Column, 'index' | 'header' | 'meaning' | 'confidence'>

function column(named: Named, contents: Contents, head: Head): Column {
  const type = typeOf(named.meaning, contents, head)
  return {
    ...named,
    letters: columnLetters(named.index),
    confidence: Math.round(named.confidence * 100) / 100,
    type,
    style: contents.style,
    evidence: evidenceOf(named, type, { contents, head }),
  }
}

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
  busy_share: 'percent',
}

function typeOf(meaning: Meaning, contents: Contents, head: Head): ColumnType {
  if (meaning === 'custom') return ownType(contents, head)
  if (meaning === 'description') return 'long_text'
  return typeByMeaning[meaning] ?? 'text'
}

/** How well the cells suit a meaning, 0 to 1: what a head promises its cells must keep. */
function fitness(meaning: Meaning, contents: Contents, head: Head): number {
  if (contents.sample.length === 0) return contents.filled === 0 ? 0.4 : 0.6
  const type = typeByMeaning[meaning]
  if (meaning === 'key') return keyFitness(contents)
  if (meaning === 'name') return contents.wordy < 0.3 ? unwordyName(contents) : 0.6 + 0.4 * Math.min(1, contents.distinctShare * 1.5)
  if (meaning === 'description') return contents.wordy < 0.5 ? 0.3 : contents.meanLength > 25 ? 1 : 0.7
  if (meaning === 'role') return contents.wordy < 0.3 ? 0.4 : 1 - 0.2 * contents.distinctShare
  if (meaning === 'parent') return contents.distinctShare < 1 ? 1 : 0.7
  if (meaning === 'as_of') return contents.readable('date') * (contents.distinct <= Math.max(40, contents.filled / 3) ? 1 : 0.4)
  if (meaning === 'busy_share')
    return head.percent || contents.readable('percent') > contents.readable('number') - 0.1 ? contents.readable('percent') : 0.5
  if (type === 'list') return 1
  if (type === 'money' && contents.sample.every((cell) => /^[01](\.0)?$/.test(String(cell)))) return 0.2
  if (type) return contents.readable(type)
  return contents.wordy < 0.3 ? 0.4 : 1
}

/** Names such as `A1` and `QX` are names all the same; bare numbers hardly are. */
function unwordyName({ sample }: Contents): number {
  return shareOf(sample, (cell) => /\p{L}/u.test(String(cell))) >= 0.5 ? 0.4 : 0.3
}

function keyFitness({ distinctShare, meanLength, readable, sample }: Contents): number {
  if (meanLength > 60 || sample.some((cell) => typeof cell === 'number' && cell % 1 !== 0)) return 0.2
  const dated = readable('date') > 0.5 && readable('number') < 0.5
  return (dated ? 0.2 : 1) * (distinctShare >= 0.98 ? 1 : distinctShare >= 0.2 ? 0.8 : 0.4)
}

function bestText(columns: readonly { readonly index: number; readonly contents: Contents }[]): number | undefined {
  const texts = columns.filter(
    ({ contents }) => contents.wordy > 0.5 && contents.meanLength >= 3 && contents.meanLength <= 90 && contents.distinctShare >= 0.6,
  )
  return texts.sort((a, b) => b.contents.distinctShare - a.contents.distinctShare || a.index - b.index)[0]?.index
}

/** Where nothing names the rows, the first column that is filled and holds letters does. */
function firstText(columns: readonly { readonly index: number; readonly contents: Contents }[]): number | undefined {
  return columns.find(({ contents }) => shareOf(contents.sample, (cell) => /\p{L}/u.test(String(cell))) >= 0.5)?.index
}

function ownConfidence(contents: Contents, head: Head): number {
  const type = ownType(contents, head)
  return contents.sample.length === 0 ? 0.2 : type === 'text' || type === 'long_text' || type === 'choice' ? 0.5 : contents.readable(type)
}

function evidenceOf(named: Named, type: ColumnType, { contents, head }: { readonly contents: Contents; readonly head: Head }): Evidence[] {
  const { days, decimals, style } = contents
  const said = named.meaning !== 'custom' && sensesOf(named.header).some(({ meaning }) => meaning === named.meaning)
  const evidence: Evidence[] = said ? [{ kind: 'head', words: head.words }] : named.meaning === 'custom' ? [] : [{ kind: 'best_text' }]
  if (type === 'text' || type === 'choice' || type === 'long_text')
    evidence.push({ kind: 'distinct', share: rounded(contents.distinctShare) })
  else evidence.push({ kind: 'content', type, share: rounded(contents.readable(type)), cells: contents.sample.length })
  if (type === 'date' && days.dayFirst + days.monthFirst + days.either > 0) {
    evidence.push({ kind: 'day_order', order: days.style.order, dayFirst: days.dayFirst, monthFirst: days.monthFirst, either: days.either })
  }
  if ((type === 'money' || type === 'number' || type === 'percent') && decimals.points + decimals.commas > 0) {
    evidence.push({ kind: 'decimal_sign', sign: decimals.decimal, points: decimals.points, commas: decimals.commas })
  }
  if (type === 'money') evidence.push({ kind: 'units', currency: currencyInCells(contents) ?? style.currency, power: style.power })
  return evidence
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000
}
