import type { Search } from '../milp/search.ts'
import { Tree } from './branch.ts'
import type { Hunt } from './hunt.ts'
import type { Population } from './population.ts'
import type { Programme, Scope } from './programme.ts'
import type { Relaxation } from './relax.ts'

/** A whole packing ready to be hunted: its programme over everything open, and the LP's word on it. */
export interface Ground {
  readonly scope: Scope
  readonly programme: Programme
  readonly relaxation: Relaxation
  /** How much of each option and of each item the LP takes, 0 to 1. */
  readonly agreement: { readonly option: Float64Array; readonly item: Float64Array }
}

/** Work given to breeding in one round, and to the proof while it has a chance. */
const share = 60_000
/** A proof with more open columns than this is given a tenth of its share. */
const provable = 160
/** A population grows no larger than this. */
const mostMembers = 4000
/** A population of which so many children in a row have not stayed stands still. */
const rarity = 20_000

/**
 * Hunts a packing of few rows. By turns a population breeds and one long exact tree over everything goes on; once that
 * has nothing left to look at, the best is proved. A population that stands still is joined by as many fresh members.
 */
export function* huntDense(hunt: Hunt, ground: Ground, first: Population): Search<'infeasible' | 'searched'> {
  const { programme } = ground
  let proof = plant(hunt, programme)
  let planted = hunt.value
  const breeding: Breeding = { population: first, still: 0 }
  while (!hunt.isOver) {
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
    if (!hunt.isOver) breed(hunt, ground, breeding)
    yield* hunt.report('improve')
  }
  return 'searched'
}

/** The population at work, and how many children it has had since one stayed. */
interface Breeding {
  readonly population: Population
  still: number
}

function breed(hunt: Hunt, { programme }: Ground, breeding: Breeding): void {
  const { rowColumn, objective } = programme.milp
  const work = 2 + objective.length / 100 + rowColumn.length / 5000
  const children = Math.ceil(share / work)
  const stayed = breeding.population.breed(children)
  hunt.spend(children * work)
  const best = breeding.population.best
  if (best && best.value > hunt.value) hunt.offer(best.choice)
  breeding.still = stayed > 0 ? 0 : breeding.still + children
  if (breeding.still < rarity) return
  const { members } = breeding.population
  breeding.population.grow(Math.min(mostMembers, 2 * members.length))
  breeding.still = 0
}

/** A tree over everything open that looks for what is better than the best known. */
export function plant(hunt: Hunt, programme: Programme): Tree {
  const atLeast = hunt.best ? hunt.value - programme.fixedValue + hunt.step : worstValue(programme)
  return new Tree(programme.milp, { atLeast, step: hunt.step })
}

function worstValue({ milp }: Programme): number {
  return milp.objective.reduce((sum, gain) => sum + Math.min(0, gain), 0)
}
