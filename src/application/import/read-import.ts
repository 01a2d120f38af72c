import { fileLimits, type Refused } from '#codecs/file-read.ts'
import { readSheetFile } from '#codecs/sheet-file.ts'
import type { ImportPreview } from '#contract/import.ts'
import { correctionFrom, type Said } from '#domain/intake/corrections.ts'
import { takeCurrencies } from '#domain/intake/currencies.ts'
import { type Drafted, draftComponents } from '#domain/intake/drafts.ts'
import type { KnownList } from '#domain/intake/links.ts'
import type { CurrencyChoice } from '#domain/intake/shared-signs.ts'
import { shapeOf } from '#domain/intake/sheet-layout.ts'
import { type SourceSheet, survey } from '#domain/intake/survey.ts'
import type { DateStyle } from '#domain/intake/when.ts'
import { type Merge, type Merges, mergedInto, mergesThatHold } from './merges.ts'
import { previewOf } from './preview-of.ts'

/** A file as a person gives it. */
export interface GivenFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** How files are to be read: what people said, and what holds for the organisation. */
export interface Reading {
  readonly files: readonly GivenFile[]
  readonly said: Said
  readonly usual: DateStyle | undefined
  readonly currency: CurrencyChoice
  /** Identities that a person says are another one, by the shape of the lists for which it was said before, and now. */
  readonly merges: Merges
  /** Lists taken in before, whose rows these may name. */
  readonly known: readonly KnownList[]
  /** Names of teams that the organisation has. */
  readonly teams: readonly string[]
}

/** How files are read when nobody and no organisation says anything. */
export const defaultReading: Omit<Reading, 'files'> = {
  said: { remembered: new Map(), now: new Map() },
  usual: undefined,
  currency: { base: 'EUR', settled: false, said: null },
  merges: { remembered: new Map(), now: [], apart: [] },
  known: [],
  teams: [],
}

/** What was read: for people, and for the database. */
export interface ImportRead {
  readonly preview: ImportPreview
  readonly drafted: Drafted
  readonly shapes: readonly { readonly file: string; readonly sheet: string; readonly shape: string }[]
  /** Pairs that are one thing, as a person said now or before. */
  readonly merges: readonly Merge[]
  /** The shape of the list that first speaks of a component, by its identity; of what is merged into it too. */
  readonly shapeOfIdentity: ReadonlyMap<string, string>
}

export type ReadOutcome =
  | { readonly kind: 'read'; readonly read: ImportRead }
  | { readonly kind: 'refused'; readonly code: Refused['code'] | 'import_empty'; readonly facts: Readonly<Record<string, unknown>> }

/**
 * Reads all lists in the files, tied together. Each file is judged before it is taken apart; one that is no list, too
 * large, too dense or encrypted refuses all of them, by name, and nothing is left behind.
 */
export async function readImport({ files, said, usual, currency, merges, known, teams }: Reading): Promise<ReadOutcome> {
  const sheets: SourceSheet[] = []
  const hidden: { file: string; sheet: string }[] = []
  let cells = fileLimits.cells
  for (const { name, bytes } of files) {
    const file = name.replace(/^.*[/\\]/, '')
    const read = await readSheetFile(bytes, file, { ...fileLimits, cells: Math.max(0, cells) })
    if (read.kind === 'refused') return { ...read, facts: { file, ...read.facts } }
    for (const sheet of read.sheets) {
      cells -= sheet.rows.reduce((sum, row) => sum + row.length, 0)
      sheets.push({ ...sheet, file, oneOfMany: read.sheets.length > 1 })
    }
    hidden.push(...read.hidden.map((sheet) => ({ file, sheet })))
  }
  const found = survey(sheets, { ...(usual && { usual }), correct: correctionFrom(said), known, teams })
  if (found.lists.length === 0) return { kind: 'refused', code: 'import_empty', facts: { files: files.length } }
  const taken = takeCurrencies(found.lists, currency)
  const shapes = found.lists.map(({ file, table }) => ({ file, sheet: table.sheet, shape: shapeOf(table.headers) }))
  const pairs = mergesThatHold(
    merges,
    shapes.map(({ shape }) => shape),
  )
  const merged = mergedInto(pairs)
  const drafted = draftComponents(found, { currencyOf: taken.of, merged })
  const shapeOfIdentity = new Map<string, string>()
  for (const [index, { listed }] of found.lists.entries()) {
    for (const { identity } of listed) {
      for (const own of [identity, merged.get(identity) ?? identity])
        if (!shapeOfIdentity.has(own)) shapeOfIdentity.set(own, shapes[index]!.shape)
    }
  }
  return {
    kind: 'read',
    read: {
      preview: previewOf({ survey: found, hidden, drafted, signs: taken.signs, merged }),
      drafted,
      shapes,
      shapeOfIdentity,
      merges: pairs,
    },
  }
}
