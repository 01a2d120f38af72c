import { describe, expect, it } from 'vitest'
import { isBetter, violations } from './check.ts'
import { packingOf } from './packing.ts'

const packing = packingOf(
  [
    {
      options: [
        { value: 5, cost: 3, use: [[0, 4]] },
        { value: 5, cost: 2, use: [[0, 3]] },
      ],
    },
    {
      options: [
        {
          value: 7,
          use: [
            [0, 5],
            [1, -2],
          ],
        },
      ],
    },
    { options: [{ value: 1, use: [[1, 2]] }] },
  ],
  [8, 0],
  { needs: [[2, 1]], excludes: [[0, 2]], required: [1] },
)
const choose = (...options: number[]) => Int32Array.from(options)

describe('the checker of a choice', () => {
  it('finds nothing in a choice that keeps every rule', () => {
    expect(violations(packing, choose(1, 2, -1))).toEqual([])
  })

  it('lets a negative use give room to another item', () => {
    expect(violations(packing, choose(-1, 2, 3))).toEqual([])
    expect(violations(packing, choose(-1, -1, 3))).toContainEqual({ rule: 'row', row: 1, used: 2, capacity: 0 })
  })

  it('names the row and by how much it is broken', () => {
    expect(violations(packing, choose(0, 2, -1))).toEqual([{ rule: 'row', row: 0, used: 9, capacity: 8 }])
  })

  it('names every broken need, exclusion and requirement at once', () => {
    expect(violations(packing, choose(1, -1, 3)).map(({ rule }) => rule)).toEqual(['row', 'needs', 'excludes', 'required'])
  })

  it('refuses an option of another item and a choice that is too short or too long', () => {
    expect(violations(packing, choose(2, 2, -1))).toEqual([{ rule: 'option', item: 0, option: 2 }])
    expect(violations(packing, choose(1, 2))).toHaveLength(1)
    expect(violations(packing, choose(1, 2, -1, -1))).toHaveLength(1)
  })

  it('prefers value, then less cost, then the lower option at the first difference', () => {
    expect(isBetter(packing, choose(-1, 2, -1), choose(0, -1, -1))).toBe(true)
    expect(isBetter(packing, choose(1, -1, -1), choose(0, -1, -1))).toBe(true)
    expect(isBetter(packing, choose(-1, 2, -1), choose(-1, 2, -1))).toBe(false)
  })

  it('throws on a number that is not a safe integer', () => {
    expect(() => packingOf([{ options: [{ value: 0.5, use: [] }] }], [])).toThrow('safe integers')
  })
})
