import type { Search } from '../milp/search.ts'
import { Tree } from './branch.ts'
import { orderBy } from './fill.ts'
import type { Hunt } from './hunt.ts'
import { leftOut } from './packing.ts'
import { type Member, Population } from './population.ts'
import { chosen, open, type Programme, programmeOf, type Scope } from './programme.ts'
import type { Relaxation } from './relax.ts'

/** A whole packing ready to be hunted: its programme over everything open, and the LP's word on it. */
export interface Ground {
  readonly scope: Scope
  readonly programme: Programme
  readonly relaxation: Relaxation
  /** How much of each option and of each item the LP takes, 0 to 1. */
  readonly agreement: { readonly option: Float64Array; readonly item: Float64Array }
}

/** Work given to breeding and to mixing in one round, and to the proof while it has a chance. */
const share = 60_000
const mixPivots = 20_000
/** A proof with more open columns than this is given a tenth of its share. */
const provable = 160
/** Children without a better best after which a population starts afresh. */
const patience = 30_000

/**
 * Hunts a packing of few rows. By turns: a population breeds, small exact trees find the best mixtures of two members,
 * and one long exact tree over everything goes on; once that has nothing left to look at, the best is proved. A
 * population that stands still is started afresh; its best stays as a partner for mixtures.
 */
export function* huntDense(hunt: Hunt, ground: Ground, first: Population): Search<'infeasible' | 'searched'> {
  const { programme } = ground
  let proof = plant(hunt, programme)
  let planted = hunt.value
  const breeding: Breeding = { population: first, elites: [], size: 30, still: 0, value: hunt.value }
  while (!hunt.isOver) {
    breed(hunt, ground, breeding)
    for (const end = hunt.left - share; hunt.left > end && !hunt.isOver; ) recombine(hunt, ground, breeding)
    if (hunt.value > planted) {
      planted = hunt.value
      if (proof.pivots < 500_000) proof = plant(hunt, programme)
      else proof.cutoff = Math.max(proof.cutoff, hunt.value - programme.fixedValue + hunt.step)
    }
    const before = proof.best
    const pivots = Math.ceil((proof.openColumns > provable ? share / 10 : share) / proof.pivotWork)
    const isDone = proof.run(pivots)
    hunt.spend(pivots * proof.pivotWork)
    if (proof.best && proof.best !== before) {
      hunt.offer(hunt.choiceOf(programme, ground.scope, proof.best))
      if (hunt.best) breeding.population.admit(hunt.best)
    }
    if (isDone && !hunt.best) return 'infeasible'
    if (isDone) hunt.close()
    else hunt.lower(proof.bound() + programme.fixedValue)
    yield* hunt.report('improve')
  }
  return 'searched'
}

/** The population at work, the best of those before it, and how mixtures go. */
interface Breeding {
  population: Population
  readonly elites: Member[]
  /** Items open in a mixture: more while trees come to an end. */
  size: number
  /** Children since the population's best last rose, and what it is worth. */
  still: number
  value: number
}

function breed(hunt: Hunt, { programme, relaxation }: Ground, breeding: Breeding): void {
  const work = 8 + programme.milp.rowColumn.length / 400
  const children = Math.ceil(share / work)
  breeding.population.breed(children)
  hunt.spend(children * work)
  const best = breeding.population.best!
  breeding.still = best.value > breeding.value ? 0 : breeding.still + children
  breeding.value = Math.max(breeding.value, best.value)
  offerBest(hunt, breeding.population)
  if (breeding.still < patience) return
  breeding.elites.push(best)
  breeding.population = new Population(hunt.packing, relaxation.prices, {
    random: hunt.random,
    size: breeding.elites.length % 2 === 1 ? 30 : 100,
  })
  breeding.population.settle(0.3)
  breeding.still = 0
  breeding.value = breeding.population.best?.value ?? 0
}

/** A tree over everything open that looks for what is better than the best known. */
export function plant(hunt: Hunt, programme: Programme): Tree {
  const atLeast = hunt.best ? hunt.value - programme.fixedValue + hunt.step : worstValue(programme)
  return new Tree(programme.milp, { atLeast, step: hunt.step, rigorous: true })
}

function worstValue({ milp }: Programme): number {
  return milp.objective.reduce((sum, gain) => sum + Math.min(0, gain), 0)
}

function offerBest(hunt: Hunt, population: Population): void {
  const best = population.best
  if (best && best.value > hunt.value) hunt.offer(best.choice)
}

/** Searches the mixtures of two members, widened by items that the LP is least sure of. */
function recombine(hunt: Hunt, ground: Ground, breeding: Breeding): void {
  const { population, elites, size } = breeding
  const first = population.pick()
  const second = elites.length > 0 && hunt.random.next() < 0.3 ? elites[hunt.random.below(elites.length)]! : population.pick()
  const base = first.value >= second.value ? first : second
  const scope = mixture(hunt, ground, { base, other: base === first ? second : first, size })
  const programme = programmeOf(hunt.packing, scope)
  hunt.spend(500 + ground.programme.milp.rowColumn.length / 10)
  if (!programme) return
  const tree = new Tree(programme.milp, { atLeast: base.value - programme.fixedValue + hunt.step, step: hunt.step, rigorous: false })
  const isDone = tree.run(mixPivots)
  hunt.spend(tree.pivots * tree.pivotWork)
  breeding.size = isDone ? Math.min(hunt.packing.optionStart.length - 1, size * 1.01 + 0.1) : Math.max(10, size * 0.98)
  if (!tree.best) return
  population.admit(hunt.choiceOf(programme, scope, tree.best))
  offerBest(hunt, population)
}

/** Keeps what two members have in common; open are, of the items where they differ and then of all, those the LP is least sure of. */
function mixture(hunt: Hunt, ground: Ground, { base, other, size }: { base: Member; other: Member; size: number }): Scope {
  const { optionStart } = hunt.packing
  const doubt = doubts(hunt, ground).map((sureness, item) => {
    const differs = base.choice[item] !== other.choice[item]
    return (differs ? 1e12 : 0) - sureness * (0.3 + 1.4 * hunt.random.next())
  })
  const scope = new Uint8Array(hunt.packing.value.length)
  for (const option of base.choice) if (option !== leftOut) scope[option] = chosen
  for (const item of orderBy(doubt).subarray(0, Math.round(size)))
    for (let option = optionStart[item]!; option < optionStart[item + 1]!; option++)
      scope[option] = ground.scope[option] === open ? open : scope[option]!
  return scope
}

/** For each item the least reduced cost among its options: how little it loses by turning against the LP. */
function doubts(hunt: Hunt, { programme, relaxation }: Ground): Float64Array {
  const sure = new Float64Array(hunt.packing.optionStart.length - 1).fill(Number.MAX_VALUE / 1e20)
  programme.optionOf.forEach((option, column) => {
    const item = hunt.owner[option]!
    sure[item] = Math.min(sure[item]!, Math.abs(relaxation.reduced[column]!))
  })
  return sure
}
