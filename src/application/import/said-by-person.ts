import type { runImport } from '#contract/import.ts'
import type { InputOf } from '#contract/operation.ts'
import type { Said } from '#domain/intake/corrections.ts'

export type ImportAsked = InputOf<typeof runImport>

/** How a person says that the columns of these lists are to be read, by list. */
export function saidNow(corrections: ImportAsked['corrections']): Said['now'] {
  return new Map(corrections.map(({ file, sheet, columns }) => [`${file}\n${sheet}`, columns]))
}

/** For each identity the one it is merged into, at the end of a chain of merges. */
export function mergedInto(merges: ImportAsked['merges']): Map<string, string> {
  const merged = new Map<string, string>()
  const last = (identity: string): string => {
    const next = merged.get(identity)
    return next === undefined ? identity : last(next)
  }
  for (const { one, other } of merges) if (last(one) !== last(other)) merged.set(last(other), last(one))
  return new Map([...merged.keys()].map((identity) => [identity, last(identity)]))
}
