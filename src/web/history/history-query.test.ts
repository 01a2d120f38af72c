import { expect, it } from 'vitest'
import { actsQuery } from './history-query.ts'

const now = new Date(2026, 10, 22, 15, 30)

it('asks for what the address names, kinds with those that people count to them', () => {
  const personId = '01900000-0000-7000-8000-000000000001'
  const filters = { person: [personId], kind: ['aim', 'nonsense'], period: ['7'] }
  expect(actsQuery({ find: 'quay', filters }, undefined, now)).toEqual({
    search: 'quay',
    personId,
    table: ['aim', 'aim_order'],
    since: new Date(2026, 10, 16).toISOString(),
  })
})

it('leaves out what the server would refuse', () => {
  expect(actsQuery({ filters: { person: ['x'], kind: ['y'], period: ['z'] } }, undefined, now)).toEqual({})
})
