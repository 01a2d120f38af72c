import { type Day, type Period, type WorkingWeek, workingMinutes } from '../foundation/calendar.ts'

/** How many people of one role there are, and how much of their week day-to-day business takes before any change may have it. */
export interface Staffing {
  /** Full-time people in hundredths: 250 are two and a half. */
  readonly headsHundredths: number
  /** 0–100. */
  readonly businessAsUsualPercent: number
}

/** One role in one period, in minutes. `businessAsUsual + change + free` is `available`; `free` below zero is overload. */
export interface CapacityCell {
  readonly available: number
  readonly businessAsUsual: number
  readonly change: number
  readonly free: number
}

/** Minutes that the people of a role work in a period, from `asOf` on if that is later than its start. Rounded down. */
export function availableMinutes({ headsHundredths }: Staffing, period: Period, { week, asOf }: { week: WorkingWeek; asOf: Day }): number {
  const minutes = workingMinutes(week, Math.max(period.startDay, asOf), period.endDay)
  return Math.floor((minutes * headsHundredths) / 100)
}

/** What is left for components once business as usual has taken its share of the week: the limit a selection keeps to. */
export function capacityMinutes(staffing: Staffing, period: Period, time: { week: WorkingWeek; asOf: Day }): number {
  const available = availableMinutes(staffing, period, time)
  return available - Math.round((available * staffing.businessAsUsualPercent) / 100)
}

/**
 * Business as usual and change side by side. Business as usual is its share of the week and, on top, what components
 * that run the business ask for; change is what all other components ask for.
 */
export function capacityCell(available: number, businessAsUsualPercent: number, demand: { run: number; change: number }): CapacityCell {
  const businessAsUsual = Math.round((available * businessAsUsualPercent) / 100) + demand.run
  return { available, businessAsUsual, change: demand.change, free: available - businessAsUsual - demand.change }
}
