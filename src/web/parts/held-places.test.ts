import { expect, it } from 'vitest'
import { heldPlaces } from './held-places.ts'

it('what comes and goes elsewhere moves nothing that is being worked on', () => {
  const before = {
    order: ['b', 'c'],
    items: new Map([
      ['b', 'B'],
      ['c', 'C'],
    ]),
  }
  const held = heldPlaces(
    before,
    new Map([
      ['a', 'A new'],
      ['c', 'C renamed'],
    ]),
  )
  expect(held.order.map((id) => held.items.get(id))).toEqual(['B', 'C renamed', 'A new'])
})
