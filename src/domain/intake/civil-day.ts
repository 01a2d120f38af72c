/** A day as `YYYY-MM-DD`, or null where the calendar has no such day. Years 1000 to 9999. */
export function civilDay(year: number, month: number, day: number): string | null {
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null
  return `${year}-${two(month)}-${two(day)}`
}

export function lastDayOfMonth(year: number, month: number): string {
  return `${year}-${two(month)}-${two(daysIn(year, month))}`
}

/**
 * The day a spreadsheet means by a count of days, or null outside 1900 to 9999. Its day 60 is 29 February 1900, which
 * never was; from day 61 on counts are days since 30 December 1899. With `from1904`, days since 1 January 1904.
 */
export function dayOfSerial(serial: number, from1904 = false): string | null {
  const whole = Math.floor(serial)
  if (whole < (from1904 ? 0 : 1) || whole === 60) return null
  return dayFromCount(whole + (from1904 ? 1462 : whole < 60 ? 1 : 0))
}

/** Days since 30 December 1899 to a day (Hinnant's civil_from_days, 2013, shifted). */
function dayFromCount(count: number): string | null {
  const shifted = count + 693_899
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return civilDay(year, month, dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1)
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
