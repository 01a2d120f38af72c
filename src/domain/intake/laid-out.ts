import { dayOf, type Period } from '../foundation/calendar.ts'
import { share } from '../foundation/sharing.ts'
import type { PeriodAmount } from './draft.ts'

/** Money by planning period, in minor units, and how much of what was said lies before or after all of them. */
export interface LaidOut {
  readonly minor: readonly number[]
  readonly outsideMinor: number
}

/** Lays a whole amount over the periods by the days of its work in each; work that lies outside all of them is laid evenly. */
export function layOut(
  total: number,
  work: { readonly startDate: string | null; readonly endDate: string | null },
  periods: readonly Period[],
) {
  const [from, to] = [work.startDate === null ? null : dayOf(work.startDate), work.endDate === null ? null : dayOf(work.endDate)]
  const days = periods.map(({ startDay, endDay }) =>
    Math.max(0, Math.min(endDay, (to ?? endDay) + 1) - Math.max(startDay, from ?? startDay)),
  )
  return share(total, days)
}

/** Lays amounts that are said by year, quarter or month over the periods by the days they have in common. */
export function layOutByPeriod(amounts: readonly PeriodAmount[], periods: readonly Period[]): LaidOut {
  const minor = periods.map(() => 0)
  let outsideMinor = 0
  for (const amount of amounts) {
    const { inside, outside } = daysOf(amount, periods)
    const shares = share(amount.minor, [...inside, outside])
    for (const at of minor.keys()) minor[at]! += shares[at]!
    outsideMinor += shares.at(-1)!
  }
  return { minor, outsideMinor }
}

/** Whether part of an amount lies outside all periods, so that they cannot hold all of it. */
export function reachesOutside(amount: PeriodAmount, periods: readonly Period[]): boolean {
  return amount.minor !== 0 && daysOf(amount, periods).outside > 0
}

function daysOf(
  { first, last }: PeriodAmount,
  periods: readonly Period[],
): { readonly inside: readonly number[]; readonly outside: number } {
  const [from, to] = [dayOf(first) ?? 0, (dayOf(last) ?? 0) + 1]
  const inside = periods.map(({ startDay, endDay }) => Math.max(0, Math.min(endDay, to) - Math.max(startDay, from)))
  return { inside, outside: to - from - inside.reduce((sum, days) => sum + days, 0) }
}
