/**
 * The sign before the fraction where a number can be read two ways: `1,234` and `1.234`. `neither`: where a column is
 * written both ways, three digits behind one sign are thousands whichever sign it is.
 */
export const decimalSigns = ['.', ',', 'neither'] as const
export type DecimalSign = (typeof decimalSigns)[number]

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
