import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../foundation/random.ts'
import { Tree } from './branch.ts'
import { totalValue, violations } from './check.ts'
import { bestByEnumeration, smallKnapsacks, smallPackings } from './enumeration.suite.ts'
import type { Packing } from './packing.ts'
import { Population } from './population.ts'
import { programmeOf, wholeScope } from './programme.ts'

/** The value of the best choice by a tree of our own, nothing if the tree finds that there is none. */
function valueByTree(packing: Packing): number | undefined {
  const programme = programmeOf(packing, wholeScope(packing))
  if (!programme) return undefined
  const tree = new Tree(programme.milp, { atLeast: -1000, step: 1 })
  expect(tree.run(100_000)).toBe(true)
  return tree.best ? tree.cutoff - 1 + programme.fixedValue : undefined
}

describe('the exact tree', () => {
  it.each([
    ['every kind of rule', smallPackings],
    ['knapsacks', smallKnapsacks],
  ])('finds the value that looking at every choice finds: %s', (_, packings) => {
    fc.assert(
      fc.property(packings, (packing) => {
        const best = bestByEnumeration(packing)
        expect(valueByTree(packing)).toBe(best ? totalValue(packing, best) : undefined)
      }),
      { numRuns: 300 },
    )
  })

  it('never states a bound below the best value while it grows', () => {
    fc.assert(
      fc.property(smallKnapsacks, fc.integer({ min: 1, max: 5 }), (packing, pivots) => {
        const best = totalValue(packing, bestByEnumeration(packing)!)
        const programme = programmeOf(packing, wholeScope(packing))!
        const tree = new Tree(programme.milp, { atLeast: 0, step: 1 })
        while (!tree.run(pivots)) expect(tree.bound() + programme.fixedValue).toBeGreaterThan(best - 1e-6)
        expect(tree.bound() + programme.fixedValue).toBe(best)
      }),
      { numRuns: 200 },
    )
  })
})

describe('a population', () => {
  it('holds allowed choices only, all different, and never loses its best', () => {
    fc.assert(
      fc.property(smallPackings, fc.nat(1000), (packing, seed) => {
        const population = new Population(packing, new Float64Array(packing.capacity.length).fill(1), seededRandom(seed))
        population.grow(8)
        const before = population.best?.value ?? Number.NEGATIVE_INFINITY
        population.breed(50)
        for (const { choice } of population.members) expect(violations(packing, choice)).toEqual([])
        expect(new Set(population.members.map(({ choice }) => choice.join())).size).toBe(population.members.length)
        expect(population.best?.value ?? Number.NEGATIVE_INFINITY).toBeGreaterThanOrEqual(before)
      }),
      { numRuns: 200 },
    )
  })
})
