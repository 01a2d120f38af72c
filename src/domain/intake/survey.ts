import { type Cell, fold, type Sheet, textOf } from './cell.ts'
import { type Column, understandColumns } from './columns.ts'
import { type Duplicate, type NamedThing, suggestDuplicates } from './duplicates.ts'
import { isPlainHead } from './head-words.ts'
import { type Dated, type Keying, type KeyOfName, keyingOf, type Listed, learnKeys, listed, sharedNames } from './identity.ts'
import { findLinks, type KnownList, type Link, linkOfParts, type Understood } from './links.ts'
import { namesIn } from './names.ts'
import type { Reason } from './reading.ts'
import { teamKey } from './role-columns.ts'
import { rowText, type SkippedRow, type Table } from './sheet-layout.ts'
import { findTables } from './sheet-lists.ts'
import { type RowRead, readRow } from './table-reading.ts'
import { titleDays } from './title-days.ts'
import { settleUnits } from './units.ts'
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
  /** The day its title names, where that tells it from another list of the same things; `YYYY-MM-DD`. */
  readonly day: string | null
  /** Names that several things share: their department tells them apart. */
  readonly shared: ReadonlySet<string>
}

export interface SourceSheet extends Sheet {
  readonly file: string
  /** Whether the file has other sheets, so that the sheet's name tells more than the file's. */
  readonly oneOfMany: boolean
}

export interface Survey {
  readonly lists: readonly SurveyedList[]
  /** Sheets of workbooks that hold no list but lines about the others. */
  readonly covers: readonly { readonly file: string; readonly table: Table }[]
  readonly links: readonly Link[]
  readonly duplicates: readonly Duplicate[]
  /** Lists read before, which those read now may name rows of. */
  readonly known: readonly KnownList[]
}

/** How a person reads the columns of a list, after what was understood of them. */
export type Correction = (list: { readonly file: string; readonly table: Table }, columns: readonly Column[]) => readonly Column[]

/** Reads every list on the sheets given: finds it, understands its columns, reads its rows, ties the lists together. */
export function survey(
  sheets: readonly SourceSheet[],
  {
    usual = usualDates,
    correct,
    known = [],
    teams = [],
  }: {
    readonly usual?: DateStyle
    readonly correct?: Correction
    readonly known?: readonly KnownList[]
    /** Names of teams known already. */
    readonly teams?: readonly string[]
  } = {},
): Survey {
  const onSheets = sheets.flatMap((sheet) =>
    findTables(sheet).flatMap((table, index): (Understood & { readonly file: string })[] => {
      if (table.rows.length === 0) return []
      const title = sheet.oneOfMany || index > 0 ? table.sheet : sheet.file
      return [{ file: sheet.file, title, table, columns: understandColumns(table, usual) }]
    }),
  )
  const found = withTeams(
    onSheets.filter((list) => !isCover(list, onSheets)),
    { usual, teams },
  )
  const understood = settleUnits(found).map((list) => ({ ...list, columns: correct?.(list, list.columns) ?? list.columns }))
  const links = findLinks(understood, known)
  const read = understood.map((list, index) => {
    const rows = list.table.rows.map((row) => readRow(row, list.columns))
    return { ...list, rows, keying: keyingOf(list.columns), subject: subjectOf(list, index, links) }
  })
  const ownKeys = read.map(({ rows, keying }) => keysOf([{ rows, keying }]))
  const sharedKeys = keysOf(read.filter(({ subject }) => subject === 'components'))
  const shared = sharedNames(read.filter(({ subject }) => subject === 'components'))
  const undated = read.map((list, index): SurveyedList => {
    const keyless = list.keying.key < 0 && list.subject === 'components'
    const things = listed(list.rows, list.keying, { keyOfName: keyless ? sharedKeys : ownKeys[index]!, shared })
    const kept = new Set(things.flatMap(({ current, earlier, rivals }) => [current, ...earlier, ...rivals].map(({ row }) => row)))
    return { ...list, shared, nameless: list.rows.flatMap(({ row }) => (kept.has(row) ? [] : [row])), listed: things, day: null }
  })
  const lists = datedByTitle(undated, usual)
  return { lists, covers: onSheets.filter((list) => isCover(list, onSheets)), links, duplicates: duplicatesIn(lists), known }
}

/** Lists of the same things at different times: the rows of each are of the day that its title names. */
function datedByTitle(lists: readonly SurveyedList[], usual: DateStyle): SurveyedList[] {
  const asked = lists.map(({ title, keying, subject, listed }) => ({
    title,
    dated: keying.asOf >= 0 || subject !== 'components',
    identities: new Set(listed.map(({ identity }) => identity)),
  }))
  const days = titleDays(asked, usual)
  return lists.map((list, index) => {
    const day = days[index] ?? null
    if (day === null) return list
    const onDay = ({ row }: Dated): Dated => ({ row, asOf: day })
    const listed = list.listed.map(({ identity, current, earlier, rivals }) => ({
      identity,
      current: onDay(current),
      earlier: earlier.map(onDay),
      rivals: rivals.map(onDay),
    }))
    return { ...list, day, listed }
  })
}

