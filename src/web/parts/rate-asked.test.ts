import { describe, expect, it } from 'vitest'
import { readRateAsked } from './rate-asked.ts'

describe('the address of a missing rate', () => {
  it('fills in currency and day, and leads back to a page of this product', () => {
    const asked = { currency: 'USD', from: '2027-01-01', back: '/selection?id=1' }
    expect(readRateAsked(asked)).toEqual(asked)
  })

  it.each(['//elsewhere.example', '/\\elsewhere.example', 'https://elsewhere.example', 7])(
    'never leads out of the product, to %s',
    (back) => {
      expect(readRateAsked({ back, currency: 'usd', from: 'soon' })).toEqual({})
    },
  )
})
