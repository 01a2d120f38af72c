import { byId, compareText, type Placement } from './portfolio.ts'

/** What changes from an accepted set to another. */
export interface Difference {
  readonly comesIn: readonly string[]
  readonly goesOut: readonly string[]
  /** In both, at another start. */
  readonly moves: readonly { readonly id: string; readonly from: number; readonly to: number }[]
}

/** What comes in, goes out and moves, each by rising id. */
export function differenceOf(accepted: readonly Placement[], proposed: readonly Placement[]): Difference {
  const before = new Map(accepted.map(({ id, delay }) => [id, delay]))
  const after = new Map(proposed.map(({ id, delay }) => [id, delay]))
  const moved = proposed.filter(({ id, delay }) => before.has(id) && before.get(id) !== delay)
  return {
    comesIn: [...after.keys()].filter((id) => !before.has(id)).sort(compareText),
    goesOut: [...before.keys()].filter((id) => !after.has(id)).sort(compareText),
    moves: moved.map(({ id, delay }) => ({ id, from: before.get(id)!, to: delay })).sort(byId),
  }
}
