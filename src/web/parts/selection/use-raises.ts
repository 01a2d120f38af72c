import { useLingui } from '@lingui/react/macro'
import type { SelectionRecord } from '#contract/selection.ts'
import { limitName, type Raise } from '#domain/portfolio/raises.ts'
import { useNames } from './use-names.ts'

/** How much more money and people would let work in, in words: one limit by itself, and several together. */
export function useRaises(record: SelectionRecord) {
  const { t } = useLingui()
  const { period, team, moneyUp, peopleUp, list, number, carriesOver, onePeriod } = useNames(record)

  const raise = ({ limit, by }: Raise) =>
    limit.kind === 'money'
      ? carriesOver || onePeriod
        ? t`${moneyUp(by)} more`
        : t`${moneyUp(by)} more in ${period(limit.period)}`
      : onePeriod
        ? t`${peopleUp(by, limit.period)} more people in ${team(limit.role)}`
        : t`${peopleUp(by, limit.period)} more people in ${team(limit.role)} in ${period(limit.period)}`

  /** Of a team that is short in several periods, the most: the page of one has them period by period. */
  const raises = (all: readonly Raise[]): string =>
    list(
      [...Map.groupBy(all, ({ limit }) => limitName(limit)).values()].map((some) => {
        const [first] = some as [Raise, ...Raise[]]
        if (some.length === 1) return raise(first)
        const count = number(some.length)
        if (first.limit.kind === 'money') return t`up to ${moneyUp(Math.max(...some.map(({ by }) => by)))} more in ${count} periods`
        const most = some.reduce((fullest, one) => (heads(one) > heads(fullest) ? one : fullest))
        return t`up to ${peopleUp(most.by, most.limit.period)} more people in ${team(first.limit.role)} in ${count} periods`
      }),
    )
  const heads = ({ limit, by }: Raise) => by / (record.input.labels.periods[limit.period]?.minutesOfOne || 1)
  return { raise, raises }
}
