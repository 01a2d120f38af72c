import { fold, textOf } from './cell.ts'
import type { KnownList } from './links.ts'
import type { SurveyedList } from './survey.ts'
import type { Value } from './value.ts'

/** Finds what a folded key or name stands for, in one list or known list, or in all lists read. */
export type Resolve = (word: string, table?: number) => string | undefined

/** The identity of a component that is kept already. */
export function keptIdentity(componentId: string): string {
  return `component:${componentId}`
}

/** The id of a component that is kept already; null for any other identity. */
export function keptId(identity: string): string | null {
  return identity.startsWith('component:') ? identity.slice('component:'.length) : null
}

export function resolverOf(
  lists: readonly SurveyedList[],
  { known, merged }: { readonly known: readonly KnownList[]; readonly merged: ReadonlyMap<string, string> },
): Resolve {
  const byList = lists.map(({ listed, rows, keying }) => {
    const words = new Map<string, string>()
    const values = new Map(rows.map((row) => [row.row, row.values]))
    for (const { identity, current } of listed) {
      const own = merged.get(identity) ?? identity
      for (const column of [keying.name, keying.key]) {
        const word = idAt(values.get(current.row)?.[column])
        if (word !== '') words.set(word, own)
      }
    }
    return words
  })
  const kept = known.map(({ ids }) => new Map([...ids].map(([word, id]) => [word, keptIdentity(id)])))
  const all = [...byList, ...kept]
  return (word, table) => (table === undefined ? byList.find((words) => words.has(word))?.get(word) : all[table]?.get(word))
}

/** A key or name as others refer to it; empty where there is none. */
export function idAt(value: Value | undefined): string {
  return value === undefined || typeof value === 'object' ? '' : fold(textOf(value)).replace(/\.0$/, '')
}
