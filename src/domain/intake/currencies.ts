import type { Column } from './columns.ts'
import type { CurrencySign } from './currency.ts'
import type { Amount } from './money.ts'
import { type CurrencyChoice, isShared, type SignTaken, takeSign } from './shared-signs.ts'
import type { Table } from './sheet-layout.ts'
import type { RowRead } from './table-reading.ts'

interface Read {
  readonly table: Table
  readonly columns: readonly Column[]
  readonly rows: readonly RowRead[]
}

/** Which currency each sign in the lists stands for. */
export interface CurrenciesTaken {
  readonly signs: readonly SignTaken[]
  /** Null: the currency of amounts that name none. */
  readonly of: (sign: CurrencySign | null) => string
}

/**
 * Settles what shared signs stand for and what amounts are in that name no currency: what a person says; else what the
 * organisation counts in, unless it has recorded nothing yet and all lists name one and the same other currency.
 */
export function takeCurrencies(lists: readonly Read[], choice: CurrencyChoice): CurrenciesTaken {
  const named = new Set(lists.flatMap(currenciesIn))
  const tables = lists.map(({ table }) => table)
  const signs = [...named].filter(isShared).map((sign) => takeSign(sign, tables, choice))
  const byName = new Map(signs.map(({ sign, currency }) => [sign, currency]))
  const exact = (sign: CurrencySign) => byName.get(sign) ?? sign
  const all = [...new Set([...named].map(exact))]
  const unnamed = choice.said ?? (choice.settled || all.length !== 1 ? choice.base : all[0]!)
  return { signs, of: (sign) => (sign === null ? unnamed : exact(sign)) }
}

const enough = 50

/** The currencies that the first amounts of each column name. */
function currenciesIn({ columns, rows }: Read): CurrencySign[] {
  const money = columns.filter(({ type }) => type === 'money')
  const cells = columns.filter(({ meaning }) => meaning === 'currency')
  const said = cells.flatMap(({ index }) => rows.flatMap(({ values }) => (values[index] as CurrencySign | undefined) ?? []))
  return [...new Set(said)].concat(
    money.flatMap(({ index }) => {
      const amounts: Amount[] = []
      for (const { values } of rows) {
        const amount = values[index] as Amount | undefined
        if (amount) amounts.push(amount)
        if (amounts.length === enough) break
      }
      return amounts.flatMap(({ currency }) => currency ?? [])
    }),
  )
}
