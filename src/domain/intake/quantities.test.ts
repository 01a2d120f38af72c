import { describe, expect, it } from 'vitest'
import { decimalEvidence } from './decimals.ts'
import { readDuration, readNumber, readPercent, readYesNo } from './quantities.ts'
import { readKind, readList, readRisk, readState } from './words.ts'

const read = (reading: { kind: string; value?: unknown; reason?: string }) =>
  reading.kind === 'understood' ? reading.value : (reading.reason ?? 'blank')
const inDays = { decimal: '.', unit: 'day' } as const

describe('quantities and words', () => {
  it.each([
    ['1,234.5', 1234.5],
    ['1 234,5', 1234.5],
    ['(12)', -12],
    ['−3', -3],
    ['1.2E+06', 1_200_000],
    ['12,34,567', 1_234_567],
    ['0,125', 0.125],
    [7.25, 7.25],
    ['12 FTE', 'not_a_number'],
    ['1,2,3', 'not_a_number'],
    ['1.2.3', 'not_a_number'],
    ['TBC', 'placeholder'],
  ] as const)('reads %s as a number', (cell, expected) => expect(read(readNumber(cell, '.'))).toBe(expected))

  it('settles 1.234 and 1,234 by what the rest of the column shows', () => {
    expect(read(readNumber('1.234', ','))).toBe(1234)
    expect(read(readNumber('1.234', '.'))).toBe(1.234)
    expect(decimalEvidence(['1.234', '1.234,50 €', '12,5'])).toEqual({ decimal: ',', points: 0, commas: 2 })
    expect(decimalEvidence(['1,234', '1,234,567', '12.5'])).toEqual({ decimal: '.', points: 2, commas: 0 })
    expect(decimalEvidence(['1,234', '1.234'])).toEqual({ decimal: '.', points: 0, commas: 0 })
  })

  it('reads percentages with and without their sign', () => {
    expect(read(readPercent('35 %', { decimal: '.', shares: true }))).toBe(35)
    expect(read(readPercent('12,5%', { decimal: ',', shares: false }))).toBe(12.5)
    expect(read(readPercent(0.07, { decimal: '.', shares: true }))).toBe(7)
    expect(read(readPercent('40', { decimal: '.', shares: false }))).toBe(40)
  })

  it.each([
    ['94 days', { amount: 94, unit: 'day' }],
    ['-29 days', { amount: -29, unit: 'day' }],
    ['2.5 yrs', { amount: 2.5, unit: 'year' }],
    ['6 mois', { amount: 6, unit: 'month' }],
    ['18', { amount: 18, unit: 'day' }],
    ['3w', { amount: 3, unit: 'week' }],
    ['soon', 'not_a_duration'],
    ['5 apples', 'not_a_duration'],
  ] as const)('reads %s as a duration', (cell, expected) => expect(read(readDuration(cell, inDays))).toEqual(expected))

  it('reads yes and no in two languages, ticks and 0.0', () => {
    expect(['Yes', 'oui', 'X', '✓', '1.0', true, 'N', 'non', '0'].map((cell) => read(readYesNo(cell)))).toEqual([
      true,
      true,
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ])
    expect(read(readYesNo('maybe'))).toBe('not_a_yes_or_no')
  })

  it('reads traffic lights between their colours', () => {
    expect(
      ['Green', 'Amber/Green', 'AMBER', 'Amber-Red', 'Red', 'G', 'élevé', '35', '35%'].map((cell) =>
        read(readRisk(cell, { decimal: '.', highIsGood: false })),
      ),
    ).toEqual([10, 30, 50, 70, 90, 10, 80, 35, 35])
    expect(['Purple', 'Unknown', '350'].map((cell) => read(readRisk(cell, { decimal: '.', highIsGood: false })))).toEqual([
      'unknown_word',
      'placeholder',
      'unknown_word',
    ])
  })

  it('reads states and kinds in the words of common lists', () => {
    expect(
      ['In-progress', 'Completed - Costs Pending', 'On hold', 'en cours', 'Not started', 'Cancelled', 'Awaiting approval'].map((cell) =>
        read(readState(cell)),
      ),
    ).toEqual(['in_delivery', 'closed', 'on_hold', 'in_delivery', 'approved', 'stopped', 'proposed'])
    expect(['Programme', 'BAU', 'projets', 'Banana'].map((cell) => read(readKind(cell)))).toEqual([
      'programme',
      'business_as_usual',
      'project',
      'unknown_word',
    ])
  })

  it('parts a list by the strongest sign in it', () => {
    expect(read(readList('Smith, J; Jones, P'))).toEqual(['Smith, J', 'Jones, P'])
    expect(read(readList('a, b ,a,'))).toEqual(['a', 'b'])
  })
})
