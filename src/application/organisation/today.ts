import { type Day, dayOf } from '#domain/foundation/calendar.ts'

/** The calendar day that it is now where the organisation works. */
export function todayIn(timeZone: string, now: Date): Day {
  const date = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now)
  return dayOf(date) ?? Math.floor(now.getTime() / 86_400_000)
}
