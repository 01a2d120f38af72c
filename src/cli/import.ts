import { readFile, stat } from 'node:fs/promises'
import { z } from 'zod'
import { previewFiles } from '#application/import/preview-files.ts'
import type { GivenFile } from '#application/import/read-import.ts'
import type { ImportPreview } from '#contract/import.ts'
import { refuse } from '#contract/refusals.ts'
import { type Command, fileCommand } from './command.ts'

const largest = 200 * 1024 * 1024

export const importCommands: readonly Command[] = [
  fileCommand({
    usage: 'portolan import <files…> [--preview]',
    summary: 'Read the lists in files and say what was understood, and which cells were not and why',
    input: z.object({ files: z.array(z.string()).min(1), preview: z.boolean().default(false) }),
    run: async ({ files }) => previewFiles(await Promise.all(files.map(givenFile))),
    print: describePreview,
  }),
]

/** A file too large to be read is refused by its size on disk, before a byte of it is loaded. */
async function givenFile(path: string): Promise<GivenFile> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) refuse('import_file_missing', { file: path })
  if (found.size > largest) refuse('import_too_large', { file: path, bytes: found.size, most: largest })
  return { name: path, bytes: await readFile(path) }
}

/** The preview for a reader at a terminal: lists, columns, causes, and the first cells that were not understood. */
export function describePreview(preview: ImportPreview): string {
  const lines = [`${preview.rowsRead} of ${preview.rows} rows read, ${preview.problems.length} cells not understood`]
  for (const table of preview.tables) {
    lines.push(
      '',
      `${table.file}${table.sheet === table.file ? '' : `, sheet ${table.sheet}`}: ${table.things} ${table.subject}, ${table.rows} rows`,
    )
    if (table.observations > 0) lines.push(`  dated by ${table.asOf}: ${table.observations} earlier observations`)
    const width = Math.max(...table.columns.map(({ header }) => Math.min(40, header.length)))
    for (const { letters, header, meaning, type, confidence, notUnderstood } of table.columns) {
      const unread = notUnderstood === 0 ? '' : `  ${notUnderstood} not understood`
      lines.push(
        `  ${letters.padEnd(3)}${header.slice(0, 40).padEnd(width)}  ${meaning} (${type}), ${Math.round(confidence * 100)} % sure${unread}`,
      )
    }
  }
  for (const { from, to, coverage } of preview.links) {
    lines.push('', `${from.file}: ${from.column} names rows of ${to.file} by ${to.column} (${Math.round(coverage * 100)} %)`)
  }
  if (preview.duplicates.length > 0) lines.push('', `${preview.duplicates.length} pairs may be the same thing twice`)
  if (preview.causes.length > 0) lines.push('', 'Not understood, by cause:')
  for (const { file, column, reason, cells } of preview.causes) lines.push(`  ${cells} × ${reason} (${file}, ${column})`)
  const left = preview.skipped.filter(({ kind }) => kind !== 'blank' && kind !== 'header')
  if (left.length > 0) lines.push('', 'Rows that are no rows of a list:')
  for (const { file, row, kind, text } of left.slice(0, 20)) lines.push(`  ${file} row ${row}, ${kind}: ${text}`)
  if (left.length > 20) lines.push(`  and ${left.length - 20} more`)
  return lines.join('\n')
}
