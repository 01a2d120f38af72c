import { describe, expect, it } from 'vitest'
import { newIds } from './new-ids.ts'

describe('new ids', () => {
  const moment = new Date('2026-11-21T09:00:00Z').getTime()

  it('sort in the order in which they are made, within one millisecond and while the clock is set back', () => {
    const times = [0, 0, 0, 1, 1, -5_000, -4_999, 2, 2]
    const clock = times.values()
    const make = newIds(() => new Date(moment + clock.next().value!))
    const made = times.map(make)
    expect(made.toSorted()).toEqual(made)
    expect(new Set(made).size).toBe(times.length)
  })

  it('are of version 7 and begin with their millisecond', () => {
    const id = newIds(() => new Date(moment))()
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(moment)
  })

  it('of two processes differ in the same millisecond', () => {
    const [one, other] = [newIds(() => new Date(moment)), newIds(() => new Date(moment))]
    expect(one()).not.toBe(other())
  })
})
