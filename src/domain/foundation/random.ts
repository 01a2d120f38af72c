/** A stream of pseudo-random numbers. The same seed gives the same stream on every machine. */
export interface Random {
  /** The next number, at least 0 and below 1. */
  readonly next: () => number
  /** A whole number, at least 0 and below `limit`. */
  readonly below: (limit: number) => number
}

/**
 * A seeded stream. Every whole number is a seed; nearby seeds give unrelated streams.
 *
 * Period about 2^64. Not for secrets.
 * Source: C. Doty-Humphrey, PractRand, generator sfc32; seeding by twelve discarded draws as he advises.
 */
export function seededRandom(seed: number): Random {
  let a = 0x9e3779b9 ^ seed
  let b = (Math.floor(seed / 2 ** 32) ^ 0x243f6a88) | 0
  let c = 0xb7e15162 | 0
  let counter = 1

  const draw = (): number => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  for (let discarded = 0; discarded < 12; discarded++) draw()

  const next = () => draw() / 2 ** 32
  return { next, below: (limit) => Math.floor(next() * limit) }
}
