import type { Cell, Sheet } from '#domain/intake/cell.ts'

export function looksLikeJson(text: string): boolean {
  return /^\s*[[{]/.test(text.slice(0, 200))
}

/**
 * Reads JSON as sheets: an array of objects or of arrays is one sheet, an object that holds such arrays, however
 * wrapped, is a sheet for each, lines of objects are one sheet. Members of inner objects become columns `outer.inner`; inner lists of plain
 * values are joined by `; `. Null when the text is no JSON or holds no list.
 */
export function readJson(text: string, name: string, mostCells: number): readonly Sheet[] | 'too_many_cells' | null {
  const value = parsed(text)
  const lists = listsIn(value, name)
  if (lists.length === 0) return null
  const sheets: Sheet[] = []
  let cells = 0
  for (const [title, list] of lists) {
    const rows = rowsOf(list)
    cells += rows.reduce((sum, row) => sum + row.length, 0)
    if (cells > mostCells) return 'too_many_cells'
    sheets.push({ name: title, rows, merges: [] })
  }
  return sheets
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
    try {
      return lines.length > 1 ? lines.map((line) => JSON.parse(line)) : undefined
    } catch {
      return undefined
    }
  }
}

type List = readonly (readonly unknown[] | Readonly<Record<string, unknown>>)[]

function listsIn(value: unknown, name: string): [string, List][] {
  if (isList(value)) return [[name, value]]
  if (!isRecord(value)) return []
  const inner = innerLists([value], 0)
  return inner.length > 0 || Object.keys(value).length === 0 ? inner : [[name, [value]]]
}

/** The lists that stand nearest to the outside: what services wrap around them (`{"result": {"records": […]}}`) is no list. */
function innerLists(wrappings: readonly Readonly<Record<string, unknown>>[], depth: number): [string, List][] {
  const found = wrappings.flatMap((wrapping) => Object.entries(wrapping).filter((entry): entry is [string, List] => isList(entry[1])))
  const deeper = wrappings.flatMap((wrapping) => Object.values(wrapping).filter(isRecord))
  return found.length > 0 || deeper.length === 0 || depth === 4 ? found : innerLists(deeper, depth + 1)
}

function isList(value: unknown): value is List {
  return Array.isArray(value) && value.length > 0 && value.every((item) => Array.isArray(item) || isRecord(item))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function rowsOf(list: List): Cell[][] {
  const columns = new Map<string, number>()
  const rows = list.map((item) => {
    if (Array.isArray(item)) return item.map(cellOf)
    const row: Cell[] = []
    for (const [path, value] of membersOf(item as Readonly<Record<string, unknown>>, '', 0)) {
      const column = columns.get(path) ?? columns.size
      columns.set(path, column)
      while (row.length < column) row.push('')
      row[column] = value
    }
    return row
  })
  return columns.size > 0 ? [[...columns.keys()], ...rows] : rows
}

function membersOf(item: Readonly<Record<string, unknown>>, before: string, depth: number): [string, Cell][] {
  return Object.entries(item).flatMap(([key, value]): [string, Cell][] =>
    isRecord(value) && depth < 3 ? membersOf(value, `${before}${key}.`, depth + 1) : [[storable(`${before}${key}`), cellOf(value)]],
  )
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return storable(value)
  if (typeof value === 'number' || typeof value === 'boolean') return value
  return storable(Array.isArray(value) && value.every((item) => typeof item !== 'object') ? value.join('; ') : JSON.stringify(value))
}

/** JSON can spell what no text is: U+0000 and halves of characters. Each becomes the sign for what could not be read. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\ufffd')
}
