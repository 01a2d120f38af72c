import type { Search } from '../milp/search.ts'
import { Tree } from './branch.ts'
import { orderBy } from './fill.ts'
import type { Hunt } from './hunt.ts'
import { leftOut } from './packing.ts'
import type { Member, Population } from './population.ts'
import { chosen, open, type Programme, programmeOf, type Scope } from './programme.ts'
import type { Relaxation } from './relax.ts'

/** A whole packing ready to be hunted: its programme over everything open, and the LP's word on it. */
export interface Ground {
  readonly scope: Scope
  readonly programme: Programme
  readonly relaxation: Relaxation
}

/** Pivots of a tree that proves, in one round. */
const proofPivots = 20_000
const mixPivots = 6_000

/**
 * Hunts a packing of few rows. By turns: a population breeds, a small exact tree finds the best mixture of two members,
 * and one long exact tree over everything goes on; once that has nothing left to look at, the best is proved.
 */
export function* huntDense(hunt: Hunt, ground: Ground, population: Population): Search<'infeasible' | 'searched'> {
  const { programme } = ground
  const cells = programme.milp.rowUpper.length * programme.milp.objective.length
  let proof = plant(hunt, programme)
  let planted = hunt.value
  let size = 30
  while (!hunt.isOver) {
    population.breed(600)
    hunt.spend(600 * (5 + programme.milp.rowColumn.length / 600))
    offerBest(hunt, population)
    for (let mix = 0; mix < 4 && !hunt.isOver; mix++) size = recombine(hunt, ground, { population, size })
    if (hunt.value > planted) {
      planted = hunt.value
      if (proof.pivots < 40 * proofPivots) proof = plant(hunt, programme)
      else proof.cutoff = Math.max(proof.cutoff, hunt.value - programme.fixedValue + hunt.step)
    }
    const before = proof.best
    const isDone = proof.run(proofPivots)
    hunt.spend((proofPivots * (200 + cells / 4)) / 1000)
    if (proof.best && proof.best !== before) {
      hunt.offer(hunt.choiceOf(programme, ground.scope, proof.best))
      if (hunt.best) population.admit(hunt.best)
    }
    if (isDone && !hunt.best) return 'infeasible'
    if (isDone) hunt.close()
    else hunt.lower(proof.bound() + programme.fixedValue)
    yield* hunt.report('improve')
  }
  return 'searched'
}

function plant(hunt: Hunt, programme: Programme): Tree {
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

/** Searches the mixtures of two members, widened by items that the LP is least sure of. Returns the size to try next: larger while trees come to an end. */
function recombine(hunt: Hunt, ground: Ground, { population, size }: { population: Population; size: number }): number {
  const [first, second] = [population.pick(), population.pick()]
  const base = first.value >= second.value ? first : second
  const scope = mixture(hunt, ground, { base, other: base === first ? second : first, size })
  const programme = programmeOf(hunt.packing, scope)
  if (!programme) return size
  const tree = new Tree(programme.milp, { atLeast: base.value - programme.fixedValue + hunt.step, step: hunt.step, rigorous: false })
  const isDone = tree.run(mixPivots)
  hunt.spend((tree.pivots * (200 + (programme.milp.rowUpper.length * programme.milp.objective.length) / 2)) / 1000)
  if (tree.best) {
    const choice = hunt.choiceOf(programme, scope, tree.best)
    population.admit(choice)
    offerBest(hunt, population)
  }
  return isDone ? Math.min(hunt.packing.optionStart.length - 1, size * 1.01 + 0.1) : Math.max(10, size * 0.98)
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
