import { dayOf, type Period, type WorkingWeek, workingMinutes } from '../foundation/calendar.ts'
import type { RoleDemand } from './draft.ts'
import { layOut } from './laid-out.ts'
import type { DemandUnit } from './role-columns.ts'

interface Work {
  readonly startDate: string | null
  readonly endDate: string | null
}

interface Plan {
  readonly periods: readonly Period[]
  readonly week: WorkingWeek
}

/**
 * Working minutes by planning period that a demand stands for. People are needed for as long as the work runs, time is
 * laid over it by days; work that lies outside all periods counts as running through all of them.
 */
export function minutesOf({ amount, unit }: Pick<RoleDemand, 'amount' | 'unit'>, work: Work, { periods, week }: Plan): number[] {
  if (unit !== 'fte') return layOut(Math.round(amount * minutesIn(unit, week)), work, periods)
  const [from, to] = [work.startDate === null ? null : dayOf(work.startDate), work.endDate === null ? null : dayOf(work.endDate)]
  const running = periods.map(
    ({ startDay, endDay }) => [Math.max(startDay, from ?? startDay), Math.min(endDay, (to ?? endDay) + 1)] as const,
  )
  const outside = running.every(([start, end]) => end <= start)
  return periods.map(({ startDay, endDay }, at) => {
    const [start, end] = outside ? [startDay, endDay] : running[at]!
    return Math.round(workingMinutes(week, start, end) * amount)
  })
}

function minutesIn(unit: Exclude<DemandUnit, 'fte'>, week: WorkingWeek): number {
  const perWeek = week.reduce((sum, minutes) => sum + minutes, 0)
  const perDay = perWeek / Math.max(1, week.filter((minutes) => minutes > 0).length)
  return { hour: 60, day: perDay, week: perWeek, month: (perWeek * 52) / 12, quarter: perWeek * 13, year: perWeek * 52 }[unit]
}

/** Full-time people in hundredths that cover the busiest period of what is asked. */
export function peakHeads(asked: readonly (readonly number[])[], { periods, week }: Plan): number {
  const heads = periods.map(({ startDay, endDay }, at) => {
    const available = workingMinutes(week, startDay, endDay)
    return available === 0 ? 0 : (asked.reduce((sum, minutes) => sum + minutes[at]!, 0) * 100) / available
  })
  return Math.ceil(Math.max(0, ...heads))
}
