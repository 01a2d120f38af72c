import { afterAll, describe, expect, it } from 'vitest'
import { seededRandom } from '#domain/foundation/random.ts'
import type { SearchProgress } from '#domain/milp/search.ts'
import { violations } from '#domain/packing/check.ts'
import { packingOf } from '#domain/packing/packing.ts'
import { openWorkers } from './workers.ts'

const workers = openWorkers({ threads: 1 })
afterAll(() => workers.close())

const knapsack = (weights: readonly number[], values: readonly number[], capacity: number) =>
  packingOf(
    weights.map((weight, item) => ({ options: [{ value: values[item]!, use: [[0, weight]] }] })),
    [capacity],
  )
/** Too hard to prove in the time of a test: three hundred items under thirty dense rows. */
const random = seededRandom(1)
const hard = packingOf(
  Array.from({ length: 300 }, () => {
    const use = Array.from({ length: 30 }, (_, row) => [row, 1 + random.below(1000)] as const)
    const worth = use.reduce((sum, [, amount]) => sum + amount, 0) / 30
    return { options: [{ value: Math.round(worth + random.below(500)), use }] }
  }),
  new Array(30).fill(40_000),
)
const effort = { work: Number.POSITIVE_INFINITY, seed: 1 }

describe('the workers', () => {
  it('solve the published knapsacks of ten and five items (O5)', async () => {
    const ten = knapsack([23, 31, 29, 44, 53, 38, 63, 85, 89, 82], [92, 57, 49, 68, 60, 43, 67, 84, 87, 72], 165)
    const five = knapsack([12, 7, 11, 8, 9], [24, 13, 23, 15, 16], 26)
    expect(await workers.compute('solvePacking', [ten, effort])).toMatchObject({
      kind: 'optimal',
      value: 309,
      choice: Int32Array.of(0, 1, 2, 3, -1, 5, -1, -1, -1, -1),
    })
    expect(await workers.compute('solvePacking', [five, effort])).toMatchObject({
      kind: 'optimal',
      value: 51,
      choice: Int32Array.of(-1, 1, 2, 3, -1),
    })
  })

  it("stop at a person's time limit with an allowed choice, and name it", async () => {
    const answer = await workers.compute('solvePacking', [hard, effort], { seconds: 1 })
    expect(answer).toMatchObject({ kind: 'bounded', ended: 'time_limit' })
    if (answer.kind === 'bounded') {
      expect(violations(hard, answer.choice)).toEqual([])
      expect(answer.bound).toBeGreaterThan(answer.value)
    }
  })

  it('stream progress and, when cancelled, keep the best so far', async () => {
    const cancel = new AbortController()
    const news: SearchProgress[] = []
    const answer = await workers.compute('solvePacking', [hard, effort], {
      signal: cancel.signal,
      onProgress: (progress) => {
        news.push(progress)
        setTimeout(() => cancel.abort(), 300)
      },
    })
    expect(answer).toMatchObject({ kind: 'bounded', ended: 'cancelled' })
    expect(news.some(({ value, bound }) => value !== undefined && bound !== undefined && bound >= value)).toBe(true)
  })
})
