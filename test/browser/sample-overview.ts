import type { ComponentRow } from '../../src/contract/component.ts'

/** What the server would tell of these rows at a glance. */
export function overviewOf(rows: readonly ComponentRow[]) {
  const total = (figure: 'budgetMinor' | 'benefitMinor' | 'spentMinor') => rows.reduce((sum, row) => sum + (row[figure] ?? 0), 0)
  return {
    asOf: '2026-11-20',
    currency: 'EUR',
    components: rows.length,
    underWay: rows.filter(({ state }) => state === 'in_delivery').length,
    mandatory: rows.filter(({ mandatory }) => mandatory).length,
    moneyToComeMinor: total('budgetMinor') - total('spentMinor'),
    spentMinor: total('spentMinor'),
    benefitMinor: total('benefitMinor'),
    moneyLimitMinor: 192_000_000_00,
    withoutBudget: rows.filter(({ budgetMinor }) => budgetMinor === null).length,
    withoutBenefit: rows.filter(({ benefitMinor }) => benefitMinor === null).length,
    withoutContribution: 0,
    unauthorised: 0,
    worth: 'benefit',
    unplaced: rows.filter(({ deliveryRisk, benefitMinor }) => deliveryRisk === null || benefitMinor === null).length,
    bubbles: rows.map(({ id, name, kind, state, category, benefitMinor, deliveryRisk, budgetMinor, spentMinor }) => ({
      ...{ id, name, kind, state, category, benefitMinor, deliveryRisk, value: null },
      moneyToComeMinor: budgetMinor === null ? null : Math.max(0, budgetMinor - (spentMinor ?? 0)),
    })),
    bubblesLeftOut: 0,
  }
}
