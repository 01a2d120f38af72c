import { describe, expect, it } from 'vitest'
import { formatIn } from './format-in.ts'

describe('money at a glance', () => {
  const [english, french] = [formatIn('en-GB'), formatIn('fr-FR')]
  const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

  it.each([
    [31_140_000_000, '£311.4m', '311,4 M £'],
    [125_000_000_000, '£1.3bn', '1,3 Md £'],
    [8_000_000, '£80k', '80 k £'],
    [95_000, '£950', '950 £'],
    [-1_420_000_000, '−£14.2m', '−14,2 M £'],
    [99_999_999, '£1m', '1 M £'],
  ])('of %i pence is %s, in French %s', (minor, inEnglish, inFrench) => {
    expect(plain(english.shortMoney(minor, 'GBP'))).toBe(inEnglish)
    expect(plain(french.shortMoney(minor, 'GBP'))).toBe(inFrench)
  })
})

describe('a day', () => {
  it.each([
    ['2026-12-01', '1 Dec 2026', '1er déc. 2026'],
    ['2026-12-11', '11 Dec 2026', '11 déc. 2026'],
  ])('%s is %s, in French %s', (iso, inEnglish, inFrench) => {
    expect(formatIn('en-GB').day(iso)).toBe(inEnglish)
    expect(formatIn('fr-FR').day(iso)).toBe(inFrench)
  })
})

describe('the size of a file', () => {
  it.each([
    [12, '1 kB', '1 ko'],
    [164_900, '165 kB', '165 ko'],
    [999_499, '999 kB', '999 ko'],
    [999_500, '1 MB', '1 Mo'],
    [24_960_000, '25 MB', '25 Mo'],
  ])('of %i bytes is %s, in French %s', (count, inEnglish, inFrench) => {
    const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
    expect(plain(formatIn('en-GB').bytes(count))).toBe(inEnglish)
    expect(plain(formatIn('fr-FR').bytes(count))).toBe(inFrench)
  })
})

it('writes a sum that has to be enough never below what it is, and what is exact as it is', () => {
  const english = formatIn('en-GB')
  expect(english.shortMoneyUp(4_101_00, 'GBP')).toBe('£4.2k')
  expect(english.shortMoneyUp(4_100_00, 'GBP')).toBe('£4.1k')
  expect(english.shortMoneyUp(99_01, 'GBP')).toBe('£100')
  expect(english.shortMoneyUp(1_200_000_01, 'GBP')).toBe('£1.3m')
})
