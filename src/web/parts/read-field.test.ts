import { describe, expect, it } from 'vitest'
import { readDateField, readMoneyField, readNumberField, readRateField } from './read-field.ts'

const read = (value: unknown) => ({ kind: 'read', value })
const unreadable = (problem: string) => ({ kind: 'unreadable', problem })

describe('a money field', () => {
  it.each([
    ['1.2m', 'en-GB', 120_000_000],
    ['£4,800,000', 'en-GB', 480_000_000],
    ['1 234,5', 'fr-FR', 123_450],
    ['2 500', 'fr-FR', 250_000],
  ])('reads %s in %s', (text, region, minor) => {
    expect(readMoneyField(text, 'GBP', region)).toEqual(read(minor))
  })

  it('is empty when emptied, never nought', () => {
    expect(readMoneyField('  ', 'GBP', 'en-GB')).toEqual(read(null))
  })

  it('refuses another currency, a range and a word, each for its own reason', () => {
    expect(readMoneyField('$5m', 'GBP', 'en-GB')).toEqual(unreadable('other_currency'))
    expect(readMoneyField('£10–15m', 'GBP', 'en-GB')).toEqual(unreadable('a_range'))
    expect(readMoneyField('plenty', 'GBP', 'en-GB')).toEqual(unreadable('not_money'))
  })
})

describe('a number field', () => {
  it('keeps to its bounds and to whole numbers where it says so', () => {
    const percent = { least: 0, most: 100, whole: true }
    expect(readNumberField('35 %', percent, 'en-GB')).toEqual(read(35))
    expect(readNumberField('-1', percent, 'en-GB')).toEqual(unreadable('too_small'))
    expect(readNumberField('101', percent, 'en-GB')).toEqual(unreadable('too_large'))
    expect(readNumberField('2,5', percent, 'fr-FR')).toEqual(unreadable('not_whole'))
  })
})

describe('a field for a rate', () => {
  it.each([
    ['0.92', 'en-GB', 920_000_000],
    ['0,0061', 'fr-FR', 6_100_000],
    ['1 234,5', 'fr-FR', 1_234_500_000_000],
  ])('reads %s in %s', (text, region, billionths) => {
    expect(readRateField(text, region)).toEqual(read(billionths))
  })

  it.each(['0', '-0.9', '0.0000000001', 'about one', '99999999'])('refuses %s, which converts nothing or cannot be counted', (text) => {
    expect(readRateField(text, 'en-GB')).toEqual(unreadable('not_a_rate'))
  })
})

describe('a date field', () => {
  it('takes the day as people write it and refuses a day that does not exist', () => {
    expect(readDateField('31/03/27')).toEqual(read('2027-03-31'))
    expect(readDateField('1 avril 2027')).toEqual(read('2027-04-01'))
    expect(readDateField('31/02/2027')).toEqual(unreadable('not_a_date'))
  })
})
