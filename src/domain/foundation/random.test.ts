import { describe, expect, it } from 'vitest'
import { seededRandom } from './random.ts'

const firstOf = (seed: number, count: number) => {
  const random = seededRandom(seed)
  return Array.from({ length: count }, random.next)
}

describe('seeded random', () => {
  it('gives the same stream for the same seed and another for its neighbour', () => {
    expect(firstOf(7, 100)).toEqual(firstOf(7, 100))
    expect(firstOf(7, 100)).not.toEqual(firstOf(8, 100))
  })

  it('tells seeds apart that differ only beyond 32 bits', () => {
    expect(firstOf(1, 10)).not.toEqual(firstOf(1 + 2 ** 32, 10))
  })

  it('fills [0, 1) evenly: 10,000 draws leave no tenth outside 1,000 ± 150', () => {
    const counts = Array.from({ length: 10 }, () => 0)
    for (const number of firstOf(1, 10_000)) counts[Math.floor(number * 10)]! += 1
    expect(counts.every((count) => Math.abs(count - 1000) < 150)).toBe(true)
  })

  it('stays below the limit and reaches every number below it', () => {
    const random = seededRandom(3)
    expect(new Set(Array.from({ length: 500 }, () => random.below(6)))).toEqual(new Set([0, 1, 2, 3, 4, 5]))
  })
})
