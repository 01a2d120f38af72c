import { type Cell, fold, isBlank, textOf } from './cell.ts'
import { type DateEvidence, dateEvidence, looksLikeDate } from './dates.ts'
import { type DecimalEvidence, decimalEvidence } from './decimals.ts'
import type { Head } from './head-units.ts'
import { namesMoney, readMoney } from './money.ts'
import type { DecimalSign } from './numerals.ts'
import { silence } from './reading.ts'
import type { TableRow } from './sheet-layout.ts'
import { type ColumnStyle, type ColumnType, readAs } from './value.ts'
import type { DateStyle } from './when.ts'

/** What the cells of a column are like, judged on an even sample of the filled ones. */
export interface Contents {
  /** Filled cells of the whole column. */
  readonly filled: number
  /** Filled cells ÷ rows. */
  readonly filledShare: number
  /** Filled cells that say something: no "TBC", no "withheld". */
  readonly sample: readonly Cell[]
  /** Distinct values ÷ filled cells, over the whole column. */
  readonly distinctShare: number
  readonly distinct: number
  readonly meanLength: number
  /** Share of the sample that holds a word of three letters or more. */
  readonly wordy: number
  readonly style: ColumnStyle
  readonly decimals: DecimalEvidence
  readonly days: DateEvidence
  /** Share of the sample that can be read as the type. */
  readonly readable: (type: ColumnType) => number
}

const sampled = 400

/** What decides where no cell of a column does. */
export interface Usual {
  readonly dates: DateStyle
  readonly decimal: DecimalSign
}

/** Looks at one column. */
export function contentsOf(
  rows: readonly TableRow[],
  column: number,
  { head, usual }: { readonly head: Head; readonly usual: Usual },
): Contents {
  const distinct = new Set<Cell>()
  const cells: Cell[] = []
  for (const row of rows) {
    const cell = row.cells[column]
    if (cell === undefined || isBlank(cell)) continue
    cells.push(cell)
    distinct.add(typeof cell === 'string' && cell.length < 80 ? fold(cell) : cell)
  }
  const step = Math.max(1, cells.length / sampled)
  const sample = Array.from({ length: Math.min(cells.length, sampled) }, (_, index) => cells[Math.floor(index * step)]!).filter(
    (cell) => typeof cell !== 'string' || silence(cell.trim()) === undefined,
  )
  const decimals = decimalEvidence(cells, usual.decimal, head.power)
  const days = dateEvidence(cells, usual.dates)
  const numbers = sample.map((cell) => (typeof cell === 'number' ? cell : Number(cell)))
  const style: ColumnStyle = {
    decimal: decimals.decimal,
    dates: days.style,
    currency: head.currency,
    power: head.power ?? 0,
    time: head.time,
    highIsGood: /\b(confidence|confiance|health|sante|probability of success|zuversicht|confianza)\b/.test(head.words),
    shares:
      numbers.length > 0 &&
      numbers.every((number) => Number.isNaN(number) || Math.abs(number) <= 1.5) &&
      numbers.some((number) => number % 1 !== 0),
  }
  const known = new Map<ColumnType, number>()
  const readable = (type: ColumnType) => {
    const before = known.get(type)
    if (before !== undefined) return before
    const share = sample.length === 0 ? 0 : sample.filter((cell) => readAs(type, cell, style).kind === 'understood').length / sample.length
    known.set(type, share)
    return share
  }
  const lengths = sample.reduce<number>((sum, cell) => sum + textOf(cell).length, 0)
  return {
    filled: cells.length,
    filledShare: rows.length === 0 ? 0 : cells.length / rows.length,
    sample,
    distinct: distinct.size,
    distinctShare: cells.length === 0 ? 0 : distinct.size / cells.length,
    meanLength: sample.length === 0 ? 0 : lengths / sample.length,
    wordy: shareOf(sample, (cell) => typeof cell === 'string' && /\p{L}{3}/u.test(cell)),
    style,
    decimals,
    days,
    readable,
  }
}

/** The type that the cells of a column with no place of its own are kept as. */
export function ownType(contents: Contents, head: Head): ColumnType {
  const { sample, readable } = contents
  if (sample.length === 0) return 'text'
  const zeroOne = sample.every((cell) => /^[01](\.0)?$/.test(textOf(cell).trim()))
  if (zeroOne ? contents.distinct === 2 || /^(is|has) /.test(head.words) : readable('yes_no') >= 0.9) return 'yes_no'
  if (head.percent && readable('percent') >= 0.6) return 'percent'
  if (shareOf(sample, (cell) => typeof cell === 'string' && /\d ?(%|per ?cent|pour ?cent)$/i.test(cell.trim())) >= 0.5) return 'percent'
  if (shareOf(sample, looksLikeDate) >= 0.6) return 'date'
  if ((head.currency !== null || head.power !== null) && readable('money') >= 0.6) return 'money'
  if (shareOf(sample, namesMoney) >= 0.5) return 'money'
  if (readable('duration') >= 0.8 && (head.time !== null || readable('number') < 0.5)) return 'duration'
  if (shareOf(sample, (cell) => typeof cell === 'string' && /^0\d+$/.test(cell.trim())) > 0) return 'text' // a code: as a number it would lose its noughts
  if (readable('number') >= 0.8)
    return /\b(date|jour|year|annee|exercice)\b/.test(head.words) && readable('date') >= 0.8 ? 'date' : 'number'
  if (/\bdate\b/.test(head.words) && readable('date') >= 0.5) return 'date'
  if (readable('risk') >= 0.8 && contents.distinct <= 12) return 'risk'
  if (contents.meanLength > 60) return 'long_text'
  return contents.distinct <= 25 && contents.distinctShare <= 0.3 ? 'choice' : 'text'
}

/** The currency that most cells of the sample name themselves, if any does. */
export function currencyInCells({ sample, style }: Contents): string | null {
  const counts = new Map<string, number>()
  for (const cell of sample) {
    const reading = namesMoney(cell) ? readMoney(cell, style) : undefined
    const currency = reading?.kind === 'understood' ? reading.value.currency : null
    if (currency !== null) counts.set(currency, (counts.get(currency) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

export function shareOf(sample: readonly Cell[], claim: (cell: Cell) => boolean): number {
  return sample.length === 0 ? 0 : sample.filter(claim).length / sample.length
}
