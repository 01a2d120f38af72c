import type { Cell } from './cell.ts'
import { linkOfParts } from './links.ts'
import { idAt, type Resolve } from './resolve.ts'
import type { Survey, SurveyedList } from './survey.ts'
import type { Unread } from './table-reading.ts'

/** What a list said about a component, or a part of it, in one row, cell by cell. */
export interface ListRow {
  /** Identity of the component. */
  readonly of: string
  /** The list's title. */
  readonly list: string
  readonly row: number
  /** `YYYY-MM-DD`; null: the list does not say when. */
  readonly asOf: string | null
  /** The row is about a part of the component, such as an activity or a contract. */
  readonly part: boolean
  /** By the heads of the list; blank ones are left out. */
  readonly cells: Readonly<Record<string, Cell>>
}

/**
 * The rows to be kept beside components: dated ones, those of a thing that another row of the same day speaks of too, and
 * the parts that details lists name. Parts that name nothing known are listed as unread.
 */
export function listRows(
  { lists, links }: Survey,
  { resolve, merged }: { readonly resolve: Resolve; readonly merged: ReadonlyMap<string, string> },
): { readonly rows: readonly ListRow[]; readonly unknown: readonly (Unread & { readonly list: number })[] } {
  const rows: ListRow[] = []
  const unknown: (Unread & { readonly list: number })[] = []
  for (const [index, list] of lists.entries()) {
    if (list.subject === 'components') rows.push(...rowsOfThings(list, merged))
    if (list.subject !== 'details') continue
    const link = linkOfParts(list, index, links)
    if (!link) continue
    const dated = list.columns.find(({ meaning }) => meaning === 'as_of')?.index ?? -1
    list.table.rows.forEach(({ row, cells }, at) => {
      const value = cells[link.from.column] ?? ''
      const of = resolve(idAt(value), link.to.table)
      if (of === undefined && value !== '') unknown.push({ list: index, row, column: link.from.column, value, reason: 'unknown_reference' })
      if (of === undefined) return
      const asOf = (list.rows[at]?.values[dated] as { readonly last: string } | undefined)?.last ?? null
      rows.push({ of, list: list.title, row, asOf, part: true, cells: said(list, cells) })
    })
  }
  return { rows, unknown }
}

function rowsOfThings(list: SurveyedList, merged: ReadonlyMap<string, string>): ListRow[] {
  const cells = new Map(list.table.rows.map((row) => [row.row, row.cells]))
  return list.listed.flatMap(({ identity, current, earlier, rivals }) =>
    [...earlier, ...(current.asOf === null ? [] : [current]), ...rivals].map(({ row, asOf }) => ({
      of: merged.get(identity) ?? identity,
      list: list.title,
      row,
      asOf,
      part: false,
      cells: said(list, cells.get(row) ?? []),
    })),
  )
}

function said({ columns }: SurveyedList, cells: readonly Cell[]): ListRow['cells'] {
  return Object.fromEntries(
    columns.flatMap(({ index, header }) => (cells[index] === undefined || cells[index] === '' ? [] : [[header, cells[index]]])),
  )
}
