import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { violations } from '#domain/packing/check.ts'
import { packingOf } from '#domain/packing/packing.ts'
import { generatedPortfolio } from './generated-portfolio.ts'
import { parseKnapsack, readKnapsacks } from './knapsack-files.ts'

const small = '3 2 0\n 5 6 7\n 1 2 3\n 4 5 6\n 10 20\n'

describe('the benchmark instances', () => {
  it('read profits, rows and capacities in the published layout', () => {
    const expected = packingOf(
      [
        {
          options: [
            {
              value: 5,
              use: [
                [0, 1],
                [1, 4],
              ],
            },
          ],
        },
        {
          options: [
            {
              value: 6,
              use: [
                [0, 2],
                [1, 5],
              ],
            },
          ],
        },
        {
          options: [
            {
              value: 7,
              use: [
                [0, 3],
                [1, 6],
              ],
            },
          ],
        },
      ],
      [10, 20],
    )
    expect(parseKnapsack(small)).toEqual(expected)
    expect(parseKnapsack('3 2 0\n 5 6 7\n')).toBeUndefined()
  })

  it('come with the LP bound of the list beside them', () => {
    const folder = mkdtempSync(join(tmpdir(), 'portolan-knapsacks-'))
    writeFileSync(join(folder, 'tiny.dat'), small)
    writeFileSync(join(folder, 'best-known.csv'), 'name,file,lp_bound\nt,tiny.dat,17.5\n')
    expect(readKnapsacks(folder)).toMatchObject([{ name: 'tiny', lpBound: 17.5 }])
    rmSync(folder, { recursive: true })
  })

  it('are generated alike for the same seed, and their mandatory components fit together', () => {
    const size = { components: 60, quarters: 12, roles: 10, starts: 4 }
    const packing = generatedPortfolio(size, 3)
    expect(generatedPortfolio(size, 3)).toEqual(packing)
    const mandatory = new Set(packing.required)
    const choice = Int32Array.from(packing.optionStart.subarray(0, 60), (first, item) => (mandatory.has(item) ? first : -1))
    expect(violations(packing, choice)).toEqual([])
  })
})
