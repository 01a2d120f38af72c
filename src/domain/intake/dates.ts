import { type Cell, fold } from './cell.ts'
import { civilDay, dayOfSerial } from './civil-day.ts'
import { anyMonth, monthNumber } from './months.ts'
import { periodIn } from './periods.ts'
import { notUnderstood, type Reading, readCell, understood } from './reading.ts'
import { type DateStyle, fullYear, onDay, usualDates, type When } from './when.ts'

/**
 * Reads a day or a period in any usual form: `2025-03-31`, `31/03/25`, `31.03.2025`, `March 31, 2025`, `31 mars 2025`,
 * `Mar-25`, `2024-03-31 00:00:00`, a spreadsheet's count of days, `Q3 2024/25`, `FY25`, `2023-24`, `T2 2025`, `H1 2026`,
 * `end of June 2025`, `2026-W05`, `2026`. Two-digit years are 1970 to 2069.
 *
 * Numeric dates that only one order allows are read in that order whatever the column's is.
 */
export function readWhen(cell: Cell, style: DateStyle): Reading<When> {
  return readCell(cell, (text) => {
    if (typeof cell === 'number') return whenOfNumber(cell)
    if (typeof cell === 'boolean' || text.length > 60) return severalDates(text)
    return whenIn(fold(text).replace(/^(by|due|on|le|from|since|as (of|at)|au|fin prevue) (?=\S)/, ''), style)
  })
}

/** Whether a text looks like nothing but a date; a bare number never does. */
export function looksLikeDate(cell: Cell): boolean {
  if (typeof cell !== 'string' || cell.length > 40 || !/\d/.test(cell) || bareNumber.test(cell)) return false
  const reading = readWhen(cell, usualDates)
  return reading.kind === 'understood' || (reading.kind === 'not_understood' && reading.reason === 'impossible_date')
}

function whenOfNumber(value: number): Reading<When> {
  if (Number.isInteger(value) && value >= 1900 && value <= 2200) return whenIn(String(value), usualDates)
  const compact = /^(19|20)\d{6}$/.test(String(value)) ? String(value) : null
  const day = compact
    ? civilDay(+compact.slice(0, 4), +compact.slice(4, 6), +compact.slice(6))
    : value >= 14_000 && value <= 110_000
      ? dayOfSerial(value)
      : null
  return day ? understood(onDay(day)) : notUnderstood('not_a_date')
}

const bareNumber = /^(?!\d{1,2}\.\d{1,2}\.\d{2,4}$)[-+]?[\d.,\s]+$/
const clock =
  '(?:[t ,]+(?:at )?\\d{1,2}[:.h]\\d{2}(?:[:.]\\d{2}(?:[.,]\\d+)?)? ?(?:[ap]\\.?m\\.?)?(?: ?(?:z|utc|gmt|[+-]\\d{2}:?\\d{2}))?)?'
const weekday =
  '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|lun(?:di)?|mar(?:di)?|mer(?:credi)?|jeu(?:di)?|ven(?:dredi)?|sam(?:edi)?|dim(?:anche)?)\\.?,? +'
