import { fileLimits } from '#codecs/file-read.ts'
import { readSheetFile } from '#codecs/sheet-file.ts'
import { refuse } from '#contract/refusals.ts'
import { type SourceSheet, type Survey, survey } from '#domain/intake/survey.ts'
import type { DateStyle } from '#domain/intake/when.ts'

/** A file as a person gives it. */
export interface GivenFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Files read from end to end, with nothing kept yet. */
export interface ImportRead {
  readonly survey: Survey
  readonly hidden: readonly { readonly file: string; readonly sheet: string }[]
}

/**
 * Reads all lists in the files, tied together. Each file is judged before any is taken apart; one that is no list, too
 * large, too dense or encrypted refuses all of them, by name, and nothing is left behind.
 */
export async function readImport(files: readonly GivenFile[], usual?: DateStyle): Promise<ImportRead> {
  const sheets: SourceSheet[] = []
  const hidden: { file: string; sheet: string }[] = []
  let cells = fileLimits.cells
  for (const { name, bytes } of files) {
    const file = name.replace(/^.*[/\\]/, '')
    const read = await readSheetFile(bytes, file, { ...fileLimits, cells })
    if (read.kind === 'refused') refuse(read.code, { file, ...read.facts })
    for (const sheet of read.sheets) {
      cells -= sheet.rows.reduce((sum, row) => sum + row.length, 0)
      sheets.push({ ...sheet, file, oneOfMany: read.sheets.length > 1 })
    }
    hidden.push(...read.hidden.map((sheet) => ({ file, sheet })))
    if (cells < 0) refuse('import_too_many_cells', { file, most: fileLimits.cells })
  }
  const found = survey(sheets, usual ? { usual } : {})
  if (found.lists.length === 0) refuse('import_empty', { files: files.length })
  return { survey: found, hidden }
}
