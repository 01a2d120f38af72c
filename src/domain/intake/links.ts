import { fold, isBlank, textOf } from './cell.ts'
import type { Column } from './columns.ts'
import { parseHead } from './head-units.ts'
import type { Table } from './sheet-layout.ts'

/** A list whose columns are understood. */
export interface Understood {
  /** File or sheet name, whichever tells the list from the others. */
  readonly title: string
  readonly table: Table
  readonly columns: readonly Column[]
}

/** The values of one list's column name rows of another list. Tables and columns by index. */
export interface Link {
  readonly from: { readonly table: number; readonly column: number }
  readonly to: { readonly table: number; readonly column: number }
  /** Share of the filled cells that name a row of the other list. */
  readonly coverage: number
  readonly cells: number
  /** Rows that name one row of the other list, on average. */
  readonly rowsPerTarget: number
  /** Words that the heads or titles share, when ids alone could fit by chance. */
  readonly sharedWords: readonly string[]
}

/**
 * Finds columns whose values are ids of another list's rows. Texts that fit are evidence enough; numbers fit by chance,
 * so that the head must name the other list or its column too. Of several targets the best covered, best named one counts.
 */
export function findLinks(lists: readonly Understood[]): Link[] {
  const targets = lists.flatMap((list, table) => uniqueColumns(list).map((target) => ({ table, ...target })))
  return lists.flatMap((list, table) =>
    list.columns.flatMap(({ index, type, meaning, header }) => {
      if (type !== 'text' && type !== 'choice' && type !== 'number') return []
      if (meaning === 'as_of' || meaning === 'budget') return []
      const values = valuesOf(list.table, index)
      const found = targets
        .filter((target) => target.table !== table)
        .flatMap((target) => link({ table, column: index, header, values }, target, lists))
        .sort((a, b) => b.coverage * (1 + b.sharedWords.length) - a.coverage * (1 + a.sharedWords.length))
      return found.slice(0, 1)
    }),
  )
}

interface Target {
  readonly table: number
  readonly column: number
  readonly header: string
  readonly values: ReadonlySet<string>
}

interface Source {
  readonly table: number
  readonly column: number
  readonly header: string
  readonly values: readonly string[]
}

function link(source: Source, target: Target, lists: readonly Understood[]): Link[] {
  const hits = source.values.filter((value) => target.values.has(value))
  const distinct = new Set(hits)
  const coverage = source.values.length === 0 ? 0 : hits.length / source.values.length
  if (distinct.size < 3 || coverage < 0.6) return []
  const sharedWords = shared(source.header, [target.header, lists[target.table]!.title])
  const numeric = hits.every((value) => /^\d{1,6}$/.test(value))
  const wordy = hits.filter((value) => /\p{L}/u.test(value)).length >= hits.length * 0.5
  if (numeric ? !refersTo(source.header, lists[target.table]!.title) || coverage < 0.9 : !wordy && sharedWords.length === 0) return []
  if (isOwnKey(source, lists[source.table]!) && numeric) return []
  return [
    {
      from: { table: source.table, column: source.column },
      to: { table: target.table, column: target.column },
      coverage: Math.round(coverage * 1000) / 1000,
      cells: source.values.length,
      rowsPerTarget: Math.round((hits.length / distinct.size) * 10) / 10,
      sharedWords,
    },
  ]
}

function isOwnKey({ column }: Source, { columns }: Understood): boolean {
  return columns[column]?.meaning === 'key'
}

/** Columns of which every filled cell is different: rows can be named by them. */
function uniqueColumns({ table, columns }: Understood): Omit<Target, 'table'>[] {
  return columns.flatMap(({ index, header, type }) => {
    if (type !== 'text' && type !== 'number') return []
    const values = valuesOf(table, index)
    const distinct = new Set(values)
    return values.length >= 3 && distinct.size >= values.length * 0.98 && values.every((value) => value.length <= 120)
      ? [{ column: index, header, values: distinct }]
      : []
  })
}

function valuesOf({ rows }: Table, column: number): string[] {
  return rows.flatMap(({ cells }) => (isBlank(cells[column]) ? [] : [fold(textOf(cells[column])).replace(/\.0$/, '')]))
}

/** Whether the head names the other list: `project_node`, `Project ID` and `projects.csv`. */
function refersTo(header: string, title: string): boolean {
  return shared(header, [title]).length > 0
}

function shared(header: string, others: readonly string[]): string[] {
  const words = new Set(others.flatMap(wordsOf))
  return wordsOf(header).filter((word) => words.has(word))
}

function wordsOf(text: string): string[] {
  return parseHead(text.replace(/\.(csv|tsv|txt|xlsx|xlsm|json)$/i, ''))
    .words.split(' ')
    .map((word) => word.replace(/ies$/, 'y').replace(/s$/, ''))
    .filter((word) => word.length > 2)
}
