import { fold, isBlank, textOf } from './cell.ts'
import { type Contents, contentsOf, currencyInCells, ownType } from './contents.ts'
import type { DecimalEvidence } from './decimals.ts'
import { bestMoney, bestText, firstText, fitness, namesRows, typeOf } from './fitness.ts'
import { type Head, parseHead, type UnitsFrom } from './head-units.ts'
import { sensesOf } from './head-words.ts'
import { judgeColumns } from './judged.ts'
import type { Meaning } from './meanings.ts'
import type { DecimalSign } from './numerals.ts'
import { periodColumns } from './period-columns.ts'
import { roleColumns, roleInHead } from './role-columns.ts'
import { saidByCells, shareOfCategories } from './said-by-cells.ts'
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
  | {
      readonly kind: 'decimal_sign'
      readonly sign: DecimalSign
      readonly points: number
      readonly commas: number
      readonly doubtful?: NonNullable<DecimalEvidence['doubtful']>
    }
  /** `from`: where the units come from when neither head nor cells name them. */
  | { readonly kind: 'units'; readonly currency: string | null; readonly power: number; readonly from?: UnitsFrom }
  | { readonly kind: 'best_text' }
  /** Its head is a team, and its cells are numbers of people. */
  | { readonly kind: 'team_head'; readonly words: string }
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

/** Judges every column by its head and its cells. Each meaning is given once, to the column that earns it most. `teams`: see `teamKey`. */
export function understandColumns(table: Table, usual: DateStyle = usualDates, teams: ReadonlySet<string> = new Set()): Column[] {
  const judged = judgeColumns(table, usual)
  const spread = new Map([...roleColumns(judged, teams), ...periodColumns(judged, usual)])
  const all = judged
    .filter(({ index }) => !spread.has(index))
    .flatMap((each) => [
      ...sensesOf(each.header).map(({ meaning, strength }) => ({ ...each, meaning, score: strength * fitness(meaning, each) })),
      ...saidByCells(each).map((claim) => ({ ...each, ...claim })),
    ])
    .filter(({ score }) => score >= 0.3)
    .sort((a, b) => b.score - a.score || a.index - b.index)
  const names = all.filter(({ meaning }) => meaning === 'name').map(({ index }) => index)
  const claims = all.filter(({ meaning, index }) => meaning !== 'key' || !names.some((name) => sayTheSame(table, index, name)))
  const given = new Map<number, { readonly meaning: Meaning; readonly score: number }>(spread)
  for (const { index, meaning, score } of claims) {
    if (given.has(index) || [...given.values()].some((other) => other.meaning === meaning)) continue
    given.set(index, { meaning, score })
  }
  const has = (...meanings: readonly Meaning[]) => [...given.values()].some(({ meaning }) => meanings.includes(meaning))
  const open = judged.filter(({ index }) => !given.has(index))
  if (!has('name', 'person', 'role')) {
    const about = judged.find(({ index, contents }) => given.get(index)?.meaning === 'description' && namesRows(contents))?.index
    const best = about ?? bestText(open) ?? (has('key') ? undefined : firstText(open))
    if (best !== undefined) given.set(best, { meaning: 'name', score: 0.4 })
  }
  const only = has('budget', 'period_budget', 'person', 'role') ? undefined : bestMoney(judged, given)
  if (only !== undefined) given.set(only, { meaning: 'budget', score: 0.4 })
  return judged.map(({ index, header, head, contents }) => {
    const { meaning, score } = given.get(index) ?? { meaning: 'custom' as const, score: 0 }
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
  const usual = { dates: said.style?.dates ?? was.style.dates, decimal: was.style.decimal }
  const contents = contentsOf(table.rows, was.index, { head, usual })
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

function ownConfidence(contents: Contents, head: Head): number {
  const type = ownType(contents, head)
  return contents.sample.length === 0 ? 0.2 : type === 'text' || type === 'long_text' || type === 'choice' ? 0.5 : contents.readable(type)
}

function evidenceOf(named: Named, type: ColumnType, { contents, head }: { readonly contents: Contents; readonly head: Head }): Evidence[] {
  const { days, decimals, style } = contents
  const said = named.meaning !== 'custom' && sensesOf(named.header).some(({ meaning }) => meaning === named.meaning)
  const evidence: Evidence[] = said ? [{ kind: 'head', words: head.words }] : named.meaning === 'name' ? [{ kind: 'best_text' }] : []
  if (named.meaning === 'role_demand' && roleInHead(named.header) === undefined) evidence.push({ kind: 'team_head', words: named.header })
  if (named.meaning === 'category' && !said)
    evidence.push({ kind: 'content', type: 'choice', share: rounded(shareOfCategories(contents)), cells: contents.sample.length })
  else if (type === 'text' || type === 'choice' || type === 'long_text')
    evidence.push({ kind: 'distinct', share: rounded(contents.distinctShare) })
  else evidence.push({ kind: 'content', type, share: rounded(contents.readable(type)), cells: contents.sample.length })
  if (type === 'date' && days.dayFirst + days.monthFirst + days.either > 0) {
    evidence.push({ kind: 'day_order', order: days.style.order, dayFirst: days.dayFirst, monthFirst: days.monthFirst, either: days.either })
  }
  if ((type === 'money' || type === 'number' || type === 'percent') && decimals.points + decimals.commas > 0) {
    const { decimal: sign, points, commas, doubtful } = decimals
    evidence.push({ kind: 'decimal_sign', sign, points, commas, ...(doubtful && { doubtful }) })
  }
  if (type === 'money') evidence.push({ kind: 'units', currency: currencyInCells(contents) ?? style.currency, power: style.power })
  return evidence
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000
}
