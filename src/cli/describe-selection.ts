import type { SelectionTold } from '#application/selection/tell-selection.ts'

/** A kept selection for a reader at a terminal: the finding first, then in and out with what each still costs. */
export function describeSelection(told: SelectionTold): string {
  const { money, currency, chosen, leftOut, candidates } = told
  const amount = (units: number | null) => `${currency} ${(units ?? 0).toLocaleString('en-GB', { maximumFractionDigits: 0 })}`
  const line = (word: string, one: SelectionTold['chosen'][number]) => `${word.padEnd(4)}${one.name}  ${amount(one.money)}`
  return [
    finding(told, amount),
    `Everything still costs ${amount(money.demanded)}${money.assumed > 0 ? `, ${amount(money.assumed)} of it assumed` : ''}; ${
      money.limit === null ? 'money is not limited' : `the limit is ${amount(money.limit)}`
    }`,
    ...(told.aside > 0 ? [`${told.aside} not looked at: finished, only ideas, or only holding others`] : []),
    ...chosen.map((one) => line('in', one)),
    ...leftOut.map((one) => line('out', one)),
    `${told.id}  ${chosen.length} of ${candidates} chosen`,
  ].join('\n')
}

function finding(
  { kind, value, valueMeasure, money, chosen, candidates }: SelectionTold,
  amount: (units: number | null) => string,
): string {
  if (kind === 'infeasible') return 'The rules cannot all be kept: portolan selection show tells which'
  if (kind !== 'optimal' && kind !== 'bounded') return 'No allowed set was found'
  const sure = kind === 'optimal' ? 'Best set, proved' : 'Best set found'
  return `${sure}: ${chosen.length} of ${candidates}, worth ${value} (${valueMeasure}), for ${amount(money.chosen)}`
}
