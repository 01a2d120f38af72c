import type { MoneyLimit, Portfolio } from './portfolio.ts'

/** Money still to come of everything that could be chosen, minor units. */
export function moneyDemanded({ candidates }: Pick<Portfolio, 'candidates'>): number {
  return candidates.reduce((sum, { moneyMinor }) => moneyMinor.reduce((part, minor) => part + minor, sum), 0)
}

/** The portfolio with one cap over all periods, in place of its limits on money: so many percent of what it demands, rounded down. */
export function withShareOfMoney(portfolio: Portfolio, percent: number): Portfolio {
  const money = wholeMoneyLimit(Math.floor((moneyDemanded(portfolio) * percent) / 100), portfolio.periodCount)
  return { ...portfolio, limits: { ...portfolio.limits, money } }
}

/** One cap over all periods: money that is there at once and carries over. */
export function wholeMoneyLimit(totalMinor: number, periodCount: number): MoneyLimit {
  return { perPeriodMinor: Array.from({ length: periodCount }, (_, at) => (at === 0 ? totalMinor : 0)), carriesOver: true }
}