const nth = '(?:st|nd|rd|th|er|eme|e)?'
const yearFirst = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${clock}$`)
const numeric = new RegExp(`^(?:${weekday})?(\\d{1,3}) ?([-/.]) ?(\\d{1,3}) ?\\2 ?(\\d{4}|'?\\d{2})${clock}$`)
const compactDay = /^((?:19|20)\d{2})(\d{2})(\d{2})$/
const dayMonth = new RegExp(`^(?:${weekday})?(\\d{1,2})${nth}(?: of| de)?[-/. ]*${anyMonth}(?: de)?[-/., ]*('?\\d{2}|\\d{4})${clock}$`)
const monthDay = new RegExp(`^(?:${weekday})?${anyMonth}[-/ ]*(\\d{1,2})${nth}(?:,[ ]*|[-/ ]+)(\\d{4}|'\\d{2})${clock}$`)
const yearMonthDay = new RegExp(`^(\\d{4})[-/. ]+${anyMonth}[-/. ]+(\\d{1,2})$`)

function whenIn(words: string, style: DateStyle): Reading<When> {
  const iso = yearFirst.exec(words)
  if (iso) return dayOrNone(+iso[1]!, +iso[3]!, +iso[4]!)
  const slashed = numeric.exec(words)
  if (slashed && (slashed[1]!.length > 2 || slashed[3]!.length > 2)) return notUnderstood('impossible_date')
  if (slashed) return numericDay([+slashed[1]!, +slashed[3]!, fullYear(slashed[4]!)], style)
  const compact = compactDay.exec(words)
  if (compact) return dayOrNone(+compact[1]!, +compact[2]!, +compact[3]!)
  const spelled = dayMonth.exec(words)
  if (spelled) return dayOrNone(fullYear(spelled[3]!), monthNumber(spelled[2]!), +spelled[1]!)
  const american = monthDay.exec(words)
  if (american) return dayOrNone(fullYear(american[3]!), monthNumber(american[1]!), +american[2]!)
  const reversed = yearMonthDay.exec(words)
  if (reversed) return dayOrNone(+reversed[1]!, monthNumber(reversed[2]!), +reversed[3]!)
  if (/^\d{5}(\.0+)?$/.test(words)) return whenOfNumber(Number(words))
  const period = periodIn(words, style)
  return period ?? severalDates(words)
}

function numericDay([one, two, year]: readonly [number, number, number], { order }: DateStyle): Reading<When> {
  const [day, month] = (order === 'day_first' && two <= 12) || one > 12 ? [one, two] : [two, one]
  return dayOrNone(year, month, day)
}

function dayOrNone(year: number, month: number, day: number): Reading<When> {
  const found = year >= 9000 ? null : civilDay(year, month, day)
  return year >= 9000 ? notUnderstood('placeholder') : found ? understood(onDay(found)) : notUnderstood('impossible_date')
}

function severalDates(text: string): Reading<never> {
  const dates = text.match(/\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b/g) ?? []
  return notUnderstood(dates.length > 1 ? 'several_values' : 'not_a_date')
}

/** The order of day and month in a column, and how many of its cells allow one order only. */
export interface DateEvidence {
  readonly style: DateStyle
  readonly dayFirst: number
  readonly monthFirst: number
  /** Cells that either order could read. */
  readonly either: number
}

/** Finds out how a column writes dates. Where no cell tells, `usual` decides, and the evidence says so by its noughts. */
export function dateEvidence(cells: Iterable<Cell>, usual: DateStyle = usualDates): DateEvidence {
  const count = { dayFirst: 0, monthFirst: 0, either: 0, months: 0, years: 0 }
  const parts = [new Set<number>(), new Set<number>()] as const
  for (const cell of cells) {
    if (typeof cell !== 'string' || cell.length > 40) continue
    const match = numeric.exec(fold(cell))
    if (match) {
      const [one, two] = [+match[1]!, +match[3]!]
      if (one > 12 && two <= 12) count.dayFirst++
      else if (two > 12 && one <= 12) count.monthFirst++
      else if (one !== two) count.either++
      parts[0].add(one)
      parts[1].add(two)
      continue
    }
    const pair = /^(\d{4})[-/](\d{2})$/.exec(cell.trim())
    if (pair && +pair[2]! > 12) count.years++
    else if (pair && +pair[2]! !== (+pair[1]! + 1) % 100) count.months++
  }
  const sides = count.dayFirst === 0 && count.monthFirst === 0 ? firstOfMonth(parts) : count.dayFirst - count.monthFirst
  const order = sides === 0 ? usual.order : sides < 0 ? 'month_first' : 'day_first'
  const yearAndTwo = count.months > count.years ? 'month' : usual.yearAndTwo
  return { style: { ...usual, order, yearAndTwo }, dayFirst: count.dayFirst, monthFirst: count.monthFirst, either: count.either }
}

/** Where one part is 1 throughout and the other varies, the one is the day: above nought if it stands first. */
function firstOfMonth([first, second]: readonly [ReadonlySet<number>, ReadonlySet<number>]): number {
  const isFirst = (part: ReadonlySet<number>) => part.size === 1 && part.has(1)
  return isFirst(first) && second.size >= 3 ? 1 : isFirst(second) && first.size >= 3 ? -1 : 0
}
