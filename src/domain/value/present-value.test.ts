import { expect, it } from 'vitest'
import { netPresentValue } from './present-value.ts'

it('O7: −10,000, 3,000, 4,200, 6,800 at 10 % are worth 1,188.44 when the first flow is one year away', () => {
  expect(netPresentValue([-1_000_000, 300_000, 420_000, 680_000], 0.1, 'year')).toBe(118_844)
})

it('discounts four quarters as one year', () => {
  expect(netPresentValue([0, 0, 0, 1_000_000], 0.1, 'quarter')).toBe(netPresentValue([1_000_000], 0.1, 'year'))
})

it('adds up undiscounted at a rate of nothing', () => {
  expect(netPresentValue([-5, 3, 3], 0, 'month')).toBe(1)
})
