import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8')
const [light = '', dark = ''] = css.split('[data-mantine-color-scheme="dark"]')
const status = ['ok', 'risk', 'off', 'done', 'none', 'accent']
const categories = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6']

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s theme', (_, block) => {
  const token = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(block)?.[1] ?? ''

  it.each(categories)('keeps category %s at least 10 from every status colour and the accent', (category) => {
    const near = status.filter((name) => difference(token(category), token(name)) < 10)
    expect(near).toEqual([])
  })

  it('keeps the categories at least 10 from one another', () => {
    const pairs = categories.flatMap((a, i) => categories.slice(i + 1).map((b) => [a, b] as const))
    expect(pairs.filter(([a, b]) => difference(token(a), token(b)) < 10)).toEqual([])
  })
})

/** Distance in OKLab × 100 (Björn Ottosson, 2020). Under 5 two colours look alike. */
function difference(a: string, b: string): number {
  const other = oklab(b)
  return 100 * Math.hypot(...oklab(a).map((part, i) => part - other[i]!))
}

function oklab(hex: string): readonly number[] {
  const [r, g, b] = [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255)) as [number, number, number]
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}
