import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orphans, sharesByAim } from './alignment.ts'

const aimIds = ['A', 'B', 'C']
const contributions = fc.array(fc.record({ aimId: fc.constantFrom(...aimIds, 'gone'), score: fc.nat(100) }), { maxLength: 4 })
const efforts = fc.array(fc.record({ amount: fc.nat(100_000), contributions }), { maxLength: 12 })

describe('alignment', () => {
  it('divides a component over its aims by score, and names what serves none', () => {
    const shares = sharesByAim(
      ['A', 'B'],
      [
        {
          amount: 100,
          contributions: [
            { aimId: 'A', score: 75 },
            { aimId: 'B', score: 25 },
          ],
        },
        { amount: 100, contributions: [] },
      ],
    )
    expect(shares).toEqual([
      { aimId: 'A', amount: 75, shareBasisPoints: 3750 },
      { aimId: 'B', amount: 25, shareBasisPoints: 1250 },
      { aimId: null, amount: 100, shareBasisPoints: 5000 },
    ])
  })

  it('S037: shares add up to 100 % and amounts to the whole, with unaligned work always shown', () => {
    fc.assert(
      fc.property(efforts, (all) => {
        const shares = sharesByAim(aimIds, all)
        const whole = all.reduce((sum, { amount }) => sum + amount, 0)
        expect(shares.reduce((sum, { amount }) => sum + amount, 0)).toBe(whole)
        expect(shares.reduce((sum, { shareBasisPoints }) => sum + shareBasisPoints, 0)).toBe(whole > 0 ? 10_000 : 0)
        if (whole > 0) expect(shares.at(-1)?.aimId).toBeNull()
      }),
    )
  })

  it('S046: lists components that serve no aim and aims that nothing serves', () => {
    const components = [
      { id: 'X', contributions: [{ aimId: 'A', score: 10 }] },
      { id: 'Y', contributions: [{ aimId: 'B', score: 0 }] },
      { id: 'Z', contributions: [{ aimId: 'gone', score: 50 }] },
    ]
    expect(orphans(['A', 'B'], components)).toEqual({ componentIds: ['Y', 'Z'], aimIds: ['B'] })
  })
})
