import type { runImport } from '#contract/import.ts'
import type { InputOf } from '#contract/operation.ts'
import type { Said } from '#domain/intake/corrections.ts'

export type ImportAsked = InputOf<typeof runImport>

/** How a person says that the columns of these lists are to be read, by list. */
export function saidNow(corrections: ImportAsked['corrections']): Said['now'] {
  return new Map(corrections.map(({ file, sheet, columns }) => [`${file}\n${sheet}`, columns]))
}
