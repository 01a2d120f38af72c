import { z } from 'zod'
import { meanings } from '#domain/intake/head-words.ts'
import { reasons } from '#domain/intake/reading.ts'
import { columnTypes } from '#domain/intake/value.ts'

const Cell = z.union([z.string(), z.number(), z.boolean()])
const reasonCodes = Object.keys(reasons) as [keyof typeof reasons, ...(keyof typeof reasons)[]]

/** A cell that was not understood: where to find it, what it holds, why. Rows count from 1, as spreadsheets show them. */
export const ImportProblem = z.object({
  file: z.string(),
  sheet: z.string(),
  row: z.int(),
  column: z.string(),
  value: Cell,
  reason: z.string(),
  code: z.enum(reasonCodes),
})
export type ImportProblem = z.output<typeof ImportProblem>

const ImportColumn = z.object({
  letters: z.string().describe('A … Z, AA …'),
  header: z.string(),
  meaning: z.enum(meanings),
  type: z.enum(columnTypes),
  confidence: z.number().min(0).max(1),
  evidence: z.array(z.looseObject({ kind: z.string() })).describe('Why the column is taken for this, with the figures'),
  understood: z.int(),
  blank: z.int(),
  notUnderstood: z.int(),
})

const ImportTable = z.object({
  file: z.string(),
  sheet: z.string(),
  subject: z.enum(['components', 'people', 'details']),
  headerRows: z.array(z.int()),
  rows: z.int(),
  rowsRead: z.int(),
  /** Rows with neither key nor name. */
  nameless: z.array(z.int()),
  key: z.string().nullable(),
  name: z.string().nullable(),
  asOf: z.string().nullable(),
  things: z.int().describe('Different keys or names'),
  observations: z.int().describe('Rows that are earlier observations of a thing'),
  rivals: z.int().describe('Rows of the same thing and day as another row'),
  columns: z.array(ImportColumn),
})

const Place = z.object({ file: z.string(), sheet: z.string(), column: z.string() })
const Thing = z.object({ key: z.string().nullable(), name: z.string() })

/** What files hold and what was understood of it, before anything is kept. */
export const ImportPreview = z.object({
  rows: z.int().describe('Rows of all lists, without titles, heads, totals, notes and blank rows'),
  rowsRead: z.int(),
  problems: z.array(ImportProblem),
  causes: z.array(z.object({ file: z.string(), column: z.string(), code: z.enum(reasonCodes), reason: z.string(), cells: z.int() })),
  skipped: z.array(
    z.object({
      file: z.string(),
      sheet: z.string(),
      row: z.int(),
      kind: z.enum(['title', 'blank', 'header', 'total', 'note', 'section']),
      text: z.string(),
    }),
  ),
  hiddenSheets: z.array(z.object({ file: z.string(), sheet: z.string() })),
  tables: z.array(ImportTable),
  links: z.array(z.object({ from: Place, to: Place, coverage: z.number(), cells: z.int(), rowsPerTarget: z.number() })),
  duplicates: z.array(
    z.object({
      one: Thing,
      other: Thing,
      reason: z.enum(['same_name', 'same_words', 'similar_name', 'one_name_within_the_other']),
      similarity: z.number(),
    }),
  ),
})
export type ImportPreview = z.output<typeof ImportPreview>
