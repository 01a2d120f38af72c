import { fold, isBlank, textOf } from './cell.ts'
import type { Column } from './columns.ts'
import { parseHead } from './head-units.ts'
import { shapeOf, type Table } from './sheet-layout.ts'

/** A list whose columns are understood. */
export interface Understood {
  /** File or sheet name, whichever tells the list from the others. */
  readonly title: string
  readonly table: Table
  readonly columns: readonly Column[]
}

/** Components that a list read before spoke of, by the keys it gave them. */
export interface KnownList {
  readonly title: string
  readonly shape: string
  /** Ids by folded key. */
  readonly ids: ReadonlyMap<string, string>
}

/** The values of one list's column name rows of another list. Tables and columns by index; known lists follow those read. */
export interface Link {
  readonly from: { readonly table: number; readonly column: number }
  readonly to: { readonly table: number; readonly column: number }
  /** The column is the key or name of the list's own rows. */
  readonly own: boolean
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
export function findLinks(lists: readonly Understood[], known: readonly KnownList[] = []): Link[] {
  const targets: Target[] = [
    ...lists.flatMap((list, table) => uniqueColumns(list).map((target) => ({ table, title: list.title, shape: null, ...target }))),
    ...known.map(({ title, shape, ids }, at) => ({
      table: lists.length + at,
      title,
      shape,
      column: 0,
      header: '',
      values: new Set(ids.keys()),
    })),
  ]
  return lists.flatMap((list, table) => {
    const shape = known.length === 0 ? null : shapeOf(list.table.headers)
    return list.columns.flatMap(({ index, type, meaning, header }) => {
      if (type !== 'text' && type !== 'choice' && type !== 'number') return []
      if (meaning === 'as_of' || meaning === 'budget') return []
      const values = valuesOf(list.table, index)
      const own = meaning === 'key' || meaning === 'name'
      const found = targets
        .filter((target) => target.table !== table && (target.shape === null || target.shape !== shape))
        .flatMap((target) => link({ table, column: index, header, values, own }, target))
        .sort((a, b) => b.coverage * (1 + b.sharedWords.length) - a.coverage * (1 + a.sharedWords.length))
      return found.slice(0, 1)
    })
  })
}

/** What a list may be called whose rows are parts of the things in another one, however few of them each has. */
const partsOf = /\b(milestones?|deliverables?|contracts?|metrics?|activit(y|ies)|tasks?|stages?|jalons?|livrables?|meilensteine?)\b/

/** The link by which the rows of a list are parts of another one's things: several rows name each, or the list is called so. */
export function linkOfParts(list: Understood, at: number, links: readonly Link[]): Link | undefined {
  const dated = list.columns.some(({ meaning }) => meaning === 'as_of')
  const called = partsOf.test(wordsOf(list.title).join(' '))
  return links.find(({ from, own, rowsPerTarget }) => from.table === at && !(own && dated) && (rowsPerTarget >= 1.5 || (called && !own)))
}

interface Target {
  readonly table: number
  readonly title: string
  /** Of a list read before; null for one read now. */
  readonly shape: string | null
  readonly column: number
  readonly header: string
  readonly values: ReadonlySet<string>
}

interface Source {
  readonly table: number
  readonly column: number
  readonly header: string
  readonly values: readonly string[]
  readonly own: boolean
}

function link(source: Source, target: Target): Link[] {
  const hits = source.values.filter((value) => target.values.has(value))
  const distinct = new Set(hits)
  const coverage = source.values.length === 0 ? 0 : hits.length / source.values.length
  const sharedWords = shared(source.header, [target.header, target.title])
  const enough = coverage === 1 && sharedWords.length > 0 ? 2 : 3
  if (distinct.size < enough || coverage < 0.6) return []
  const numeric = hits.every((value) => /^\d{1,6}$/.test(value))
  const wordy = hits.filter((value) => /\p{L}/u.test(value)).length >= hits.length * 0.5
  if (numeric ? !refersTo(source.header, target.title) || coverage < 0.9 : !wordy && sharedWords.length === 0) return []
  if (source.own && numeric && new Set(source.values).size === source.values.length) return []
  return [
    {
      from: { table: source.table, column: source.column },
      to: { table: target.table, column: target.column },
      own: source.own,
      coverage: Math.round(coverage * 1000) / 1000,
      cells: source.values.length,
      rowsPerTarget: Math.round((hits.length / distinct.size) * 10) / 10,
      sharedWords,
    },
  ]
}

/** Columns of which every filled cell is different: rows can be named by them. */
function uniqueColumns({ table, columns }: Understood): Pick<Target, 'column' | 'header' | 'values'>[] {
  return columns.flatMap(({ index, header, type }) => {
    if (type !== 'text' && type !== 'number') return []
    const values = valuesOf(table, index)
    const distinct = new Set(values)
    return values.length >= 2 && distinct.size >= values.length * 0.98 && values.every((value) => value.length <= 120)
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
