import { lastDayOfMonth } from './civil-day.ts'

/**
 * When something happens: the days from `first` to `last`, both included, `YYYY-MM-DD`. They are equal for a day and
 * differ for a month, quarter or year: a start means its first day, a finish its last. `about`: the cell says so.
 */
export interface When {
  readonly first: string
  readonly last: string
  readonly about: boolean
}

/** How a column writes dates. */
export interface DateStyle {
  /** What 03/04/2025 means. */
  readonly order: 'day_first' | 'month_first'
  /** What 2011-12 means: December 2011, or the fiscal year from 2011 to 2012. */
  readonly yearAndTwo: 'month' | 'fiscal_year'
  /** First month of the fiscal year, 1 to 12. FY25 is the one that ends in 2025 (or is 2025, when it starts in January). */
  readonly fiscalStart: number
}

export const usualDates: DateStyle = { order: 'day_first', yearAndTwo: 'fiscal_year', fiscalStart: 4 }

export function onDay(day: string): When {
  return { first: day, last: day, about: false }
}

/** `count` whole months from the given one on; `month` may run beyond 12. */
export function wholeMonths(year: number, month: number, count: number): When {
  const [from, to] = [month - 1, month + count - 2]
  const yearOf = (index: number) => year + Math.floor(index / 12)
  const start = `${yearOf(from)}-${String((from % 12) + 1).padStart(2, '0')}-01`
  return { first: start, last: lastDayOfMonth(yearOf(to), (to % 12) + 1), about: false }
}

/** A year of four digits, or of two: 1970 to 2069. */
export function fullYear(text: string): number {
  const year = Number(text.replace("'", ''))
  return year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year
}
