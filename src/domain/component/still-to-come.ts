import { type Day, type Period, type WorkingWeek, workingMinutes } from '../foundation/calendar.ts'

/** The index of the period a day is in: 0 before the first, their number after the last. */
export function periodAt(periods: readonly Period[], day: Day): number {
  return periods.filter((period) => period.endDay <= day).length
}

/**
 * Money still to come by period, from the current one on.
 *
 * What is spent is taken off the earliest budget first. Budget of past periods that was not spent comes now: late money
 * is still money. Spent beyond the budget leaves nothing to come. With `spentMinor` unknown the past is taken as spent
 * and the current period as untouched.
 */
export function moneyToCome(budgetMinor: readonly number[], spentMinor: number | null, current: number): number[] {
  const future = budgetMinor.slice(current)
  if (spentMinor === null) return future
  const late = budgetMinor.slice(0, current).reduce((sum, amount) => sum + amount, 0)
  const coming = current < budgetMinor.length ? future.map((amount, at) => (at === 0 ? amount + late : amount)) : [late]
  let spent = spentMinor
  return coming.map((amount) => {
    const taken = Math.min(spent, amount)
    spent -= taken
    return amount - taken
  })
}

/** Of a whole budget, what is still to come: what is spent comes off, and spent beyond it leaves nothing. */
export function leftOfBudget(budgetMinor: number, spentMinor: number | null): number {
  return Math.max(0, budgetMinor - (spentMinor ?? 0))
}

/**
 * Effort still to come by period, from the current one on. Work under way needs the rest of the current period only;
 * work that has not begun needs all of it. Rounded up.
 */
export function effortToCome(
  minutes: readonly number[],
  { isUnderWay, current, leftOfCurrent }: { readonly isUnderWay: boolean; readonly current: number; readonly leftOfCurrent: number },
): number[] {
  return minutes.slice(current).map((amount, at) => (at === 0 && isUnderWay ? Math.ceil(amount * leftOfCurrent) : amount))
}

/** The share, 0 to 1, of a period's working time that lies on or after `asOf`. */
export function shareLeft(period: Period, { week, asOf }: { readonly week: WorkingWeek; readonly asOf: Day }): number {
  const whole = workingMinutes(week, period.startDay, period.endDay)
  return whole === 0 ? 0 : workingMinutes(week, Math.max(period.startDay, asOf), period.endDay) / whole
}
