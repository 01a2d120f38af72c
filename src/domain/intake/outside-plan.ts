import type { Period } from '../foundation/calendar.ts'
import type { Draft, PeriodAmount } from './draft.ts'
import { layOutByPeriod, reachesOutside } from './laid-out.ts'

/** Money that lists lay out over periods of which the plan has none. */
export interface OutsidePlan {
  readonly kind: 'outside_plan'
  /** Budget, in the currency of the first row that has any. */
  readonly budgetMinor: number
  readonly currency: string | null
  /** The heads of the columns, as far as they are outside. */
  readonly columns: readonly string[]
  /** Nothing of what lists say by period lies inside: each row then counts as one amount and not by period. */
  readonly all: boolean
}

export function outsidePlan(drafts: readonly Draft[], periods: readonly Period[]): OutsidePlan | undefined {
  const said = drafts.flatMap((draft) => (draft.budgetByPeriod || draft.benefitByPeriod ? [draft] : []))
  const columns = new Set<string>()
  let [budgetMinor, insideMinor] = [0, 0]
  const currency = said[0]?.currency ?? null
  for (const draft of said) {
    const amounts: readonly PeriodAmount[] = [...(draft.budgetByPeriod ?? []), ...(draft.benefitByPeriod ?? [])]
    for (const amount of amounts) if (reachesOutside(amount, periods)) columns.add(amount.header)
    const budget = layOutByPeriod(draft.budgetByPeriod ?? [], periods)
    if (draft.currency === currency) budgetMinor += budget.outsideMinor
    insideMinor += layOutByPeriod(amounts, periods).minor.reduce((sum, minor) => sum + Math.abs(minor), 0)
  }
  return columns.size === 0 ? undefined : { kind: 'outside_plan', budgetMinor, currency, columns: [...columns], all: insideMinor === 0 }
}