/** Lists whose heads name teams that are known, or that another list names, read again with that. */
function withTeams<List extends Understood>(
  lists: readonly List[],
  { usual, teams }: { readonly usual: DateStyle; readonly teams: readonly string[] },
): List[] {
  const named = lists.flatMap(({ table, columns }) => {
    const at = columns.find(({ meaning }) => meaning === 'role')?.index
    return at === undefined ? [] : table.rows.map(({ cells }) => textOf(cells[at]))
  })
  const keys = new Set([...teams, ...named].map(teamKey).filter((key) => key !== ''))
  return lists.map((list) =>
    list.table.headers.some((header) => keys.has(teamKey(header)))
      ? { ...list, columns: understandColumns(list.table, usual, keys) }
      : list,
  )
}

/** Lines about the lists on the other sheets of a workbook: one column, few rows, and no head known over them. */
function isCover(
  { file, table }: Understood & { readonly file: string },
  others: readonly { readonly file: string; readonly table: Table }[],
) {
  const alone = table.headers.length === 1 && table.rows.length <= 40 && !isPlainHead(table.headers[0]!)
  return alone && others.some((other) => other.file === file && other.table.headers.length > 1)
}

function keysOf(lists: readonly Pick<SurveyedList, 'rows' | 'keying'>[]): KeyOfName {
  const keyOfName: KeyOfName = new Map()
  for (const { rows, keying } of lists) learnKeys(keyOfName, rows, keying)
  return keyOfName
}

function subjectOf(list: Understood, index: number, links: readonly Link[]): Subject {
  const has = (...meanings: readonly Column['meaning'][]) => list.columns.some(({ meaning }) => meanings.includes(meaning))
  if (has('person', 'role') && has('heads', 'busy_share', 'role') && !has('budget', 'finish', 'state', 'benefit', 'risk')) return 'people'
  const parts = linkOfParts(list, index, links)
  const named = links.some(({ from, to }) => to.table === index && from.table !== parts?.to.table)
  return parts && !named ? 'details' : 'components'
}

function duplicatesIn(lists: readonly SurveyedList[]): Duplicate[] {
  const things = new Map<string, NamedThing>()
  for (const list of lists) {
    if (list.subject !== 'components') continue
    const { key, name, department } = list.keying
    const byRow = new Map(list.rows.map((row) => [row.row, row.values]))
    const nameOf = namesIn(list)
    for (const each of list.listed) {
      const values = byRow.get(each.current.row) ?? []
      if (things.has(each.identity) || values[name] === undefined) continue
      const place = values[key] === undefined || values[department] === undefined ? null : fold(String(values[department]))
      things.set(each.identity, { identity: each.identity, name: nameOf(each), place })
    }
  }
  return suggestDuplicates([...things.values()])
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

/** Every cell that was not understood, and every row that nothing can be kept under, in the order of files, rows and columns. */
export function problemsOf({ lists }: Survey): Problem[] {
  return lists.flatMap((list) => {
    const { file, table, columns, rows, keying } = list
    const nameless = new Set(list.subject === 'details' ? [] : list.nameless)
    const place = (row: number, column: number) => ({ file, sheet: table.sheet, row, column: columns[Math.max(0, column)]!.header })
    return rows.flatMap(({ row, unread }, index): Problem[] => [
      ...(nameless.has(row)
        ? [{ ...place(row, Math.max(keying.key, keying.name)), value: rowText(table.rows[index]!.cells), code: 'nameless' as const }]
        : []),
      ...unread.map(({ column, value, reason }) => ({ ...place(row, column), value, code: reason })),
    ])
  })
}

/** The rows of all sheets that are not rows of a list, with the reason. */
export function skippedOf({ lists, covers }: Survey): (SkippedRow & { readonly file: string; readonly sheet: string })[] {
  const ofLists = lists.flatMap(({ file, table }) => table.skipped.map((skipped) => ({ file, sheet: table.sheet, ...skipped })))
  const ofCovers = covers.flatMap(({ file, table }) => {
    const heads = table.headerRows.map((row) => ({ row, text: table.headers.join(' · ') }))
    const lines = [...heads, ...table.rows.map(({ row, cells }) => ({ row, text: rowText(cells) }))]
    return [
      ...table.skipped.filter(({ row }) => !table.headerRows.includes(row)).map((skipped) => ({ file, sheet: table.sheet, ...skipped })),
      ...lines.map((line) => ({ file, sheet: table.sheet, kind: 'note' as const, ...line })),
    ]
  })
  return [...ofLists, ...ofCovers]
}
