import { describe, expect, it } from 'vitest'
import { peopleMissing, shareLess } from './figures.ts'

const over = (role: string, period: number, used: number, allowed: number) => ({
  rule: { kind: 'people' as const, role, period },
  used,
  allowed,
})

describe('people that a ranked list needs beyond those there are', () => {
  const month = 9600

  it('counts each team once, at its worst period', () => {
    const breaks = [over('design', 0, 2 * month, month), over('design', 1, 4 * month, month), over('build', 0, 1.5 * month, month)]
    expect(peopleMissing(breaks, [month, month])).toBe(3.5)
  })

  it('are none where only money and needs are broken', () => {
    expect(peopleMissing([{ rule: { kind: 'needs', id: 'a', needed: 'b' } }], [month])).toBe(0)
  })
})

it('a list worth 90 against 120 is a quarter less, and more is below nought', () => {
  expect(shareLess(120, 90)).toBe(0.25)
  expect(shareLess(100, 130)).toBe(-0.3)
})
