/** What the form for a rate begins with, and where the person goes on once it is given. */
export interface RateAsked {
  readonly currency?: string
  readonly from?: string
  /** An address of this product. */
  readonly back?: string
}

/** What an address says of a rate. A way back that leads out of the product is none. */
export function readRateAsked(given: Readonly<Record<string, unknown>>): RateAsked {
  const { currency, from, back } = given
  return {
    ...(typeof currency === 'string' && /^[A-Z]{3}$/.test(currency) && { currency }),
    ...(typeof from === 'string' && /^\d{4}-\d\d-\d\d$/.test(from) && { from }),
    ...(typeof back === 'string' && /^\/(?![/\\])/.test(back) && { back }),
  }
}
