import pg from 'pg'

const oid = { int8: 20, date: 1082, timestamp: 1114, numeric: 1700, int8Array: 1016, dateArray: 1182, textArray: 1009 }

const parsers = new Map<number, (text: string) => unknown>([
  [oid.int8, wholeNumber],
  [oid.date, (text) => text],
  [oid.timestamp, (text) => text],
  [oid.numeric, (text) => text],
  [oid.int8Array, (text) => elements(text).map((element) => (element === null ? null : wholeNumber(element)))],
  [oid.dateArray, elements],
])

const readByDefault = pg.types.getTypeParser as unknown as (type: number, format?: 'text' | 'binary') => (text: string) => unknown

/**
 * How values come out of both databases: dates as `YYYY-MM-DD`, moments as `Date`, whole numbers as numbers and refused
 * beyond 2^53 − 1, decimals as text. Everything else as `pg` reads it.
 */
export const parserTable: pg.CustomTypesConfig = {
  getTypeParser: (type: number, format?: 'text' | 'binary') => (format !== 'binary' && parsers.get(type)) || readByDefault(type, format),
}

function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is beyond 2^53 − 1, where whole numbers are no longer exact`)
  return value
}

function elements(text: string): (string | null)[] {
  return readByDefault(oid.textArray)(text) as (string | null)[]
}
