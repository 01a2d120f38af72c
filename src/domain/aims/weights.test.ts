import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AimNode, aimWeights, leafAims, weightsByOrder, wholeWeight } from './weights.ts'

const aim = (id: string, place: number, more: Partial<AimNode> = {}): AimNode => ({ id, parentId: null, weight: null, place, ...more })

const trees = fc
  .array(fc.record({ parent: fc.nat(20), weight: fc.option(fc.nat(100)), place: fc.nat(9) }), { minLength: 1, maxLength: 15 })
  .map((drawn) =>
    drawn.map(({ parent, weight, place }, at): AimNode => ({ id: `A${at}`, parentId: parent < at ? `A${parent}` : null, weight, place })),
  )

describe('aim weights', () => {
  it('weighs three aims in order by the rank-order centroid: 61.11, 27.78, 11.11 %', () => {
    expect(weightsByOrder(3)).toEqual([6111, 2778, 1111])
    expect(weightsByOrder(1)).toEqual([10_000])
    expect(weightsByOrder(0)).toEqual([])
  })

  it('takes given weights as shares of the siblings, whatever their unit', () => {
    const weights = aimWeights([aim('A', 1, { weight: 3 }), aim('B', 2, { weight: 1 })])
    expect([...weights]).toEqual([
      ['A', 7500],
      ['B', 2500],
    ])
  })

  it('falls back to the order when one sibling has no weight', () => {
    const weights = aimWeights([aim('A', 2, { weight: 99 }), aim('B', 1)])
    expect(weights.get('B')).toBe(7500)
  })

  it('hands a parent’s weight down to its children', () => {
    const weights = aimWeights([aim('A', 1), aim('B', 2), aim('A1', 1, { parentId: 'A' }), aim('A2', 2, { parentId: 'A' })])
    expect(weights.get('A')).toBe(7500)
    expect((weights.get('A1') ?? 0) + (weights.get('A2') ?? 0)).toBe(7500)
  })

  it('adds up to the whole over the leaves of any tree', () => {
    fc.assert(
      fc.property(trees, (aims) => {
        const weights = aimWeights(aims)
        expect(leafAims(aims).reduce((sum, leaf) => sum + (weights.get(leaf.id) ?? 0), 0)).toBe(wholeWeight)
      }),
    )
  })

  it('never weighs a later aim of the order above an earlier one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (count) => {
        const weights = weightsByOrder(count)
        expect(weights.every((weight, at) => at === 0 || weight <= (weights[at - 1] ?? 0))).toBe(true)
      }),
    )
  })
})
