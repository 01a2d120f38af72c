import { expect, it } from 'vitest'
import { changesIn } from './changes-in.ts'

it('names what a person changed as the contract names it, and leaves out what the product keeps for itself', () => {
  const before = { name: 'Web shop', delivery_risk: null, tags: ['a'], revision: 1 }
  expect(changesIn(before, { name: 'Web shop', delivery_risk: 40, tags: ['a'], revision: 2 })).toEqual([
    { field: 'deliveryRisk', before: null, after: 40 },
  ])
})
