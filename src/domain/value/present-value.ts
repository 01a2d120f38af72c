import { monthsIn, type PeriodKind } from '../foundation/calendar.ts'

/**
 * Net present value of flows by period, rounded to a whole minor unit. Each flow counts at the end of its period, so
 * the first is discounted by one whole period (Excel's NPV); a year's rate is spread by compounding.
 */
export function netPresentValue(flowsMinor: readonly number[], rateAnnual: number, kind: PeriodKind): number {
  const factor = (1 + rateAnnual) ** (monthsIn[kind] / 12)
  return Math.round(flowsMinor.reduce((sum, flow, at) => sum + flow / factor ** (at + 1), 0))
}
