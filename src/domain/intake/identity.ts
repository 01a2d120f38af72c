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
  return { key: columnWith(columns, 'key'), name, asOf: columnWith(columns, 'as_of') }
}

/** Which key goes with which name. A name that goes with several keys lends none: null. */
export type KeyOfName = Map<string, string | null>

/** Adds the keys and names of a list to those of others. */
export function learnKeys(keyOfName: KeyOfName, rows: readonly RowRead[], { key, name }: Keying): void {
  for (const { values } of rows) {
    const [own, called] = [wordOf(values[key]), wordOf(values[name])]
    if (own === '' || called === '') continue
    keyOfName.set(called, keyOfName.has(called) && keyOfName.get(called) !== own ? null : own)
  }
}

/**
 * Gives each row its identity: its key; without one, the key that goes with its name; else its name.
 * A row with neither has none and cannot be read.
 */
function identities(rows: readonly RowRead[], { key, name }: Keying, keyOfName: KeyOfName): (string | null)[] {
  return rows.map(({ values }) => {
    const [own, called] = [wordOf(values[key]), wordOf(values[name])]
    const lent = own === '' ? keyOfName.get(called) : own
    return lent ? `key:${lent}` : called === '' ? null : `name:${called}`
  })
}

const none: readonly Dated[] = Object.freeze([])

/** Groups rows by identity. Of several, the one with the latest day is current; without days, the last in the file. */
export function listed(rows: readonly RowRead[], keying: Keying, keyOfName: KeyOfName): Listed[] {
  const groups = new Map<string, Dated[]>()
  const named = identities(rows, keying, keyOfName)
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
