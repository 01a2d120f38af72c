import { type Search, solved } from '../milp/search.ts'
import { usedByRow, violations } from './check.ts'
import type { Ground } from './dense.ts'
import type { Hunt } from './hunt.ts'
import { type Choice, leftOut, type Packing } from './packing.ts'
import { type LinearRow, programmeOf } from './programme.ts'

/** How often a choice that a solver's tolerance let through is ruled out before the search is left open. */
const mostRefusals = 25

/**
 * Has the solver prove the best choice over everything open, from the best known on. A choice that breaks a row in
 * integers, which the solver's tolerance can let through where numbers are large, is ruled out by a row of its own.
 */
export function* prove(hunt: Hunt, { scope }: Ground): Search<'infeasible' | 'searched'> {
  const refused: LinearRow[] = []
  while (!hunt.isOver) {
    const programme = programmeOf(hunt.packing, scope, refused)
    if (!programme) return emptied(hunt)
    const answer = yield* solved(
      {
        ...programme.milp,
        ...(hunt.best ? { start: hunt.columnsOf(programme, hunt.best) } : {}),
        limits: { iterations: Math.max(1, Math.ceil(hunt.left / (50 + programme.milp.rowColumn.length / 25))) },
      },
      hunt.newsOf('prove', programme),
    )
    hunt.book(answer, programme)
    if (answer.kind === 'infeasible') return emptied(hunt)
    if (answer.kind === 'unbounded') throw new Error('a packing has no unbounded value')
    hunt.lower(answer.bound + programme.fixedValue)
    if (answer.kind === 'nothing_found') return 'searched'
    const choice = hunt.choiceOf(programme, scope, answer.values)
    if (violations(hunt.packing, choice).length === 0) {
      hunt.offer(choice)
      if (answer.kind === 'optimal') hunt.close()
      hunt.ended ??= answer.kind === 'optimal' ? undefined : 'work'
      return 'searched'
    }
    refused.push(...refusalOf(hunt.packing, choice))
    if (refused.length > mostRefusals) hunt.ended ??= 'work'
  }
  return 'searched'
}

/** Nothing is left that has not been looked at: the best known is proved, or there is none. */
function emptied(hunt: Hunt): 'infeasible' | 'searched' {
  if (!hunt.best) return 'infeasible'
  hunt.close()
  return 'searched'
}

/** Rows that rule a choice out and nothing that is allowed: of what overdraws a row, something must go or something that gives room must come. */
function refusalOf(packing: Packing, choice: Choice): LinearRow[] {
  const used = usedByRow(packing, choice)
  const overdrawn = [...used.keys()].filter((row) => used[row]! > packing.capacity[row]!)
  return overdrawn.map((row) => {
    const isChosen = new Set(choice)
    const takers: number[] = []
    const givers: number[] = []
    for (let option = 0; option < packing.value.length; option++) {
      for (let at = packing.useStart[option]!; at < packing.useStart[option + 1]!; at++) {
        if (packing.useRow[at] !== row) continue
        if (packing.use[at]! > 0 && isChosen.has(option)) takers.push(option)
        if (packing.use[at]! < 0 && !isChosen.has(option) && option !== leftOut) givers.push(option)
      }
    }
    return {
      options: [...takers, ...givers],
      coefficients: [...takers.map(() => 1), ...givers.map(() => -1)],
      atMost: takers.length - 1,
    }
  })
}
