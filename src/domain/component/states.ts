export const componentStates = ['idea', 'proposed', 'approved', 'in_delivery', 'on_hold', 'closed', 'stopped'] as const
export type ComponentState = (typeof componentStates)[number]

/**
 * The moves a person may make. Work goes forward one step at a time; it may be put on hold, stopped or closed; what was
 * closed or stopped by mistake goes back to where it can only have come from.
 */
export const allowedMoves: Readonly<Record<ComponentState, readonly ComponentState[]>> = {
  idea: ['proposed', 'stopped'],
  proposed: ['approved', 'idea', 'stopped'],
  approved: ['in_delivery', 'proposed', 'on_hold', 'stopped'],
  in_delivery: ['on_hold', 'closed', 'stopped'],
  on_hold: ['in_delivery', 'closed', 'stopped'],
  closed: ['in_delivery'],
  stopped: ['proposed', 'on_hold'],
}

export function mayMove(from: ComponentState, to: ComponentState): boolean {
  return allowedMoves[from].includes(to)
}

/** Somebody has said yes to it: from here on a decision must stand behind the component. */
export function isAuthorisedState(state: ComponentState): boolean {
  return state === 'approved' || state === 'in_delivery' || state === 'on_hold' || state === 'closed'
}

/** Money and people are being spent on it now. It stays in a selection unless a person lets it compete. */
export function isUnderWay(state: ComponentState): boolean {
  return state === 'in_delivery'
}

/** Finished or given up: nothing is still to come, so no selection looks at it. */
export function isOver(state: ComponentState): boolean {
  return state === 'closed' || state === 'stopped'
}
