import { expect, it } from 'vitest'
import { changesIn } from './changes-in.ts'

it('a change names the fields a person changed, and none that the product keeps for itself', () => {
  const before = { name: 'Web shop', delivery_risk: null, tags: ['a'], revision: 1 }
  expect(changesIn(before, { name: 'Web shop', delivery_risk: 40, tags: ['a'], revision: 2 })).toEqual([
    { field: 'delivery risk', before: '–', after: '40' },
  ])
})
