import { fold } from './cell.ts'
import type { Column } from './columns.ts'
import { columnWith, type RowRead } from './table-reading.ts'
import type { Value } from './value.ts'
import type { When } from './when.ts'

/** How the rows of a list are told apart and dated. Columns by index; -1 where the list has none. */
export interface Keying {
  /** Holds the id of what the row is about; its name stands in where the cell is blank. */
  readonly key: number
  readonly name: number
  /** Says whose it is: tells things of one name apart. */
  readonly department: number
  /** Dates the row: several rows of one key are then observations of it. */
  readonly asOf: number
}

/** The last observation of each thing listed, with the earlier ones in order of their days. */
export interface Listed {
  /** Equal for two rows about the same thing, in this file or a later one. */
  readonly identity: string
  readonly current: Dated
  readonly earlier: readonly Dated[]
  /** Rows of the same identity and day as another: one of each is current or earlier, the others stand here. */
  readonly rivals: readonly Dated[]
}

export interface Dated {
  readonly row: number
  /** `YYYY-MM-DD`; null when the list does not date its rows. */
  readonly asOf: string | null
}

export function keyingOf(columns: readonly Column[]): Keying {
  const name = ['name', 'person', 'role'].map((meaning) => columnWith(columns, meaning as 'name')).find((index) => index >= 0) ?? -1
  return { key: columnWith(columns, 'key'), name, department: columnWith(columns, 'department'), asOf: columnWith(columns, 'as_of') }
}

/**
 * Names that rows without a key share on one day while their departments differ: the department is then part of what such
 * a thing is called. A name whose department changes from day to day is one thing that moved.
 */
export function sharedNames(lists: readonly { readonly rows: readonly RowRead[]; readonly keying: Keying }[]): ReadonlySet<string> {
  const shared = new Set<string>()
  for (const { rows, keying } of lists) {
    if (keying.name < 0 || keying.department < 0) continue
    const first = new Map<string, string>()
    for (const { values } of rows) {
      const [called, department] = [wordOf(values[keying.name]), wordOf(values[keying.department])]
      if (called === '' || department === '' || wordOf(values[keying.key]) !== '') continue
      const onDay = `${called}\n${(values[keying.asOf] as When | undefined)?.last ?? ''}`
      if (first.has(onDay) && first.get(onDay) !== department) shared.add(called)
      first.set(onDay, department)
    }
  }
  return shared
}

/** Which key goes with which name. A name that goes with several keys lends none: null. A key goes with itself. */
export type KeyOfName = Map<string, string | null>

/** Adds the keys and names of a list to those of others. Keys written where a name is expected are keys still. */
export function learnKeys(keyOfName: KeyOfName, rows: readonly RowRead[], { key, name }: Keying): void {
  for (const { values } of rows) {
    const [own, called] = [wordOf(values[key]), wordOf(values[name])]
    if (own === '') continue
    keyOfName.set(own, own)
    if (called !== '' && called !== own) keyOfName.set(called, keyOfName.has(called) && keyOfName.get(called) !== own ? null : own)
  }
}

/** What all lists together say of names: which key goes with one, and which are shared by several things. */
export interface Known {
  readonly keyOfName: KeyOfName
  readonly shared: ReadonlySet<string>
}

/**
 * Gives each row its identity: its key; without one, the key that goes with its name; else its name.
 * A row with neither has none and cannot be read.
 */
function identities(rows: readonly RowRead[], { key, name, department }: Keying, { keyOfName, shared }: Known): (string | null)[] {
  return rows.map(({ values }) => {
    const [own, called] = [wordOf(values[key]), wordOf(values[name])]
    const lent = own === '' ? keyOfName.get(called) : own
    if (lent) return `key:${lent}`
    return called === '' ? null : `name:${shared.has(called) ? `${called} (${wordOf(values[department])})` : called}`
  })
}

const none: readonly Dated[] = Object.freeze([])

/** Groups rows by identity. Of several, the one with the latest day is current; without days, the last in the file. */
export function listed(rows: readonly RowRead[], keying: Keying, known: Known): Listed[] {
  const groups = new Map<string, Dated[]>()
  const named = identities(rows, keying, known)
  rows.forEach(({ row, values }, index) => {
    const identity = named[index]
    if (!identity) return
    const asOf = (values[keying.asOf] as When | undefined)?.last ?? null
    const group = groups.get(identity)
    if (group) group.push({ row, asOf })
    else groups.set(identity, [{ row, asOf }])
  })
  return [...groups].map(([identity, dated]) => {
    if (dated.length === 1) return { identity, current: dated[0]!, earlier: none, rivals: none }
    const inOrder = dated.toSorted((a, b) => (a.asOf === b.asOf ? a.row - b.row : (a.asOf ?? '') < (b.asOf ?? '') ? -1 : 1))
    const latest = inOrder.filter((each, index) => each.asOf !== inOrder[index + 1]?.asOf)
    return { identity, current: latest.at(-1)!, earlier: latest.slice(0, -1), rivals: inOrder.filter((each) => !latest.includes(each)) }
  })
}

function wordOf(value: Value | undefined): string {
  return typeof value === 'string' ? fold(value) : value === undefined ? '' : fold(String(value))
}
