import { type Cell, fold } from './cell.ts'
import { type DecimalSign, plainNumeral } from './numerals.ts'
import { notUnderstood, type Reading, readCell, understood } from './reading.ts'

/** Reads a number, whole or not: `1,234.5`, `1 234,5`, `(12)`, `−3`, `1.2E+06`. Units and words are not taken off. */
export function readNumber(cell: Cell, decimal: DecimalSign): Reading<number> {
  return readCell(cell, (text) => {
    if (typeof cell === 'number') return understood(cell)
    const words = fold(text)
    const bracketed = /^\((.+)\)$/.exec(words)
    const plain = typeof cell === 'boolean' ? null : plainNumeral(bracketed?.[1] ?? words.replace(/^- /, '-'), decimal)
    if (plain === null) return notUnderstood('not_a_number')
    const value = Number(plain)
    return Math.abs(value) > Number.MAX_SAFE_INTEGER ? notUnderstood('too_large') : understood(bracketed ? -value : value)
  })
}

/**
 * Reads a percentage; 35 stands for 35 %. `35%`, `35 %`, `35 per cent`, `35 pour cent`. Without a sign the number counts
 * as it stands, or as a share of one when its column holds `shares` (0.35).
 */
export function readPercent(cell: Cell, { decimal, shares }: { readonly decimal: DecimalSign; readonly shares: boolean }): Reading<number> {
  const signed = typeof cell === 'string' ? /^(.+?)\s*(?:%|per ?cent|percent|pct|pour ?cent)$/i.exec(cell.trim()) : null
  const reading = readNumber(signed?.[1] ?? cell, decimal)
  if (reading.kind !== 'understood' || signed || !shares) return reading
  return understood(Math.round(reading.value * 1e8) / 1e6)
}

/** A length of time as said; turning months into days is for those who know the calendar. */
export interface Span {
  readonly amount: number
  readonly unit: TimeUnit
}

export type TimeUnit = 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'

const timeWords: ReadonlyArray<readonly [RegExp, TimeUnit]> = [
  [/^(h|hrs?|hours?|heures?)$/, 'hour'],
  [/^(d|days?|working days?|business days?|calendar days?|j|jours?( ouvres)?|edays?)$/, 'day'],
  [/^(w|wks?|weeks?|semaines?|sem)$/, 'week'],
  [/^(m|mos?|mths?|months?|mons?|mois)$/, 'month'],
  [/^(q|qtrs?|quarters?|trimestres?)$/, 'quarter'],
  [/^(y|yrs?|years?|a|ans?|annees?)$/, 'year'],
]

export function timeUnitOf(word: string): TimeUnit | undefined {
  return timeWords.find(([pattern]) => pattern.test(word.replace(/\.$/, '')))?.[1]
}

/** Reads `94 days`, `2.5 yrs`, `-29 days`, `6 mois`; a number alone counts in the column's unit, if that names one. */
export function readDuration(
  cell: Cell,
  { decimal, unit }: { readonly decimal: DecimalSign; readonly unit: TimeUnit | null },
): Reading<Span> {
  return readCell(cell, (text) => {
    const [, numeral, word] = /^([-+(]?\s*[\d.,][\d.,\s]*\)?)\s*-?\s*([a-z. ]*?)\??$/.exec(fold(text)) ?? []
    const own = word ? timeUnitOf(word) : unit
    const amount = numeral ? readNumber(numeral.trim(), decimal) : undefined
    if (!own || amount?.kind !== 'understood') return notUnderstood('not_a_duration')
    return understood({ amount: amount.value, unit: own })
  })
}

const yes = /^(y|yes|true|x|1(\.0)?|oui|vrai|o|✓|✔|☑|✅|checked|mandatory|required|must|obligatoire)$/
const no = /^(n|no|false|0(\.0)?|non|faux|✗|✘|☐|❌|unchecked|optional|not mandatory|facultatif)$/

/** Reads yes or no in English and French, ticks and crosses, 1 and 0. */
export function readYesNo(cell: Cell): Reading<boolean> {
  return readCell(cell, (text) => {
    const word = fold(text)
    return yes.test(word) ? understood(true) : no.test(word) ? understood(false) : notUnderstood('not_a_yes_or_no')
  })
}
