import { expect, it } from 'vitest'
import { describeChange } from './history.ts'

const change = {
  id: 7,
  transaction: '12',
  happenedAt: '2026-11-21T09:00:00.000Z',
  personId: '01900000-0000-7000-8000-000000000001',
  personName: 'Olive Owner',
  hat: 'owner',
  act: 'editComponent',
  table: 'component',
  recordId: '01900000-0000-7000-8000-000000000002',
  before: { id: 'same', name: 'Quay', end_date: null, revision: 1 },
  after: { id: 'same', name: 'Quay wall', end_date: '2027-01-31', revision: 2 },
}

it('a change is printed with who, when and the fields that changed, from what to what', () => {
  expect(describeChange(change)).toBe(
    '7  2026-11-21T09:00:00.000Z  changed by Olive Owner as owner (editComponent)\n    name: Quay → Quay wall\n    end_date: null → 2027-01-31',
  )
})

it('a change by somebody erased keeps its place without a name, and one by nobody is the product’s own', () => {
  expect(describeChange({ ...change, personName: '', before: null })).toContain('made by a former member as owner')
  expect(describeChange({ ...change, personId: null, personName: null, hat: null, act: null, after: null })).toBe(
    '7  2026-11-21T09:00:00.000Z  removed by Portolan',
  )
})
