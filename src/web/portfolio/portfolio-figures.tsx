import { Plural, useLingui } from '@lingui/react/macro'
import type { ComponentRow } from '#contract/component.ts'
import { isUnderWay } from '#domain/component/states.ts'
import { leftOfBudget } from '#domain/component/still-to-come.ts'
import { useFormat } from '../parts/format.ts'
import { KeyFigure, KeyFigures, PartsBar } from '../parts/key-figure.tsx'

/** Adds up what is known; how many are not known is always said beside it. */
export function sumKnown(rows: readonly ComponentRow[], figure: 'budgetMinor' | 'benefitMinor' | 'spentMinor') {
  const known = rows.flatMap((row) => (row[figure] === null ? [] : [row[figure]]))
  return { minor: known.reduce((sum, minor) => sum + minor, 0), missing: rows.length - known.length }
}

/** What is still to come of all budgets that are known. */
export function sumToCome(rows: readonly ComponentRow[]) {
  const known = rows.flatMap(({ budgetMinor, spentMinor }) => (budgetMinor === null ? [] : [leftOfBudget(budgetMinor, spentMinor)]))
  return { minor: known.reduce((sum, minor) => sum + minor, 0), missing: rows.length - known.length }
}

export function PortfolioFigures({ rows, currency }: { rows: readonly ComponentRow[]; currency: string }) {
  const { t } = useLingui()
  const { shortMoney, number } = useFormat()
  const own = rows.filter((row) => row.currency === currency)
  const [money, benefit] = [sumToCome(own), sumKnown(own, 'benefitMinor')]
  const spent = sumKnown(own, 'spentMinor').minor
  const running = rows.filter(({ state }) => isUnderWay(state)).length
  const must = rows.filter(({ mandatory }) => mandatory).length
  const amount = (known: { minor: number; missing: number }, of: number) => (known.missing === of ? '–' : shortMoney(known.minor, currency))
  const missing = (count: number) => (count === 0 ? t`all known` : <Plural value={count} one="# not known yet" other="# not known yet" />)
  const why = (formula: string, count: number, counted: number) => ({
    formula,
    inputs: [
      { name: t`Pieces of work added up`, value: number(counted - count) },
      { name: t`Without a figure`, value: number(count) },
    ],
  })
  return (
    <KeyFigures>
      <KeyFigure
        label={t`Work in the list`}
        value={number(rows.length)}
        change={{ text: t`${number(running)} running, ${number(rows.length - running)} not started` }}
        picture={
          <PartsBar
            label={t`${number(running)} running, ${number(rows.length - running)} not started`}
            parts={[
              { size: running, colour: 'bar-fill' },
              { size: rows.length - running, colour: 'bar' },
            ]}
          />
        }
      />
      <KeyFigure
        label={t`Money still to come`}
        value={amount(money, own.length)}
        reference={spent > 0 ? t`${shortMoney(spent, currency)} spent` : undefined}
        change={{ text: missing(money.missing) }}
        why={why(t`The budgets of all periods less what is spent, added up`, money.missing, own.length)}
      />
      <KeyFigure
        label={t`Benefit expected`}
        value={amount(benefit, own.length)}
        change={{ text: missing(benefit.missing) }}
        why={why(t`The benefits of all periods, added up`, benefit.missing, own.length)}
      />
      <KeyFigure label={t`Must be done`} value={number(must)} reference={t`of ${number(rows.length)}`} />
    </KeyFigures>
  )
}
