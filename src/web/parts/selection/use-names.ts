import { useLingui } from '@lingui/react/macro'
import type { SelectionRecord } from '#contract/selection.ts'
import { useFormat } from '../format.ts'

/** Names for ids and people for minutes: what stands behind the words of a selection. */
export function useNames({ input, question }: SelectionRecord) {
  const { t } = useLingui()
  const { number, shortMoney, shortMoneyUp, list, share, period: periodWords } = useFormat()
  const { portfolio, labels } = input
  const names = new Map([
    ...portfolio.candidates.map(({ id, name }) => [id, name] as const),
    ...input.aside.map(({ id, name }) => [id, name] as const),
  ])

  const name = (id: string) => names.get(id) ?? id
  const period = (at: number) => periodWords(labels.periods[at]?.label ?? number(at + 1))
  const team = (role: string) => labels.roles[role] ?? role
  const money = (minor: number) => shortMoney(minor, labels.currency)
  const people = (minutes: number, at: number) => number(Math.round((10 * minutes) / (labels.periods[at]?.minutesOfOne || 1)) / 10)
  /** Of what has to be enough: rounded up, for a little less would not do. */
  const moneyUp = (minor: number) => shortMoneyUp(minor, labels.currency)
  const peopleUp = (minutes: number, at: number) => number(Math.ceil((10 * minutes) / (labels.periods[at]?.minutesOfOne || 1) - 1e-9) / 10)
  const isMoney = question.measure.kind === 'net_benefit' || question.measure.kind === 'present_value'
  const value = (hundredths: number) => (isMoney ? money(hundredths) : number(Math.round(hundredths / 10) / 10))

  const measures: Readonly<Record<typeof question.measure.kind, string>> = {
    contribution: t`contribution to your aims`,
    net_benefit: t`benefit less cost`,
    present_value: t`benefit less cost, in today’s money`,
    column: portfolio.valueMeasure,
    equal: t`equal value for all, a placeholder`,
  }

  const carriesOver = portfolio.limits.money?.carriesOver ?? false
  return {
    name,
    period,
    team,
    money,
    people,
    moneyUp,
    peopleUp,
    value,
    isMoney,
    measure: measures[question.measure.kind],
    carriesOver,
    onePeriod: portfolio.periodCount === 1,
    list,
    share,
    number,
  }
}
