import { z } from 'zod'
import { dayOf } from '#domain/foundation/calendar.ts'

/** A calendar day that exists, from the year 1 on: databases know no year 0. */
export const DateText = z.string().refine((text) => dayOf(text) !== null && text >= '0001', 'A date is written YYYY-MM-DD')

/** A whole amount that numbers hold exactly. */
export const WholeMinor = z.int().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER)

/** Money by planning period, minor units; a plan that ends earlier is shorter. */
export const MinorByPeriod = z.array(WholeMinor.nonnegative()).max(480)

/** Working minutes by planning period. */
export const MinutesByPeriod = z.array(z.int().nonnegative()).max(480)

export const Percent = z.int().min(0).max(100)

/** What an edit was made on; the record has moved on if it carries another. */
/** Of a record to be taken out. */
export const SeenRevision = z
  .int()
  .min(1)
  .max(2_147_483_646)
  .optional()
  .describe('The revision the person saw: one that changed since stays, with what it says now; left out: whatever is there goes')

export const Revision = z.int().min(1).max(2_147_483_646).describe('The revision the edit was made on')

/** A zone that clocks know; another would be kept, and break whatever asks for the day there. */
export const TimeZone = z.string().max(60).refine(isTimeZone, 'Not a time zone such as Europe/London')

/** A text, or several of it, as a list: what a query can carry. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.preprocess((given) => (given === undefined || Array.isArray(given) ? given : [given]), z.array(item).max(200).optional())
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
