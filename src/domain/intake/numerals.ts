import { type Cell, fold } from './cell.ts'
import { magnitudeAtStart } from './currency.ts'

/** The sign before the fraction where a number can be read two ways: `1,234` and `1.234`. */
export type DecimalSign = '.' | ','

/**
 * The same number written plainly (`-1234.5`), or null when the text is no numeral.
 *
 * Groups of digits may be parted by comma, point, apostrophe or any blank. What can be read in one way only is read so
 * whatever `decimal` says (`1.234,5`, `12,5`, `1,234,567`); `decimal` settles the rest.
 */
export function plainNumeral(text: string, decimal: DecimalSign): string | null {
  if (/^[+-]?\d+$/.test(text)) return text
  const match = shape.exec(text)
  if (!match) return null
  const sign = match[1] === '-' ? '-' : ''
  const body = match[2]!.replace(/(?<=\d)[\s'’](?=\d{3})/g, '')
  if (/[\s'’]/.test(body)) return null
  const plain = settle(body, decimal)
  return plain === null ? null : `${sign}${plain}${match[3]?.toLowerCase() ?? ''}`
}

const shape = /^([+-]?)\s*(\d[\d.,\s'’]*|[.,]\d+)(e[+-]?\d{1,3})?$/i

function settle(body: string, decimal: DecimalSign): string | null {
  const points = body.split('.').length - 1
  const commas = body.split(',').length - 1
  if (points === 0 && commas === 0) return body
  if (points > 0 && commas > 0) return body.lastIndexOf('.') > body.lastIndexOf(',') ? parted(body, ',', '.') : parted(body, '.', ',')
  const sign = points > 0 ? '.' : ','
  const other = sign === '.' ? ',' : '.'
  if (points + commas > 1) return parted(body, sign, other)
  if (!/^[1-9]\d{0,2}[.,]\d{3}$/.test(body)) return parted(body, other, sign)
  return sign === decimal ? parted(body, other, sign) : parted(body, sign, other)
}

function parted(body: string, group: string, decimal: string): string | null {
  const [whole = '', fraction, ...more] = body.split(decimal)
  if (more.length > 0 || fraction?.includes(group)) return null
  const groups = whole.split(group)
  const wellGrouped = groups.length === 1 || (groups.slice(1, -1).every((part) => /^\d{2,3}$/.test(part)) && /^\d{3}$/.test(groups.at(-1)!))
  if (!wellGrouped || (groups.length > 1 && !/^\d{1,3}$/.test(groups[0]!))) return null
  return fraction === undefined || fraction === '' ? groups.join('') : `${groups.join('') || '0'}.${fraction}`
}

/** The sign before fractions in a column, and how many of its cells show it beyond doubt. */
export interface DecimalEvidence {
  readonly decimal: DecimalSign
  readonly points: number
  readonly commas: number
}

/**
 * Looks for numerals that can be read in one way only. Without any, or where they do not agree, the sign is taken with
 * which the others are about as large as the whole numbers beside them (`1.250` among `450` and `300`), else `usual`.
 * What has a magnitude (`0,5m` beside `650,000`) may be of another hand: it counts last, and by its size.
 */
export function decimalEvidence(cells: Iterable<Cell>, usual: DecimalSign = '.'): DecimalEvidence {
  const plain = { points: 0, commas: 0 }
  const scaled = { points: 0, commas: 0 }
  const whole: number[] = []
  const either: { readonly point: number; readonly comma: number }[] = []
  for (const cell of cells) {
    if (typeof cell === 'number') whole.push(cell)
    if (typeof cell !== 'string' || cell.length > 40) continue
    for (const { 0: numeral, index } of cell.matchAll(/\d[\d.,]*\d/g)) {
      const power = magnitudeAtStart(fold(cell.slice(index + numeral.length)))?.power ?? 0
      const tally = power > 0 ? scaled : plain
      const read = { point: plainNumeral(numeral, '.'), comma: plainNumeral(numeral, ',') }
      if (read.point === null || read.comma === null) continue
      if (!/[.,]/.test(numeral)) whole.push(Number(numeral) * 10 ** power)
      else if (read.point !== read.comma) {
        if (power === 0) either.push({ point: Number(read.point), comma: Number(read.comma) })
      } else {
        const last = numeral[Math.max(numeral.lastIndexOf('.'), numeral.lastIndexOf(','))]
        if (power > 0) whole.push(Number(read.point) * 10 ** power)
        if ((last === '.') === read.point.includes('.')) tally.points++
        else tally.commas++
      }
    }
  }
  const [points, commas] = [plain.points + scaled.points, plain.commas + scaled.commas]
  const decimal = signOf(plain) ?? bySize(either, whole) ?? signOf(scaled) ?? usual
  return { decimal, points, commas }
}

function signOf({ points, commas }: { readonly points: number; readonly commas: number }): DecimalSign | undefined {
  return points === commas ? undefined : commas > points ? ',' : '.'
}

/** The sign by which doubtful numerals come nearer to whole ones, by a factor of ten at least; undefined where neither does. */
function bySize(either: readonly { readonly point: number; readonly comma: number }[], whole: readonly number[]): DecimalSign | undefined {
  const sizes = whole.filter((number) => number > 0).sort((a, b) => a - b)
  if (either.length === 0 || sizes.length === 0) return undefined
  const middle = Math.log10(sizes[sizes.length >> 1]!)
  const farOff = (read: (numeral: { readonly point: number; readonly comma: number }) => number) =>
    either.reduce((sum, numeral) => sum + Math.abs(Math.log10(read(numeral)) - middle), 0) / either.length
  const [point, comma] = [farOff(({ point }) => point), farOff(({ comma }) => comma)]
  if (Math.abs(point - comma) < 1) return undefined
  return point < comma ? '.' : ','
}

/**
 * A plain numeral times ten to the power `shift`, rounded to a whole number, halves away from zero.
 * Exact: the shift is made in the text, so that 1.005 shifted by 2 is 100.5 and not a little less. Null beyond 2^53.
 */
export function wholeNumber(plain: string, shift: number): number | null {
  const [mantissa = '', exponent = '0'] = plain.split('e')
  const size = Math.round(Math.abs(Number(`${mantissa}e${Number(exponent) + shift}`)))
  if (!Number.isSafeInteger(size)) return null
  return size === 0 ? 0 : plain.startsWith('-') ? -size : size
}
