/** A calendar day, counted from 1970-01-01 = 0. No clock time and no zone: a day is a day everywhere. */
export type Day = number

export const periodKinds = ['month', 'quarter', 'year'] as const
export type PeriodKind = (typeof periodKinds)[number]
export const monthsIn: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, year: 12 }

/**
 * How an organisation cuts time for planning: `count` periods of one kind, the first beginning on the first day of a
 * month. A year need not begin with the fiscal year: "the year as one period" may begin in the month in which one starts.
 */
export interface PlanningCalendar {
  readonly startDay: Day
  readonly kind: PeriodKind
  readonly count: number
  /** 1 = January … 12 = December. */
  readonly fiscalYearFirstMonth: number
}

/** Half open: `startDay` belongs to the period, `endDay` to the next. */
export interface Period {
  readonly index: number
  readonly startDay: Day
  readonly endDay: Day
  readonly label: string
}

/** Working minutes from Monday to Sunday. */
export type WorkingWeek = readonly [number, number, number, number, number, number, number]

/**
 * The day of a civil date in the Gregorian calendar, `month` 1–12; a day of month beyond its end runs into the next.
 * Source: H. Hinnant, chrono-compatible low-level date algorithms (2013), days_from_civil.
 */
export function dayOfCivil(year: number, month: number, dayOfMonth: number): Day {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

/** Source: as `dayOfCivil`, civil_from_days. */
export function civilOf(day: Day): { readonly year: number; readonly month: number; readonly dayOfMonth: number } {
  const fromEra = day + 719_468
  const era = Math.floor(fromEra / 146_097)
  const dayOfEra = fromEra - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = ((marchMonth + 2) % 12) + 1
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  }
}

/** The day of a text `YYYY-MM-DD`; null if there is no such day. */
export function dayOf(date: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  if (!match) return null
  const [month, dayOfMonth] = [Number(match[2]), Number(match[3])]
  const day = dayOfCivil(Number(match[1]), month, dayOfMonth)
  const found = civilOf(day)
  return found.month === month && found.dayOfMonth === dayOfMonth ? day : null
}

/** The day as `YYYY-MM-DD`, for years 0 to 9999. */
export function dateOf(day: Day): string {
  const { year, month, dayOfMonth } = civilOf(day)
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(dayOfMonth).padStart(2, '0')].join('-')
}

/** The first day of the month that lies `months` after the one `day` is in. */
export function monthStart(day: Day, months = 0): Day {
  const { year, month } = civilOf(day)
  const counted = year * 12 + month - 1 + months
  return dayOfCivil(Math.floor(counted / 12), (counted % 12) + 1, 1)
}

/** The same day of the month `months` later, or the last one of a month that is shorter. */
export function monthsLater(day: Day, months: number): Day {
  const start = monthStart(day, months)
  return Math.min(start + civilOf(day).dayOfMonth - 1, monthStart(start, 1) - 1)
}

/** 0 = Monday … 6 = Sunday. */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7
}

/** The fiscal year a day is in, named by the calendar year in which it ends. */
export function fiscalYearOf(day: Day, firstMonth: number): { readonly year: number; readonly startDay: Day; readonly endDay: Day } {
  const { year, month } = civilOf(day)
  const startYear = month >= firstMonth ? year : year - 1
  return {
    year: firstMonth === 1 ? startYear : startYear + 1,
    startDay: dayOfCivil(startYear, firstMonth, 1),
    endDay: dayOfCivil(startYear + 1, firstMonth, 1),
  }
}

/** Working minutes of one full-time person from `startDay` up to, not including, `endDay`. Holidays are not known here. */
export function workingMinutes(week: WorkingWeek, startDay: Day, endDay: Day): number {
  if (endDay <= startDay) return 0
  const wholeWeeks = Math.floor((endDay - startDay) / 7)
  const perWeek = week.reduce((sum, minutes) => sum + minutes, 0)
  let minutes = wholeWeeks * perWeek
  for (let day = startDay + wholeWeeks * 7; day < endDay; day++) minutes += week[weekdayOf(day)] ?? 0
  return minutes
}
