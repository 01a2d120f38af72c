import { currencyExponent } from '#domain/foundation/money.ts'

/** What a list shows in one cell: money in minor units of its currency, nothing known as null. */
export type SeenCell = string | number | boolean | null | { readonly minor: number; readonly currency: string }

/** Days are `YYYY-MM-DD`, moments `YYYY-MM-DDTHH:MM` on the clock of whoever looks. */
export interface SeenColumn {
  readonly title: string
  readonly type: 'text' | 'number' | 'money' | 'day' | 'moment' | 'yes_no'
}

/** A list as it is seen: the columns shown, in their order, and the rows that passed its filters. */
export interface SeenList {
  readonly title: string
  readonly columns: readonly SeenColumn[]
  readonly rows: readonly (readonly SeenCell[])[]
}

/** A column as a sheet can hold it. `places` are the decimal places of its amounts. */
export interface SheetColumn {
  readonly title: string
  readonly type: SeenColumn['type']
  readonly places: number
  readonly cellOf: (row: readonly SeenCell[]) => string | number | boolean | null
}

/** Money becomes a column of amounts for each currency, named in its head: what stands in one column may be added up. */
export function sheetColumns({ columns, rows }: SeenList): readonly SheetColumn[] {
  return columns.flatMap(({ title, type }, at): SheetColumn[] => {
    const currencies = new Set(rows.flatMap((row) => (isMoney(row[at]) ? [row[at].currency] : [])))
    if (currencies.size === 0) return [{ title, type, places: 0, cellOf: (row) => plain(row[at]) }]
    return [...currencies].sort().map((currency) => ({
      title: `${title} (${currency})`,
      type,
      places: currencyExponent(currency),
      cellOf: (row) => amountIn(currency, row[at]),
    }))
  })
}

function isMoney(cell: SeenCell | undefined): cell is { readonly minor: number; readonly currency: string } {
  return typeof cell === 'object' && cell !== null
}

function plain(cell: SeenCell | undefined) {
  return cell === undefined || isMoney(cell) ? null : cell
}

function amountIn(currency: string, cell: SeenCell | undefined): number | null {
  return isMoney(cell) && cell.currency === currency ? cell.minor / 10 ** currencyExponent(currency) : null
}
