import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { totalValue, violations } from '#domain/packing/check.ts'
import { bestByEnumeration, smallKnapsacks, smallPackings } from '#domain/packing/enumeration.suite.ts'
import { type Packing, packingOf } from '#domain/packing/packing.ts'
import { programmeOf, wholeScope } from '#domain/packing/programme.ts'
import { solvePacking } from '#domain/packing/solve.ts'
import { generatedPortfolio } from '../../bench/selection/generated-portfolio.ts'
import { drive } from './drive.ts'
import { openHighs, solveMilp } from './highs.ts'

const highs = await openHighs()
const solve = (packing: Packing) => drive(highs, solvePacking(packing, { work: 1e9, seed: 1 }))

describe('solving a packing', () => {
  it.each([
    ['small packings with every kind of rule', smallPackings, 400],
    ['small knapsacks', smallKnapsacks, 200],
  ])('finds what looking at every choice finds, ties included: %s', (_, packings, numRuns) => {
    fc.assert(
      fc.property(packings, (packing) => {
        const best = bestByEnumeration(packing)
        const found = solve(packing)
        if (!best) expect(found).toEqual({ kind: 'infeasible' })
        else expect(found).toEqual({ kind: 'optimal', choice: best, value: totalValue(packing, best), ties: 'proved' })
      }),
      { numRuns },
    )
  })

  it('proves a portfolio of thirty-two candidates by our own tree, worth what the solver alone finds', () => {
    const packing = generatedPortfolio({ components: 32, quarters: 6, roles: 8, starts: 2 }, 3)
    const { milp, fixedValue } = programmeOf(packing, wholeScope(packing))!
    expect(milp.objective.length * milp.rowUpper.length).toBeGreaterThan(4000)
    const alone = solveMilp(highs, milp)
    if (alone.kind !== 'optimal') throw new Error(alone.kind)
    const found = drive(highs, solvePacking(packing, { work: 1e9, seed: 1, equals: 'any' }))
    expect(found).toMatchObject({ kind: 'optimal', value: Math.round(alone.objective + fixedValue) })
    expect(violations(packing, 'choice' in found ? found.choice : new Int32Array())).toEqual([])
  })

  it('stays exact to the unit where amounts are in the thousands of millions', () => {
    const amounts = [4_000_000_001, 3_999_999_999, 2_000_000_003, 1_999_999_998, 1_000_000_001]
    const packing = packingOf(
      amounts.map((amount) => ({ options: [{ value: amount, use: [[0, amount]] }] })),
      [6_999_999_999],
    )
    const best = bestByEnumeration(packing)!
    expect(solve(packing)).toMatchObject({ kind: 'optimal', choice: best, value: totalValue(packing, best) })
  })

  it('gives the same answer for the same work, and an allowed one', () => {
    const packing = packingOf(
      Array.from({ length: 60 }, (_, item) => ({
        options: [0, 1].map((later) => ({
          value: 100 + ((item * 7919) % 97) - later,
          use: [0, 1, 2].map((row) => [row * 2 + later, 10 + ((item * 104729 + row * 31) % 53)] as const),
        })),
      })),
      new Array(6).fill(500),
      { needs: [[3, 40]], excludes: [[1, 2]], required: [17] },
    )
    const [first, second] = [0, 1].map(() => drive(highs, solvePacking(packing, { work: 3e4, seed: 7 })))
    expect(second).toEqual(first)
    expect(first).toHaveProperty('choice')
    if (first && 'choice' in first) expect(violations(packing, first.choice)).toEqual([])
  })
})
