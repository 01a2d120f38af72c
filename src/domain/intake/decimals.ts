import { type Cell, fold } from './cell.ts'
import { currencyAtStart, magnitudeAtStart } from './currency.ts'
import { type DecimalSign, plainNumeral } from './numerals.ts'

/** The sign before fractions in a column, and how many of its cells show it beyond doubt. */
export interface DecimalEvidence {
  readonly decimal: DecimalSign
  readonly points: number
  readonly commas: number
  /** Where the cells do not agree: one that can be read two ways, a thousandfold apart, and how many such there are. */
  readonly doubtful?: { readonly example: string; readonly cells: number }
}

interface Undecided {
  readonly point: number
  readonly comma: number
  readonly sign: '.' | ','
  readonly cell: string
  /** Stands behind or before a magnitude: `1,250m`. */
  readonly sized: boolean
  readonly money: boolean
}

/** A sign that so many of those that show one write otherwise is no slip of the pen. */
const noSlip = 0.2

/**
 * Looks for numerals that can be read in one way only. Without any, or where they do not agree, the sign is taken with
 * which the others are about as large as the numbers beside them (`1.250` among `450` and `300`), else `usual`. What
 * `0,5m` shows does not hold for `650,000`, and money has no three decimals: an amount of the currency it names, without
 * a magnitude, is thousands unless its size speaks against it, and the doubt is told. `power`: of the head.
 */
export function decimalEvidence(cells: Iterable<Cell>, usual: DecimalSign = '.', power: number | null = null): DecimalEvidence {
  const shown = { bare: { '.': 0, ',': 0 }, sized: { '.': 0, ',': 0 } }
  const beside: number[] = []
  const open: Undecided[] = []
  for (const cell of cells) {
    if (typeof cell === 'number') beside.push(cell)
    if (typeof cell !== 'string' || cell.length > 40) continue
    for (const match of cell.matchAll(/\d[\d.,]*\d|(?<![\d.,])\d(?![\d.,])/g)) {
      const numeral = match[0]
      const [point, comma] = [plainNumeral(numeral, '.'), plainNumeral(numeral, ',')]
      if (point === null || comma === null) continue
      const size = magnitudeAtStart(fold(cell.slice(match.index + numeral.length)).trimStart())?.power
      const scale = 10 ** (size ?? 0)
      if (point !== comma) {
        const before = fold(cell.slice(0, match.index)).replace(/^[-+(~ ]+/, '')
        const money =
          currencyAtStart(before) !== undefined || currencyAtStart(fold(cell.slice(match.index + numeral.length)).trimStart()) !== undefined
        const sign = numeral.includes('.') ? '.' : ','
        open.push({ point: Number(point) * scale, comma: Number(comma) * scale, sign, cell: cell.trim(), sized: size !== undefined, money })
        continue
      }
      beside.push(Number(point) * scale)
      if (!/[.,]/.test(numeral)) continue
      const last = numeral[Math.max(numeral.lastIndexOf('.'), numeral.lastIndexOf(','))]
      shown[size === undefined ? 'bare' : 'sized'][(last === '.') === point.includes('.') ? '.' : ',']++
    }
  }
  const points = shown.bare['.'] + shown.sized['.']
  const commas = shown.bare[','] + shown.sized[',']
  const told = { points, commas }
  const bare = open.filter(({ sized }) => !sized)
  const most = points === commas ? undefined : commas > points ? ',' : '.'
  const against = open.filter(({ sign }) => sign === most)
  const split = Math.min(points, commas) > Math.max(points, commas) * noSlip
  const borrowed = bare.some(({ sign }) => sign === most) && most !== undefined && shown.bare[most] === 0
  const priced = power === null && bare.some(({ sign, money }) => money && sign === most)
  const isDoubtful = against.length + (split ? open.length : 0) > 0 && (split || borrowed || priced)
  if (!isDoubtful) return { decimal: most ?? bySize(open, beside) ?? usual, ...told }
  const doubtful = { example: (against[0] ?? open[0]!).cell, cells: open.length }
  return { decimal: bySize(open, beside) ?? 'neither', ...told, doubtful }
}

/** The sign by which doubtful numerals come nearer to the others, by a factor of ten at least; undefined where neither does. */
function bySize(either: readonly Undecided[], others: readonly number[]): '.' | ',' | undefined {
  const sizes = others.filter((number) => number > 0).sort((a, b) => a - b)
  if (either.length === 0 || sizes.length < 2) return undefined
  const middle = Math.log10(sizes[sizes.length >> 1]!)
  const farOff = (read: (numeral: Undecided) => number) =>
    either.reduce((sum, numeral) => sum + Math.abs(Math.log10(read(numeral)) - middle), 0) / either.length
  const [point, comma] = [farOff(({ point }) => point), farOff(({ comma }) => comma)]
  if (Math.abs(point - comma) < 1) return undefined
  return point < comma ? '.' : ','
}
