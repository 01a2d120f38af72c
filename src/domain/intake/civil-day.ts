import { dateOf, dayOfCivil } from '../foundation/calendar.ts'

/** A day as `YYYY-MM-DD`, or null where the calendar has no such day. Years 1000 to 9999. */
export function civilDay(year: number, month: number, day: number): string | null {
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1) return null
  const date = dateOf(dayOfCivil(year, month, day))
  return Number(date.slice(8)) === day ? date : null
}

export function lastDayOfMonth(year: number, month: number): string {
  return dateOf(dayOfCivil(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - 1)
}

const dayZero = dayOfCivil(1899, 12, 30)
const dayZero1904 = dayOfCivil(1904, 1, 1)
const lastSerial = dayOfCivil(9999, 12, 31) - dayZero

/**
 * The day a spreadsheet means by a count of days, or null outside its calendar, 1900 to 9999. Its day 60 is 29 February
 * 1900, which never was; from day 61 on counts are days since 30 December 1899. With `from1904`, since 1 January 1904.
 */
export function dayOfSerial(serial: number, from1904 = false): string | null {
  const whole = Math.floor(serial)
  if (whole < (from1904 ? 0 : 1) || whole > lastSerial || (!from1904 && whole === 60)) return null
  return dateOf(from1904 ? dayZero1904 + whole : dayZero + whole + (whole < 60 ? 1 : 0))
}
