import { Plural, useLingui } from '@lingui/react/macro'
import { useFormat } from '../parts/format.ts'
import { KeyFigure, UseBar } from '../parts/key-figure.tsx'
import type { Facts } from './facts.ts'

/** Why an amount is what it is: what was added up, and how many had nothing to add. */
function useSumOf({ overview }: Facts) {
  const { t } = useLingui()
  const { number } = useFormat()
  return (formula: string, missing: number) => ({
    formula,
    inputs: [
      { name: t`Pieces of work added up`, value: number(overview.components - missing) },
      { name: t`Without a figure`, value: number(missing) },
      { name: t`Other currencies`, value: t`at the rate of their day` },
    ],
    asOf: overview.asOf,
  })
}

function Missing({ count }: { count: number }) {
  const { t } = useLingui()
  return count === 0 ? t`all known` : <Plural value={count} one="# not known yet" other="# not known yet" />
}

export function MoneyToCome(facts: Facts) {
  const { t } = useLingui()
  const { shortMoney, share } = useFormat()
  const sum = useSumOf(facts)
  const { components, moneyToComeMinor, moneyLimitMinor, withoutBudget, currency } = facts.overview
  const limit = moneyLimitMinor === null ? t`no limit` : t`limit ${shortMoney(moneyLimitMinor, currency)}`
  const used = moneyLimitMinor ? moneyToComeMinor / moneyLimitMinor : null
  return (
    <KeyFigure
      label={t`Money still to come`}
      value={withoutBudget === components ? '–' : shortMoney(moneyToComeMinor, currency)}
      reference={limit}
      change={{ text: <Missing count={withoutBudget} /> }}
      {...(used !== null && { picture: <UseBar share={used} label={t`${share(used)} of the money`} /> })}
      why={sum(t`The budgets of all periods less what is spent, of all work that is not over`, withoutBudget)}
    />
  )
}

export function Spent({ overview }: Facts) {
  const { t } = useLingui()
  const { shortMoney } = useFormat()
  const toCome = shortMoney(overview.moneyToComeMinor, overview.currency)
  return (
    <KeyFigure
      label={t`Money spent`}
      value={shortMoney(overview.spentMinor, overview.currency)}
      change={{ text: t`${toCome} still to come` }}
    />
  )
}

export function Benefit(facts: Facts) {
  const { t } = useLingui()
  const { shortMoney } = useFormat()
  const sum = useSumOf(facts)
  const { components, benefitMinor, withoutBenefit, currency } = facts.overview
  return (
    <KeyFigure
      label={t`Benefit expected`}
      value={withoutBenefit === components ? '–' : shortMoney(benefitMinor, currency)}
      change={{ text: <Missing count={withoutBenefit} /> }}
      why={sum(t`The benefits of all periods, of all work that is not over`, withoutBenefit)}
    />
  )
}
