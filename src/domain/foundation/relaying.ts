import type { Period } from './calendar.ts'
import { share } from './sharing.ts'

export type Relaid = { readonly kind: 'relaid'; readonly amounts: readonly number[] } | { readonly kind: 'outside' }

/**
 * Amounts by period, laid over other periods: an amount is divided over the new periods in proportion to the days they
 * share with its own, so the sum stays exactly the same. An amount, other than zero, with no new period on any of its
 * days lies outside; so does one whose period reaches beyond them on either side.
 */
export function relay(amounts: readonly number[], from: readonly Period[], to: readonly Period[]): Relaid {
  const laid = to.map(() => 0)
  for (const [at, amount] of amounts.entries()) {
    if (amount === 0) continue
    const own = from[at]
    if (own === undefined) return { kind: 'outside' }
    const days = to.map(({ startDay, endDay }) => Math.max(0, Math.min(endDay, own.endDay) - Math.max(startDay, own.startDay)))
    if (days.reduce((sum, part) => sum + part, 0) < own.endDay - own.startDay) return { kind: 'outside' }
    for (const [place, part] of share(amount, days).entries()) laid[place]! += part
  }
  return { kind: 'relaid', amounts: laid.slice(0, laid.findLastIndex((amount) => amount !== 0) + 1) }
}
