import { Plural, useLingui } from '@lingui/react/macro'
import type { Overview } from '#contract/overview.ts'
import { useFormat } from '../parts/format.ts'
import { KeyFigure, KeyFigures, PartsBar } from '../parts/key-figure.tsx'

/** The figures of everything that is not over; how many are not known is always said beside a sum. */
export function PortfolioFigures({ overview, all }: { overview: Overview; all: number }) {
  const { t } = useLingui()
  const { shortMoney, number } = useFormat()
  const { components, underWay, mandatory, currency, spentMinor, withoutBudget, withoutBenefit } = overview
  const parts = { running: underWay, waiting: components - underWay, over: all - components }
  const [running, waiting, over] = [number(parts.running), number(parts.waiting), number(parts.over)]
  const told = parts.over === 0 ? t`${running} running, ${waiting} waiting` : t`${running} running, ${waiting} waiting, ${over} over`
  const amount = (minor: number, missing: number) => (missing === components ? '–' : shortMoney(minor, currency))
  const known = (missing: number) =>
    missing === 0 ? t`all known` : <Plural value={missing} one="# not known yet" other="# not known yet" />
  const why = (formula: string, missing: number) => ({
    formula,
    inputs: [
      { name: t`Pieces of work added up`, value: number(components - missing) },
      { name: t`Without a figure`, value: number(missing) },
    ],
  })
  return (
    <KeyFigures>
      <KeyFigure
        label={t`Work in the list`}
        value={number(all)}
        change={{ text: told }}
        picture={
          <PartsBar
            label={told}
            parts={[
              { size: parts.running, colour: 'bar-fill' },
              { size: parts.waiting, colour: 'bar' },
              { size: parts.over, colour: 'line' },
            ]}
          />
        }
      />
      <KeyFigure
        label={t`Money still to come`}
        value={amount(overview.moneyToComeMinor, withoutBudget)}
        reference={spentMinor > 0 ? t`${shortMoney(spentMinor, currency)} spent` : undefined}
        change={{ text: known(withoutBudget) }}
        why={why(t`The budgets of all periods less what is spent, of all work that is not over`, withoutBudget)}
      />
      <KeyFigure
        label={t`Benefit expected`}
        value={amount(overview.benefitMinor, withoutBenefit)}
        change={{ text: known(withoutBenefit) }}
        why={why(t`The benefits of all periods, of all work that is not over`, withoutBenefit)}
      />
      <KeyFigure label={t`Must be done`} value={number(mandatory)} reference={t`of ${number(components)}`} />
    </KeyFigures>
  )
}
