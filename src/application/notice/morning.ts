/** The hour at which people are mailed what they have not read. */
const morningHour = 7
const minutesOfDay = 24 * 60

/** The calendar day (`YYYY-MM-DD`) and the minute of it that it is at a moment in a time zone. */
export function dayAndMinute(moment: Date, timeZone: string): { readonly day: string; readonly minute: number } {
  const said = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' }).format(moment)
  const [, day = '', hour, minute] = /(\d{4}-\d{2}-\d{2})\D+(\d{2}):(\d{2})/.exec(said) ?? []
  return { day, minute: Number(hour) * 60 + Number(minute) }
}

/**
 * The last time it was seven in the morning in a time zone. Where the clocks changed since, it is an hour off: whoever
 * must not act twice compares days as well.
 */
export function latestMorning(now: Date, timeZone: string): Date {
  const { minute } = dayAndMinute(now, timeZone)
  const since = (minute - morningHour * 60 + minutesOfDay) % minutesOfDay
  return new Date(Math.floor(now.getTime() / 60_000) * 60_000 - since * 60_000)
}
