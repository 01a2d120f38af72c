import { readFile, stat } from 'node:fs/promises'
import { z } from 'zod'
import { getImportSource, getImportUnread, giveImportFile } from '#application/import/import-files.ts'
import { listImports, undoImport } from '#application/import/imports.ts'
import { previewFiles } from '#application/import/preview-files.ts'
import type { GivenFile } from '#application/import/read-import.ts'
import { runImport } from '#application/import/run-import.ts'
import * as contract from '#contract/import.ts'
import { refuse } from '#contract/refusals.ts'
import { type Command, command, ownCommand, type Surroundings } from './command.ts'
import { describeBatch, describePreview } from './describe-import.ts'
import { saveCommand } from './save-file.ts'

const asked = contract.runImport.input.shape
const largest = contract.giveImportFile.maxBytes ?? 0

/**
 * Takes lists in. With `--preview` nothing is kept and no database is needed; without, the files are handed over and
 * taken in as the person and hat the command line acts for.
 */
const importLists = ownCommand({
  usage:
    'portolan import <files…> [--preview] [--currency <code>] [--correct <json…>] [--merge <json…>] [--apart <json…>] [--keep <json…>]',
  summary: 'Read the lists in files, say what was understood and which cells were not, and without --preview take them in',
  input: z.object({
    files: z.array(z.string()).min(1),
    preview: z.boolean().default(false),
    currency: asked.currency,
    correct: asked.corrections,
    merge: asked.merges,
    apart: asked.apart,
    keep: asked.keep,
  }),
  perform: async ({ files, preview, currency, correct, merge, apart, keep }, { ask }) => {
    const given = await Promise.all(files.map(givenFile))
    if (!preview) {
      const fileIds = await handOver(given, ask)
      const answer = await ask(contract.runImport, runImport, { fileIds, currency, corrections: correct, merges: merge, apart, keep })
      return { answer, text: describeBatch(answer) }
    }
    const answer = await previewFiles(given, { currency, corrections: correct, merges: merge, apart })
    return { answer, text: describePreview(answer) }
  },
})

const undoLists = command({
  usage: 'portolan import undo <importId>',
  operation: contract.undoImport,
  run: undoImport,
  print: ({ leftAlone }) =>
    ['Undone', ...leftAlone.map(({ name }) => `  left alone, because it was changed or is needed since: ${name}`)].join('\n'),
})

const listPast = command({
  usage: 'portolan import list',
  operation: contract.listImports,
  run: listImports,
  print: ({ items }) => items.map(describeBatch).join('\n'),
})

const saveSource = saveCommand({
  line: 'portolan import source <file-id> [--to <folder>]',
  operation: contract.getImportSource,
  open: (input, ask) => ask(contract.getImportSource, getImportSource, input),
})

const saveUnread = saveCommand({
  line: 'portolan import unread <import-id> [--to <folder>]',
  operation: contract.getImportUnread,
  open: (input, ask) => ask(contract.getImportUnread, getImportUnread, input),
})

export const importCommands: readonly Command[] = [importLists, listPast, undoLists, saveSource, saveUnread]

async function handOver(given: readonly GivenFile[], ask: Surroundings['ask']): Promise<string[]> {
  const fileIds: string[] = []
  for (const { name, bytes } of given) {
    const kept = await ask(contract.giveImportFile, giveImportFile, { name: name.replace(/^.*[/\\]/, ''), bytes: new Uint8Array(bytes) })
    fileIds.push(kept.id)
  }
  return fileIds
}

/** A file too large to be read is refused by its size on disk, before a byte of it is loaded. */
async function givenFile(path: string): Promise<GivenFile> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) refuse('import_file_missing', { file: path })
  if (found.size > largest) refuse('import_too_large', { file: path, bytes: found.size, most: largest })
  return { name: path, bytes: await readFile(path) }
}
