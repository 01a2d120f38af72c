/** The steps of the portfolio cycle, in its order. */
export const cycleSteps = ['categorise', 'prioritise', 'balance', 'plan', 'authorise', 'monitor', 'rebalance'] as const
export type CycleStep = (typeof cycleSteps)[number]

/** A change of a record that is a step of the cycle; of the field named, or of anything where none is. */
export interface StepOfChange {
  readonly record: string
  readonly field: string | null
  /** What the field is given when the record is made counts too. */
  readonly whenMade: boolean
  readonly step: CycleStep
}

/**
 * What people do is read as steps of the cycle: nobody writes a log of it. Computing a selection balances. A decision
 * authorises where it lets work begin or go on; one that only stops work, or accepts a later selection, rebalances.
 */
export const stepsOfChanges: readonly StepOfChange[] = [
  { record: 'component', field: 'category', whenMade: true, step: 'categorise' },
  { record: 'component', field: 'spent_minor', whenMade: false, step: 'monitor' },
  { record: 'component', field: 'delivery_risk', whenMade: false, step: 'monitor' },
  { record: 'aim_order', field: null, whenMade: true, step: 'prioritise' },
  { record: 'contribution', field: null, whenMade: true, step: 'prioritise' },
  { record: 'limits', field: null, whenMade: true, step: 'plan' },
  { record: 'role', field: null, whenMade: true, step: 'plan' },
  { record: 'demand', field: null, whenMade: true, step: 'plan' },
]

/** Verdicts by which work begins or goes on. */
export const authorisingVerdicts = ['start', 'continue'] as const
