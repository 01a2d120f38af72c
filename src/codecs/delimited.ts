import type { Cell, Sheet } from '#domain/intake/cell.ts'

/**
 * Reads separated text as one sheet. The separator is the one of comma, semicolon, tab and bar that cuts the first rows
 * most evenly, or the one named by a first line `sep=;`.
 *
 * Forgiving: quotes may hold separators and line breaks; a quote inside a bare field is a letter; a quote that is not
 * closed within reach ends with its line. Row n of the sheet is the n-th record of the file, blank ones counted. A cell
 * of more than a million characters is no cell of a list.
 */
export function readDelimited(text: string, name: string, mostCells: number): readonly Sheet[] | 'too_many_cells' | 'no_cell' {
  const named = /^sep=(.)\r?\n/.exec(text)
  const body = named ? text.slice(named[0].length) : text
  const rows = records(body, { separator: named?.[1] ?? separatorOf(body), mostCells })
  return typeof rows === 'string' ? rows : [{ name, rows, merges: [] }]
}

const candidates = [',', ';', '\t', '|']

/** The separator that gives the most rows of the sample one and the same number of fields, and several; rows left uncut count against it. */
export function separatorOf(text: string): string {
  const sample = text.slice(0, 100_000)
  let best = { separator: ',', score: 0 }
  for (const separator of candidates) {
    const rows = records(sample, { separator, mostCells: Number.POSITIVE_INFINITY, mostRows: 200 })
    const widths = (typeof rows === 'string' ? [] : rows).map((row) => row.length).filter((width) => width > 0)
    const counts = new Map<number, number>()
    for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1)
    const [width, times] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0]
    const score = times * Math.log2(width) * (times / Math.max(1, widths.length))
    if (score > best.score) best = { separator, score }
  }
  return best.separator
}

interface Cutting {
  readonly separator: string
  readonly mostCells: number
  readonly mostRows?: number
}

const longestCell = 1_000_000

/** How far a quote looks for the one that closes it: further than any cell of a list, and never through the whole file. */
const reach = 200_000

function records(
  text: string,
  { separator, mostCells, mostRows = Number.POSITIVE_INFINITY }: Cutting,
): Cell[][] | 'too_many_cells' | 'no_cell' {
  const rows: Cell[][] = []
  let row: Cell[] = []
  let cells = 0
  let at = 0
  const mark = separator.charCodeAt(0)
  while (at <= text.length && rows.length < mostRows) {
    const [field, end] = text.charCodeAt(at) === 34 ? quoted(text, at, mark) : bare(text, at, mark)
    row.push(field)
    if (++cells > mostCells) return 'too_many_cells'
    if (field.length > longestCell) return 'no_cell'
    const next = text.charCodeAt(end)
    at = end + 1
    if (next === mark) continue
    if (next === 13 && text.charCodeAt(at) === 10) at++
    if (Number.isNaN(next) && row.length === 1 && field === '') break
    rows.push(row.length === 1 && field === '' ? [] : row)
    row = []
  }
  return rows
}

type Field = readonly [field: string, end: number]

function bare(text: string, start: number, mark: number): Field {
  let end = start
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end)
    if (code === mark || code === 10 || code === 13) break
  }
  return [text.slice(start, end), end]
}

/** A field in quotes. What follows its closing quote up to the separator belongs to it. */
function quoted(text: string, start: number, mark: number): Field {
  for (let from = start + 1; ; ) {
    const quote = text.indexOf('"', from)
    if (quote === -1 || quote - start > reach) return bare(text, start, mark)
    if (text.charCodeAt(quote + 1) !== 34) {
      const field = text.slice(start + 1, quote).replaceAll('""', '"')
      const [rest, end] = bare(text, quote + 1, mark)
      return [rest.trim() === '' ? field : field + rest, end]
    }
    from = quote + 2
  }
}
