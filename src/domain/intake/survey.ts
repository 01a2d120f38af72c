import { type Cell, fold, type Sheet, textOf } from './cell.ts'
import { type Column, understandColumns } from './columns.ts'
import { type Duplicate, suggestDuplicates } from './duplicates.ts'
import { findTable } from './find-table.ts'
import { type Keying, type KeyOfName, keyingOf, type Listed, learnKeys, listed } from './identity.ts'
import { findLinks, type Link, type Understood } from './links.ts'
import type { Reason } from './reading.ts'
import type { SkippedRow, Table } from './sheet-layout.ts'
import { type RowRead, readRow } from './table-reading.ts'
import { type DateStyle, usualDates } from './when.ts'

/** What the rows of a list are: pieces of work, people, or parts of the things in another list. */
export type Subject = 'components' | 'people' | 'details'

/** A list read from end to end. */
export interface SurveyedList extends Understood {
  readonly file: string
  readonly subject: Subject
  readonly keying: Keying
  readonly rows: readonly RowRead[]
  /** Rows with neither key nor name: nothing can be kept under them. */
  readonly nameless: readonly number[]
  readonly listed: readonly Listed[]
}

export interface SourceSheet extends Sheet {
  readonly file: string
  /** Whether the file has other sheets, so that the sheet's name tells more than the file's. */
  readonly oneOfMany: boolean
}

export interface Survey {
  readonly lists: readonly SurveyedList[]
  readonly links: readonly Link[]
  readonly duplicates: readonly Duplicate[]
}

/** How a person reads the columns of a list, after what was understood of them. */
export type Correction = (list: { readonly file: string; readonly table: Table }, columns: readonly Column[]) => readonly Column[]

/** Reads every list on the sheets given: finds it, understands its columns, reads its rows, ties the lists together. */
export function survey(
  sheets: readonly SourceSheet[],
  { usual = usualDates, correct }: { readonly usual?: DateStyle; readonly correct?: Correction } = {},
): Survey {
  const understood = sheets.flatMap((sheet): (Understood & { readonly file: string })[] => {
    const table = findTable(sheet)
    if (!table || table.rows.length === 0) return []
    const guessed = understandColumns(table, usual)
    return [
      {
        file: sheet.file,
        title: sheet.oneOfMany ? sheet.name : sheet.file,
        table,
        columns: correct?.({ file: sheet.file, table }, guessed) ?? guessed,
      },
    ]
  })
  const links = findLinks(understood)
  const read = understood.map((list, index) => {
    const rows = list.table.rows.map((row) => readRow(row, list.columns))
    return { ...list, rows, keying: keyingOf(list.columns), subject: subjectOf(list.columns, index, links) }
  })
  const ownKeys = read.map(({ rows, keying }) => keysOf([{ rows, keying }]))
  const sharedKeys = keysOf(read.filter(({ subject }) => subject === 'components'))
  const lists = read.map((list, index): SurveyedList => {
    const keyless = list.keying.key < 0 && list.subject === 'components'
    const things = listed(list.rows, list.keying, keyless ? sharedKeys : ownKeys[index]!)
    const kept = new Set(things.flatMap(({ current, earlier, rivals }) => [current, ...earlier, ...rivals].map(({ row }) => row)))
    return { ...list, nameless: list.rows.flatMap(({ row }) => (kept.has(row) ? [] : [row])), listed: things }
  })
  return { lists, links, duplicates: duplicatesIn(lists) }
}

function keysOf(lists: readonly Pick<SurveyedList, 'rows' | 'keying'>[]): KeyOfName {
  const keyOfName: KeyOfName = new Map()
  for (const { rows, keying } of lists) learnKeys(keyOfName, rows, keying)
  return keyOfName
}

function subjectOf(columns: readonly Column[], index: number, links: readonly Link[]): Subject {
  const has = (...meanings: readonly Column['meaning'][]) => columns.some(({ meaning }) => meanings.includes(meaning))
  if (has('person', 'role') && has('heads', 'busy_share', 'role') && !has('budget', 'finish', 'state', 'benefit', 'risk')) return 'people'
  const out = links.filter(({ from }) => from.table === index)
  const named = links.some(({ to }) => to.table === index)
  return !named && out.some(({ rowsPerTarget }) => rowsPerTarget >= 1.5) ? 'details' : 'components'
}

function duplicatesIn(lists: readonly SurveyedList[]): Duplicate[] {
  const names = new Map<string, string>()
  for (const { subject, listed: things, rows, keying } of lists) {
    if (subject !== 'components') continue
    const byRow = new Map(rows.map((row) => [row.row, row]))
    for (const { identity, current } of things) {
      const name = byRow.get(current.row)?.values[keying.name]
      if (typeof name === 'string' && !names.has(identity)) names.set(identity, name)
    }
  }
  return suggestDuplicates([...names].map(([identity, name]) => ({ identity, name })))
}

/** A cell that was not understood, in words a person can look up in the file. */
export interface Problem {
  readonly file: string
  readonly sheet: string
  readonly row: number
  readonly column: string
  readonly value: Cell
  readonly code: Reason
}

/** Every cell that was not understood, in the order of files, rows and columns. */
export function problemsOf({ lists }: Survey): Problem[] {
  return lists.flatMap(({ file, table, columns, rows }) =>
    rows.flatMap(({ unread }) =>
      unread.map(({ row, column, value, reason }) => ({
        file,
        sheet: table.sheet,
        row,
        column: columns[column]!.header,
        value,
        code: reason,
      })),
    ),
  )
}

/** The rows of all sheets that are not rows of a list, with the reason. */
export function skippedOf({ lists }: Survey): (SkippedRow & { readonly file: string; readonly sheet: string })[] {
  return lists.flatMap(({ file, table }) => table.skipped.map((skipped) => ({ file, sheet: table.sheet, ...skipped })))
}

/** The heads of a list in a form that is the same for the next file of its shape, whatever the order of its columns. */
export function shapeOf(headers: readonly string[]): string {
  return headers
    .map((header) => fold(textOf(header)))
    .filter((header) => !/^column [a-z]{1,3}$/.test(header))
    .sort()
    .join('\n')
}
