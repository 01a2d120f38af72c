import { SaxesParser } from 'saxes'
import type { Cell } from '#domain/intake/cell.ts'
import { dayOfSerial } from '#domain/intake/civil-day.ts'

/** A part that cannot be what it says it is. */
export class DamagedPart extends Error {}

export type Attributes = Readonly<Record<string, string>>

export interface PartReader {
  readonly open?: (name: string, attributes: Attributes) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

const deepest = 64

/** A parser that is fed chunks of XML and tells elements by their local names. Entities are never resolved. */
export function partParser(reader: PartReader): { readonly write: (chunk: string) => void; readonly end: () => void } {
  const parser = new SaxesParser({ xmlns: false })
  let depth = 0
  parser.on('error', (error) => {
    throw new DamagedPart(error.message)
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > deepest) throw new DamagedPart('elements are nested too deeply')
    reader.open?.(local(name), attributes as Readonly<Record<string, string>>)
  })
  parser.on('text', (text) => reader.text?.(text))
  parser.on('closetag', ({ name }) => {
    depth--
    reader.close?.(local(name))
  })
  return { write: (chunk) => void parser.write(chunk), end: () => void parser.close() }
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** How a cell format shows a number, as far as it changes what the number means. */
export type NumberKind = 'number' | 'date' | 'time' | 'percent' | { readonly currency: string }

const builtInDates = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58])
const builtInTimes = new Set([18, 19, 20, 21, 32, 33, 45, 46, 47])

/** What a number format means. Source: ECMA-376 part 1, 18.8.30. */
export function numberKind(id: number, code: string | undefined): NumberKind {
  if (code === undefined)
    return builtInDates.has(id) ? 'date' : builtInTimes.has(id) ? 'time' : id === 9 || id === 10 ? 'percent' : 'number'
  const [section = ''] = code.split(';')
  const currency =
    /\[\$([^\]-]+)/.exec(section)?.[1] ??
    /"?([£€¥₹]|US\$|C\$|CA\$)"?/.exec(section)?.[1] ??
    /"(\$|[A-Z]{3}) ?"|\\?(\$)/.exec(section.replace(/\[[^\]]*\]/g, ''))?.[1]
  const bare = section
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .toLowerCase()
  if (/general/.test(bare)) return 'number'
  if (/[dy]/.test(bare) || /mmm/.test(bare)) return 'date'
  if (/[hs]/.test(bare)) return 'time'
  if (bare.includes('%')) return 'percent'
  return currency ? { currency: currency.trim() } : 'number'
}

/** A stored number as the cell means it: a day as text, a percentage and an amount with their sign. */
export function shownNumber(raw: string, kind: NumberKind, from1904: boolean): Cell {
  const value = Number(raw)
  if (raw === '' || Number.isNaN(value)) return raw
  if (kind === 'number' || kind === 'time') return value
  if (kind === 'date') return dayOfSerial(value, from1904) ?? value
  if (kind === 'percent') return `${Math.round(value * 1e10) / 1e8}%`
  return kind.currency === '' ? value : `${kind.currency} ${value}`
}
