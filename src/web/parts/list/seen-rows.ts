import type { ListCell } from '#contract/list-file.ts'
import { sortKey } from '#domain/foundation/sort-key.ts'
import type { Column, RowFilter } from './column.ts'
import type { ListSearch } from './list-search.ts'

/** The columns shown, in their order; the first always stands first. */
export function shownColumns<Row>(columns: readonly Column<Row>[], { columns: asked }: ListSearch): readonly Column<Row>[] {
  const [first, ...rest] = columns
  const shown = asked ? asked.flatMap((id) => rest.filter((column) => column.id === id)) : rest.filter(({ hidden }) => hidden !== true)
  return first ? [first, ...shown] : []
}

/** The rows that hold every word of the search in some text, and belong to one chosen option of each filter; in the order asked for. */
export function seenRows<Row>(
  rows: readonly Row[],
  { columns, filters }: { readonly columns: readonly Column<Row>[]; readonly filters: readonly RowFilter<Row>[] },
  search: ListSearch,
): readonly Row[] {
  const words = sortKey(search.find ?? '')
    .split(' ')
    .filter(Boolean)
  const chosen = filters.flatMap(({ id, of }) => (search.filters?.[id] ? [{ of, values: new Set(search.filters[id]) }] : []))
  const found = rows.filter(
    (row) => chosen.every(({ of, values }) => of(row).some((value) => values.has(value))) && holds(row, columns, words),
  )
  const column = columns.find(({ id }) => id === search.order)
  if (!column) return found
  const placed = found.map((row) => ({ row, place: placeOf(column, row) }))
  return placed.toSorted((one, other) => compare(one.place, other.place, search.desc === true)).map(({ row }) => row)
}

function holds<Row>(row: Row, columns: readonly Column<Row>[], words: readonly string[]): boolean {
  if (words.length === 0) return true
  const text = sortKey(
    columns
      .flatMap(({ value }) => value?.(row) ?? [])
      .filter((cell) => typeof cell === 'string')
      .join(' '),
  )
  return words.every((word) => text.includes(word))
}

function placeOf<Row>({ sortBy, value }: Column<Row>, row: Row): string | number | null {
  const place = sortBy ? sortBy(row) : orderOf(value?.(row) ?? null)
  return typeof place === 'string' ? sortKey(place) : place
}

/** Yes before no; of money the amount, whatever its currency. */
function orderOf(cell: ListCell): string | number | null {
  if (typeof cell === 'boolean') return cell ? 0 : 1
  return typeof cell === 'object' && cell !== null ? cell.minor : cell
}

/** Unknown and empty stand last, whichever way round. */
function compare(one: string | number | null, other: string | number | null, descending: boolean): number {
  const [blankOne, blankOther] = [one, other].map((place) => place === null || place === '')
  if (blankOne || blankOther) return Number(blankOne) - Number(blankOther)
  const order = one === other ? 0 : one! < other! ? -1 : 1
  return descending ? -order : order
}
