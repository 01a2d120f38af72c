import type { MilpAnswer } from '../milp/milp.ts'
import { type Search, solved } from '../milp/search.ts'
import { violations } from './check.ts'
import { evenPrices, fill, orderBy, reducedValues } from './fill.ts'
import { type Choice, itemCount, leftOut, type Packing, type PackingAnswer } from './packing.ts'
import { chosen, type Programme, programmeOf, type Scope, wholeScope } from './programme.ts'
import { PackingState } from './state.ts'

/** How much to search. */
export interface Effort {
  /** Counted work, about one a microsecond on a desktop of 2026; the same on every machine. Infinity: until told to end. */
  readonly work: number
  readonly seed: number
}

/** The best choice of a packing that the effort finds, and how sure it is. */
export function* solvePacking(packing: Packing, effort: Effort): Search<PackingAnswer> {
  const scope = wholeScope(packing)
  const programme = programmeOf(packing, scope)
  if (!programme) return { kind: 'infeasible' }
  const start = startOf(packing)
  const answer = yield* solved(
    {
      ...programme.milp,
      ...(start ? { start: columnsOf(programme, start) } : {}),
      limits: Number.isFinite(effort.work) ? { iterations: Math.ceil(effort.work / 50) } : {},
    },
    { stage: 'prove', offset: programme.fixedValue },
  )
  return read(packing, programme, { scope, answer })
}

function startOf(packing: Packing): Choice | undefined {
  const state = new PackingState(packing)
  fill(state, orderBy(reducedValues(packing, evenPrices(packing))))
  return violations(packing, state.choice).length === 0 ? state.choice : undefined
}

function read(packing: Packing, programme: Programme, { scope, answer }: { scope: Scope; answer: MilpAnswer }): PackingAnswer {
  if (answer.kind === 'infeasible') return { kind: 'infeasible' }
  if (answer.kind === 'unbounded') throw new Error('a packing has no unbounded value')
  const bound = Math.floor(answer.bound + programme.fixedValue + 1e-6)
  if (answer.kind === 'nothing_found') return { kind: 'nothing_found', bound, ended: answer.ended }
  const choice = choiceOf(packing, programme, { scope, values: answer.values })
  const value = choice.reduce((sum, option) => (option === leftOut ? sum : sum + packing.value[option]!), 0)
  if (answer.kind === 'optimal') return { kind: 'optimal', choice, value, ties: 'open' }
  return { kind: 'bounded', choice, value, bound, ended: answer.ended }
}

function columnsOf(programme: Programme, choice: Choice): Float64Array {
  const isChosen = new Set(choice)
  return Float64Array.from(programme.optionOf, (option) => (isChosen.has(option) ? 1 : 0))
}

function choiceOf(packing: Packing, programme: Programme, { scope, values }: { scope: Scope; values: Float64Array }): Choice {
  const choice = new Int32Array(itemCount(packing)).fill(leftOut)
  const owner = new PackingState(packing).owner
  scope.forEach((state, option) => {
    if (state === chosen) choice[owner[option]!] = option
  })
  programme.optionOf.forEach((option, column) => {
    if (values[column]! > 0.5) choice[owner[option]!] = option
  })
  return choice
}
