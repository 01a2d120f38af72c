import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convert, currencyExponent, decimalFromMinor, minorFromDecimal, type Rate, rateScale } from './money.ts'

const rate = (currency: string, fromDay: number, value: number): Rate => ({
  currency,
  fromDay,
  rateBillionths: Math.round(value * rateScale),
})

describe('money', () => {
  it('knows the places of ISO 4217: euro 2, yen 0, Kuwaiti dinar 3, unidad de fomento 4', () => {
    expect(['EUR', 'JPY', 'KWD', 'CLF'].map(currencyExponent)).toEqual([2, 0, 3, 4])
  })

  it.each([
    ['1234.5', 'EUR', 123450],
    ['-0.01', 'EUR', -1],
    ['7', 'JPY', 7],
    ['7.00', 'JPY', 7],
    ['1.234', 'KWD', 1234],
    ['1.234', 'EUR', null],
    ['1,5', 'EUR', null],
    ['90071992547409.93', 'EUR', null],
    ['0.00', 'EUR', 0],
  ])('reads %s %s as %s minor units', (text, currency, minor) => {
    expect(minorFromDecimal(text, currency)).toBe(minor)
  })

  it('writes what it reads, in any currency', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom('EUR', 'JPY', 'KWD', 'CLF'), (minor, currency) => {
        expect(minorFromDecimal(decimalFromMinor(minor, currency), currency)).toBe(minor === 0 ? 0 : minor)
      }),
    )
  })

  it('takes the rate in force on the day, not a later one', () => {
    const rates = [rate('USD', 200, 0.8), rate('USD', 100, 0.9), rate('JPY', 100, 0.006)]
    const at = (day: number) => convert(10_000, { currency: 'USD', base: 'EUR', day }, rates)
    expect(at(199)).toEqual({ kind: 'converted', amountMinor: 9000 })
    expect(at(200)).toEqual({ kind: 'converted', amountMinor: 8000 })
    expect(convert(1000, { currency: 'JPY', base: 'EUR', day: 150 }, rates)).toEqual({ kind: 'converted', amountMinor: 600 })
  })

  it('names the currency and the day when no rate is in force', () => {
    expect(convert(1, { currency: 'USD', base: 'EUR', day: 99 }, [rate('USD', 100, 0.9)])).toEqual({
      kind: 'rate_missing',
      currency: 'USD',
      day: 99,
    })
  })

  it('says so when no number holds the amount in the base currency', () => {
    const found = convert(Number.MAX_SAFE_INTEGER, { currency: 'USD', base: 'EUR', day: 7 }, [rate('USD', 0, 2)])
    expect(found).toEqual({ kind: 'too_large', currency: 'USD', day: 7 })
  })

  it('rounds halves away from zero, below zero as above', () => {
    const half = [rate('USD', 0, 0.5)]
    const converted = [1, -1, 3].map((minor) => convert(minor, { currency: 'USD', base: 'EUR', day: 0 }, half))
    expect(converted.map((found) => found.kind === 'converted' && found.amountMinor)).toEqual([1, -1, 2])
  })

  it('is off by at most half a minor unit, however large the amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 1, max: 5 * rateScale }), (minor, rateBillionths) => {
        const found = convert(minor, { currency: 'USD', base: 'EUR', day: 0 }, [{ currency: 'USD', fromDay: 0, rateBillionths }])
        const exactTwice = 2n * BigInt(minor) * BigInt(rateBillionths)
        const foundTwice = 2n * BigInt(found.kind === 'converted' ? found.amountMinor : Number.NaN) * BigInt(rateScale)
        const off = foundTwice - exactTwice
        expect(off <= BigInt(rateScale) && -off <= BigInt(rateScale)).toBe(true)
      }),
    )
  })
})
