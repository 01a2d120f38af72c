import { fold, textOf } from './cell.ts'
import type { Column } from './columns.ts'
import { parseHead } from './head-units.ts'
import type { Keying, Listed } from './identity.ts'
import { columnWith, type RowRead } from './table-reading.ts'
import { thing } from './vocabulary.ts'

interface Named {
  /** File or sheet name. */
  readonly title: string
  readonly columns: readonly Column[]
  readonly keying: Keying
  readonly rows: readonly RowRead[]
  readonly shared: ReadonlySet<string>
}

const longest = 80

/**
 * What each thing of a list is called: the name in its latest row that says more than its key; without any name the
 * beginning of its description; without that its key, with the word for such things if the key is a bare number.
 */
export function namesIn({ title, columns, keying, rows, shared }: Named): (listed: Listed) => string {
  const byRow = new Map(rows.map(({ row, values }) => [row, values]))
  const about = columnWith(columns, 'description')
  const word = keying.key < 0 ? undefined : thingIn(title, columns[keying.key]!.header)
  return ({ identity, current, earlier }) => {
    const said = (row: number, column: number) => textOf(byRow.get(row)?.[column] as string | undefined).trim()
    const key = said(current.row, keying.key)
    const called = said(current.row, keying.name)
    const name = key === '' && shared.has(fold(called)) ? `${called} (${said(current.row, keying.department)})` : called
    if (name !== '' && (earlier.length === 0 || identity !== `key:${fold(name)}`)) return name
    for (const { row } of earlier.toReversed()) {
      const before = said(row, keying.name)
      if (before !== '' && identity !== `key:${fold(before)}`) return before
    }
    if (name !== '') return name
    return beginningOf(said(current.row, about)) || (word && /^\d+$/.test(key) ? `${word} ${key}` : key)
  }
}

/** The first words of a text, as many as make a name. */
function beginningOf(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length <= longest ? line : `${line.slice(0, line.lastIndexOf(' ', longest - 1)).replace(/[,;:.(-]+$/, '')}…`
}

/** The word for what a list holds: `projects.csv` and `Project ID` both say project. */
function thingIn(title: string, header: string): string | undefined {
  const words = [title.replace(/\.[a-z]{2,5}$/i, ''), header].flatMap((text) => parseHead(text).words.split(' '))
  const found = words.map((word) => word.replace(/ies$/, 'y').replace(/s$/, '')).find((word) => oneThing.test(word))
  return found && found[0]!.toUpperCase() + found.slice(1)
}

const oneThing = new RegExp(`^${thing}$`)
