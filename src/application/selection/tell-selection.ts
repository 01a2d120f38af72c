import type { AnswerGiven } from '#contract/operation.ts'
import type { getSelection } from '#contract/selection.ts'
import { currencyExponent } from '#domain/foundation/money.ts'
import { moneyDemanded } from '#domain/portfolio/demand.ts'
import type { Candidate } from '#domain/portfolio/portfolio.ts'

interface ChoiceTold {
  readonly id: string
  readonly name: string
  /** Still to come. */
  readonly money: number
}

/** What a kept selection found, in whole units of its currency and of its measure; null where there is none. */
export interface SelectionTold {
  readonly id: string
  readonly kind: AnswerGiven<typeof getSelection>['kind']
  readonly value: number | null
  readonly valueMeasure: string
  readonly currency: string
  /** `demanded`: what all that could be chosen still costs, of which so much is `assumed` because nobody has said it. */
  readonly money: { readonly demanded: number; readonly assumed: number; readonly limit: number | null; readonly chosen: number | null }
  readonly candidates: number
  readonly chosen: readonly ChoiceTold[]
  readonly leftOut: readonly ChoiceTold[]
  /** Finished, only an idea, or only holding others: not looked at. */
  readonly aside: number
}

/** A selection for a reader who wants the set and its money, the dearest first. */
export function tellSelection({ id, kind, input, outcome }: AnswerGiven<typeof getSelection>): SelectionTold {
  const { portfolio, labels, aside, assumed } = input
  const units = (minor: number) => minor / 10 ** currencyExponent(labels.currency)
  const found = outcome?.selection
  const set = found?.kind === 'optimal' || found?.kind === 'bounded' ? found : null
  const inside = new Set(set?.chosen)
  const told = portfolio.candidates
    .map((candidate) => ({ id: candidate.id, name: candidate.name, money: units(costOf(candidate)) }))
    .sort((a, b) => b.money - a.money)
  const limit = portfolio.limits.money?.perPeriodMinor.reduce((sum, minor) => sum + minor, 0)
  const guessed = new Set(assumed.filter(({ figure }) => figure === 'money').map(({ componentId }) => componentId))
  return {
    id,
    kind,
    value: set && set.value / 100,
    valueMeasure: portfolio.valueMeasure,
    currency: labels.currency,
    money: {
      demanded: units(moneyDemanded(portfolio)),
      assumed: units(moneyDemanded({ candidates: portfolio.candidates.filter((one) => guessed.has(one.id)) })),
      limit: limit === undefined ? null : units(limit),
      chosen: set && units(set.moneyMinor),
    },
    candidates: portfolio.candidates.length,
    chosen: told.filter((one) => inside.has(one.id)),
    leftOut: set ? told.filter((one) => !inside.has(one.id)) : [],
    aside: aside.length,
  }
}

function costOf({ moneyMinor }: Candidate): number {
  return moneyMinor.reduce((sum, minor) => sum + minor, 0)
}
