import { z } from 'zod'
import { meanings } from '#domain/intake/meanings.ts'
import { decimalSigns } from '#domain/intake/numerals.ts'
import { reasons } from '#domain/intake/reading.ts'
import { columnTypes } from '#domain/intake/value.ts'
import { FileAnswer, FileBytes } from './file.ts'
import { fileRefusals } from './file-refusals.ts'
import { ImportDoubt } from './import-doubt.ts'
import { operation } from './operation.ts'

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
  turned: z.boolean().describe('The list lies on its side: its rows count columns of the sheet'),
  rows: z.int(),
  rowsRead: z.int(),
  /** Rows with neither key nor name. */
  nameless: z.array(z.int()),
  key: z.string().nullable(),
  name: z.string().nullable(),
  asOf: z.string().nullable().describe('The column that dates rows, or the list’s title where that does'),
  things: z.int().describe('Different keys or names'),
  observations: z.int().describe('Rows that are earlier observations of a thing'),
  rivals: z.int().describe('Rows of the same thing and day as another row'),
  columns: z.array(ImportColumn),
})

const Place = z.object({ file: z.string(), sheet: z.string(), column: z.string() })
const Thing = z.object({ identity: z.string(), key: z.string().nullable(), name: z.string() })

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
  doubts: z.array(ImportDoubt),
  tables: z.array(ImportTable),
  links: z.array(z.object({ from: Place, to: Place, coverage: z.number(), cells: z.int(), rowsPerTarget: z.number() })),
  signs: z
    .array(
      z.object({
        sign: z.string(),
        currency: z.string(),
        from: z.enum(['said', 'base', 'words', 'usual']),
        cells: z.int().describe('Cells that speak of the country'),
        confidence: z.number().min(0).max(1),
        choices: z.array(z.string()),
      }),
    )
    .describe('Signs that several currencies share, what each was taken for and why; `usual` is a guess to be asked about'),
  duplicates: z.array(
    z.object({
      one: Thing,
      other: Thing,
      reason: z.enum(['same_name', 'same_words', 'similar_name', 'one_name_within_the_other']),
      similarity: z.number(),
      merged: z.boolean().describe('A person said, now or for files of this shape before, that the two are one'),
    }),
  ),
})
export type ImportPreview = z.output<typeof ImportPreview>

export const ColumnSaid = z.object({
  header: z.string(),
  meaning: z.enum(meanings).optional(),
  type: z.enum(columnTypes).optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  power: z.int().min(0).max(12).optional().describe('Power of ten of amounts that name no magnitude: 6 for millions'),
  dayOrder: z.enum(['day_first', 'month_first']).optional(),
  decimal: z.enum(decimalSigns).optional().describe('The sign before fractions; neither: three digits behind a sign are thousands'),
})

const ImportRequest = z.object({
  fileIds: z.array(z.uuid()).min(1).max(20),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional()
    .describe('What amounts are in that name no currency, or one by a sign that several share'),
  corrections: z.array(z.object({ file: z.string(), sheet: z.string(), columns: z.array(ColumnSaid) })).default([]),
  merges: z
    .array(z.object({ one: z.string(), other: z.string() }))
    .default([])
    .describe('Identities of pairs that are one thing; the first is kept, now and in later files of the shape'),
  apart: z
    .array(z.object({ one: z.string(), other: z.string() }))
    .default([])
    .describe('Pairs that are two things after all, though they were said to be one before'),
  keep: z
    .array(z.object({ id: z.uuid(), key: z.string() }))
    .default([])
    .describe('Values that stay as they are here, though the lists say something else'),
})

const Counts = z.object({ new: z.int(), changed: z.int(), unchanged: z.int() })

const ImportDifference = z.object({
  components: Counts,
  roles: Counts,
  changes: z
    .array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        field: z.string(),
        key: z.string().describe('The field as `keep` names it'),
        before: z.unknown(),
        after: z.unknown(),
        changedHere: z.boolean().describe('Somebody changed it here too since an import last set it: the import would undo that'),
      }),
    )
    .describe('The first 1,000 values that would change'),
  gone: z
    .array(z.object({ id: z.uuid(), name: z.string(), reference: z.string().nullable() }))
    .describe('In the last list of this shape, not in this one; never taken away'),
  keptValues: z.int().describe('Values that these lists repeat from last time and that were changed here since: they stay as they are'),
  settledCurrency: z.string().nullable().describe('What the organisation will count money in from now on, where these lists settle it'),
  newPeople: z.array(z.string()),
  newFields: z.array(z.string()),
})
export type ImportDifference = z.output<typeof ImportDifference>

export const ImportBatch = z
  .object({
    id: z.uuid(),
    files: z.array(z.object({ id: z.uuid(), name: z.string() })),
    rows: z.int(),
    rowsRead: z.int(),
    unread: z.int(),
    new: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    doubts: z.array(ImportDoubt).describe('What was taken for granted and not settled by a person'),
    importedBy: z.uuid(),
    importedAt: z.iso.datetime(),
    undoneAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'ImportBatch', description: 'One import: what came, what became of it, and whether it was undone' })
export type ImportBatch = z.output<typeof ImportBatch>

export const giveImportFile = operation({
  method: 'post',
  path: '/import-files',
  summary: 'Hand over a file to be read; nothing is made of it yet',
  input: z.object({ name: z.string().min(1).max(255), bytes: FileBytes }),
  answer: z.object({ id: z.uuid(), name: z.string(), bytes: z.int() }),
  maxBytes: 200 * 1024 * 1024,
  mostPerQuarter: 120,
  refusals: ['import_too_large'],
})

export const previewImport = operation({
  method: 'post',
  path: '/import-previews',
  summary: 'See how files would be read and what would change',
  input: ImportRequest,
  answer: ImportPreview.extend({ difference: ImportDifference }),
  mostPerQuarter: 120,
  refusals: ['import_file_missing', ...fileRefusals],
})

export const runImport = operation({
  method: 'post',
  path: '/imports',
  summary: 'Take files in: components and teams are made or changed in one act, which can be undone',
  input: ImportRequest,
  answer: ImportBatch,
  mostPerQuarter: 60,
  refusals: ['import_file_missing', ...fileRefusals],
})

export const listImports = operation({
  method: 'get',
  path: '/imports',
  summary: 'The last hundred imports, the latest first',
  input: z.object({}),
  answer: z.object({ items: z.array(ImportBatch) }),
  refusals: [],
})

export const getImportSource = operation({
  method: 'get',
  path: '/import-files/:fileId',
  summary: 'A file as it was given, byte for byte',
  input: z.object({ fileId: z.uuid() }),
  answer: FileAnswer,
  refusals: ['import_file_missing'],
})

export const getImportUnread = operation({
  method: 'get',
  path: '/imports/:importId/unread',
  summary: 'Every cell of an import that was not understood, as CSV',
  input: z.object({ importId: z.uuid() }),
  answer: FileAnswer,
  refusals: ['import_not_found'],
})

export const undoImport = operation({
  method: 'post',
  path: '/imports/:importId/undo',
  summary: 'Undo a whole import; what was changed since is left alone and listed',
  input: z.object({ importId: z.uuid() }),
  answer: z.object({ import: ImportBatch, leftAlone: z.array(z.object({ id: z.uuid(), name: z.string() })) }),
  refusals: ['import_not_found', 'import_undone'],
})
