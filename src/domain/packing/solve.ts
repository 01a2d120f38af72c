import type { Search } from '../milp/search.ts'
import { type Ground, huntDense } from './dense.ts'
import { evenPrices, fill, orderBy, reducedValues } from './fill.ts'
import { type Effort, Hunt } from './hunt.ts'
import { type Choice, itemCount, type Packing, type PackingAnswer } from './packing.ts'
import { Population, worthForRoom } from './population.ts'
import { type Programme, programmeOf, wholeScope } from './programme.ts'
import { isDense, type Relaxation, relaxed } from './relax.ts'
import { huntSparse } from './sparse.ts'
import { PackingState } from './state.ts'
import { decideTies } from './ties.ts'

export type { Effort } from './hunt.ts'

/**
 * The best choice of a packing that the effort finds, and how sure it is.
 *
 * `optimal` is proved; every answer has been checked in integers. The same packing and effort give the same answer on
 * every machine unless a person ends the search. Equal values: less cost, then lower options (see `Choice`); proved
 * where the answer says so, otherwise as found.
 */
export function* solvePacking(packing: Packing, effort: Effort): Search<PackingAnswer> {
  const hunt = new Hunt(packing, effort)
  const scope = wholeScope(packing)
  const programme = programmeOf(packing, scope)
  if (!programme) return { kind: 'infeasible' }
  hunt.lower(highest(packing))
  hunt.offer(greedy(packing))
  const relaxation = yield* relaxed(packing, programme)
  if (relaxation === undefined) return { kind: 'infeasible' }
  if (relaxation === 'open') {
    yield* hunt.report('bound')
    return yield* answered(hunt, effort)
  }
  hunt.lower(relaxation.bound + programme.fixedValue)
  hunt.spend(programme.milp.rowColumn.length)

  const ground: Ground = { scope, programme, relaxation, agreement: agreementOf(hunt, programme, relaxation) }
  const population = yield* settled(hunt, ground)
  const outcome = population && population.members.length > 1 ? yield* huntDense(hunt, ground, population) : yield* huntSparse(hunt, ground)
  if (outcome === 'infeasible') return { kind: 'infeasible' }
  return yield* answered(hunt, effort)
}

function* answered(hunt: Hunt, { equals }: Effort): Search<PackingAnswer> {
  if (!hunt.best) return { kind: 'nothing_found', bound: hunt.bound, ended: hunt.ended ?? 'work' }
  if (!hunt.isProved) return { kind: 'bounded', choice: hunt.best, value: hunt.value, bound: hunt.bound, ended: hunt.ended ?? 'work' }
  const ties = equals === 'any' ? 'open' : yield* decideTies(hunt)
  return { kind: 'optimal', choice: hunt.best, value: hunt.value, ties }
}

/** A first choice without any solver, so that whoever stops a search at once has something. */
function greedy(packing: Packing): Choice {
  const state = new PackingState(packing)
  fill(state, orderBy(worthForRoom(packing, evenPrices(packing))))
  return state.choice
}

/** Members of the first population. */
const firstMembers = 400

/** Noisy roundings of the LP's choice; among them the best is kept. */
const roundings = 16

/** The LP's own choice rounded down and filled up in several ways, and for few rows a first population around the LP's prices. */
function* settled(hunt: Hunt, ground: Ground): Search<Population | undefined> {
  const { milp } = ground.programme
  for (const choice of rounded(hunt, ground)) hunt.offer(choice)
  hunt.spend((roundings * milp.rowColumn.length) / 50)
  const population = isDense(milp) ? new Population(hunt.packing, ground.relaxation.prices, hunt.random) : undefined
  population?.grow(firstMembers)
  if (population) hunt.spend((firstMembers * milp.rowColumn.length) / 50)
  if (population?.best) hunt.offer(population.best.choice)
  yield* hunt.report('start')
  return population
}

/** Choices that take what the LP takes whole, then of the rest first what it takes most of and what is worth its room, with more and more noise. */
function* rounded(hunt: Hunt, { relaxation, agreement }: Ground): Generator<Choice> {
  const { packing, random } = hunt
  const gain = reducedValues(packing, relaxation.prices)
  const typical = gain.reduce((sum, amount) => sum + Math.abs(amount), 1e-9) / Math.max(1, gain.length)
  const wish = agreement.option.map((part, option) => part + 0.3 * Math.tanh(gain[option]! / typical))
  const isWhole = (option: number) => agreement.option[option]! > 0.999
  for (let round = 0; round < roundings; round++) {
    const noise = (0.4 * round) / roundings
    const state = new PackingState(packing)
    const order = orderBy(wish.map((amount) => amount + noise * (random.next() - 0.5)))
    fill(state, order.filter(isWhole))
    fill(state, order)
    yield state.choice
  }
}

function agreementOf({ packing, owner }: Hunt, { optionOf }: Programme, { values }: Relaxation): Ground['agreement'] {
  const option = new Float64Array(packing.value.length)
  const item = new Float64Array(itemCount(packing))
  optionOf.forEach((number, column) => {
    option[number] = values[column]!
    item[owner[number]!]! += values[column]!
  })
  return { option, item }
}

function highest({ value }: Packing): number {
  return value.reduce((sum, amount) => sum + Math.max(0, amount), 0)
}
