import { describe, expect, it } from 'vitest'
import { type Measured, measureName, worthOf } from './measure.ts'

const context = { weights: new Map([['A', 10_000]]), periodKind: 'year' as const, referenceSize: 400 }
const given: Measured = { contributions: [], moneyMinor: [100, 50], benefitMinor: null, minutes: 60, columns: {} }

describe('a value measure', () => {
  it('says “nobody knows” instead of zero when its figure is missing', () => {
    for (const measure of [{ kind: 'contribution', size: null }, { kind: 'net_benefit' }, { kind: 'column', fieldId: 'F' }] as const) {
      expect(worthOf(measure, given, context)).toBeNull()
    }
    expect(worthOf({ kind: 'contribution', size: null }, { ...given, contributions: [{ aimId: 'A', score: 0 }] }, context)).toBe(0)
  })

  it('takes the money still to come off the benefit', () => {
    const measured = { ...given, benefitMinor: [0, 400] }
    expect(worthOf({ kind: 'net_benefit' }, measured, context)).toBe(250)
    expect(worthOf({ kind: 'present_value', rateBasisPoints: 1000 }, measured, context)).toBe(Math.round(-100 / 1.1 + 350 / 1.21))
  })

  it('multiplies relative scores by the size it names', () => {
    const measured = { ...given, contributions: [{ aimId: 'A', score: 80 }], columns: { F: 200 } }
    expect(worthOf({ kind: 'contribution', size: null }, measured, context)).toBe(8000)
    expect(worthOf({ kind: 'contribution', size: { kind: 'column', fieldId: 'F' } }, measured, context)).toBe(4000)
    expect(worthOf({ kind: 'contribution', size: { kind: 'money' } }, measured, context)).toBe(3000)
    expect(worthOf({ kind: 'contribution', size: { kind: 'people' } }, measured, context)).toBe(1200)
  })

  it('counts a column in hundredths', () => {
    expect(worthOf({ kind: 'column', fieldId: 'F' }, { ...given, columns: { F: 3.25 } }, context)).toBe(325)
  })

  it('calls equal value a placeholder', () => {
    expect(measureName({ kind: 'equal' })).toContain('placeholder')
  })
})
