import { dateOf, dayOfCivil } from '../foundation/calendar.ts'
import { anyMonth, monthNumber } from './months.ts'
import { notUnderstood, type Reading, understood } from './reading.ts'
import { type DateStyle, fullYear, onDay, type When, wholeMonths } from './when.ts'

/** Reads a folded text as a week, month, quarter, half or year, calendar or fiscal; undefined when it is none of them. */
export function periodIn(words: string, style: DateStyle): Reading<When> | undefined {
  const vague = roughly.exec(words)
  if (vague) {
    const period = periodIn(words.slice(vague[0].length), style)
    return period?.kind === 'understood' ? understood(narrowed(period.value, vague[0].trim())) : period
  }
  return weekIn(words) ?? monthIn(words) ?? partOfYear(words, style) ?? wholeYear(words, style)
}

const roughly =
  /^(?:early(?: in)?|mid-?|mid |middle of|late(?: in)?|(?:the )?end of|end|start of|beginning of|c\.|ca\.?|circa|approx(?:\.|imately)?|around|about|~|est\.?|expected|estimated|environ|vers|debut|mi-|fin(?: de)?|by|in|en) ?(?=\S)/

const weekWord = '(?:w|wk|week|cw|kw|semaine|sem\\.?)'
const weekLast = new RegExp(`^((?:19|20)\\d{2})[-/ ]?${weekWord} ?(\\d{1,2})(?:-?([1-7]))?$`)
const weekFirst = new RegExp(`^${weekWord} ?(\\d{1,2})[-/ ,]*((?:19|20)\\d{2})$`)

/** A week of ISO 8601, Monday to Sunday, or one day of it: `2026-W05`, `2026-W05-3`, `KW 5/2026`, `semaine 5 2026`. */
function weekIn(words: string): Reading<When> | undefined {
  const last = weekLast.exec(words)
  const first = last ? null : weekFirst.exec(words)
  if (!last && !first) return undefined
  const [year, week] = last ? [+last[1]!, +last[2]!] : [+first![2]!, +first![1]!]
  const monday = mondayOfWeek(year, week)
  if (week < 1 || monday >= mondayOfWeek(year + 1, 1)) return notUnderstood('impossible_date')
  if (last?.[3]) return understood(onDay(dateOf(monday + Number(last[3]) - 1)))
  return understood({ first: dateOf(monday), last: dateOf(monday + 6), about: false })
}

/** The Monday of an ISO week: week 1 is the one that holds 4 January. Day 0, 1 January 1970, was a Thursday. */
function mondayOfWeek(year: number, week: number): number {
  const fourth = dayOfCivil(year, 1, 4)
  return fourth - ((((fourth + 3) % 7) + 7) % 7) + (week - 1) * 7
}

const monthYear = new RegExp(`^${anyMonth}(?: of| de)?[-/ .,]*(\\d{4}|'?\\d{2})$`)
const yearMonth = new RegExp(`^(\\d{4})[-/ .,]*${anyMonth}$`)

function monthIn(words: string): Reading<When> | undefined {
  const named = monthYear.exec(words)
  if (named) return understood(wholeMonths(fullYear(named[2]!), monthNumber(named[1]!), 1))
  const reversed = yearMonth.exec(words)
  if (reversed) return understood(wholeMonths(+reversed[1]!, monthNumber(reversed[2]!), 1))
  const numeric = /^(0?[1-9]|1[0-2])[-/.]((?:19|20)\d{2})$/.exec(words)
  return numeric ? understood(wholeMonths(+numeric[2]!, +numeric[1]!, 1)) : undefined
}

const named = '(?:fy|f\\.y\\.|fiscal year|fiscal|financial year|exercice(?: financier)?|annee financiere|af)'
const year = `(${named} ?)?((?:19|20)\\d{2}|'?\\d{2})(?: ?[-/] ?((?:19|20)\\d{2}|\\d{2}))?`
const part =
  '(?:([qths]) ?([1-4])|([1-4])(?:st|nd|rd|th|er|re|e|eme|ere)? ?(quarter|qtr|trimestre|half|semestre)|(first|second|third|fourth|premier|deuxieme|troisieme|quatrieme) (quarter|trimestre|half|semestre))'
const partFirst = new RegExp(`^${part}(?: of| de| du)?[-/ ,.]*\\(?${year}\\)?$`)
const yearFirst = new RegExp(`^${year}[-/ ,]*\\(?${part}\\)?$`)
const yearOnly = new RegExp(`^${year}$`)
const ordinals = ['first', 'second', 'third', 'fourth', 'premier', 'deuxieme', 'troisieme', 'quatrieme']

function partOfYear(words: string, style: DateStyle): Reading<When> | undefined {
  const ahead = partFirst.exec(words)
  const behind = ahead ? null : yearFirst.exec(words)
  if (!ahead && !behind) return undefined
  const [letter, digit, number, unit, ordinal, unitOfOrdinal] = ahead ? ahead.slice(1, 7) : behind!.slice(4, 10)
  const months = /^[hs]/.test(letter ?? unit ?? unitOfOrdinal ?? '') ? 6 : 3
  const index = ordinal ? ordinals.indexOf(ordinal) % 4 : Number(digit ?? number) - 1
  const begins = beginning(ahead ? ahead.slice(7, 10) : behind!.slice(1, 4), style)
  if (begins === undefined) return notUnderstood('impossible_period')
  if (index * months >= 12) return undefined
  return understood(wholeMonths(begins.year, begins.month + index * months, months))
}

function wholeYear(words: string, style: DateStyle): Reading<When> | undefined {
  const match = yearOnly.exec(words)
  if (!match) return undefined
  const [, fiscal, from = '', to] = match
  if (!fiscal && from.length < 4) return undefined
  const mayBeMonth = !fiscal && to?.length === 2 && +to >= 1 && +to <= 12
  const follows = to !== undefined && fullYear(to) === +from + 1
  if (mayBeMonth && (!follows || style.yearAndTwo === 'month')) return understood(wholeMonths(+from, +to, 1))
  const begins = beginning([fiscal, from, to], style)
  return begins ? understood(wholeMonths(begins.year, begins.month, 12)) : notUnderstood('impossible_period')
}

/** The month a year starts in; undefined for a pair of years that do not follow each other. */
function beginning([fiscal, from = '', to]: readonly (string | undefined)[], { fiscalStart }: DateStyle) {
  const first = fullYear(from)
  if (to !== undefined) {
    const second = to.length === 4 ? +to : Math.floor(first / 100) * 100 + +to + (+to < first % 100 ? 100 : 0)
    return second === first + 1 ? { year: first, month: fiscalStart } : undefined
  }
  return fiscal ? { year: fiscalStart === 1 ? first : first - 1, month: fiscalStart } : { year: first, month: 1 }
}

/** The third of a period that a word like *early* points at; the whole of it for any other word. */
function narrowed(period: When, word: string): When {
  const [from, to] = [monthIndex(period.first), monthIndex(period.last)]
  const third = Math.floor((to - from + 1) / 3)
  const cut = (start: number, count: number) => ({ ...wholeMonths(Math.floor(start / 12), (start % 12) + 1, count), about: true })
  if (third > 0 && /^(early|start|beginning|debut)/.test(word)) return cut(from, third)
  if (third > 0 && /^(late|end|the end|fin)/.test(word)) return cut(to - third + 1, third)
  if (third > 0 && /^mi/.test(word)) return cut(from + third, third)
  return { ...period, about: !/^(by|in|en|end|the end|start|beginning)/.test(word) }
}

function monthIndex(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
}
