import { describe, expect, it } from 'vitest'
import { figuresIn } from './format-figure.ts'

const pounds = figuresIn('en', { code: 'GBP', exponent: 2 })
const euros = figuresIn('fr', { code: 'EUR', exponent: 2 })

describe('figures in words', () => {
  it.each([
    [0, '£0'],
    [123_456, '£1,234.56'],
    [999_999, '£9,999.99'],
    [1_000_000, '£10k'],
    [126_000_000, '£1.26m'],
    [99_996_000, '£1m'],
    [-4_800_000_000, '−£48m'],
    [999_960_000_00, '£1bn'],
    [1_234_500_000_00, '£1.23bn'],
  ])('writes %d pence as %s', (minor, text) => {
    expect(pounds.text(minor, 'money')).toBe(text)
  })

  it('writes French money with a comma and a space that does not break', () => {
    expect(euros.text(126_000_000, 'money')).toBe('1,26\u00a0M€')
    expect(euros.text(123_450, 'money')).toBe('1\u202f234,50\u00a0€')
    expect(figuresIn('fr', { code: 'CHF', exponent: 2 }).text(25_000_000, 'money')).toBe('250\u00a0k\u00a0CHF')
  })

  it('knows currencies without a minor unit', () => {
    expect(figuresIn('en', { code: 'JPY', exponent: 0 }).text(5_000, 'money')).toBe('¥5,000')
  })

  it('raises what is needed so that the printed amount is never too small', () => {
    expect(pounds.text(pounds.raised(18_250_099, 'money'), 'money')).toBe('£183k')
    expect(pounds.text(pounds.raised(211, 'people'), 'people')).toBe('2.2')
    expect(pounds.raised(18_200_000, 'money')).toBe(18_200_000)
  })

  it('writes days without asking the machine where it is', () => {
    expect(pounds.day('2026-11-20')).toBe('20\u00a0November 2026')
    expect(euros.day('2026-08-01')).toBe('1er\u00a0août 2026')
  })

  it('scales a money axis to its largest amount', () => {
    expect(pounds.moneyScale(209_000_000)).toEqual({ divisor: 100_000_000, unit: '£m' })
    expect(euros.moneyScale(5_000_000)).toEqual({ divisor: 100_000, unit: 'k€' })
  })
})
