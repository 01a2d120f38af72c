import { writeListCsv } from '#codecs/seen-list-csv.ts'
import type * as contract from '#contract/import.ts'
import type { AnswerGiven, InputOf } from '#contract/operation.ts'
import { refuse } from '#contract/refusals.ts'
import { findBatch, findFiles, keepFile, listUnread, readContent } from '#db/imports.ts'
import type { App } from '../app.ts'
import { permit } from '../permissions.ts'
import { sha256 } from './read-given.ts'

/** Keeps a file as it was given. Files that no import used within a day are forgotten. */
export async function giveImportFile(app: App, { name, bytes }: InputOf<typeof contract.giveImportFile>) {
  permit(app, 'import.preview')
  const { organisationId, personId: givenBy } = app.actor
  const file = { id: app.newId(), name: name.replace(/^.*[/\\]/, ''), sha256: sha256(bytes), content: bytes, organisationId, givenBy }
  return app.transact(async (db) => {
    const id = await keepFile(db, file, app.newId)
    return { id, name: file.name, bytes: bytes.length }
  })
}

/** The bytes as they were given. */
export async function getImportSource(
  app: App,
  { fileId }: InputOf<typeof contract.getImportSource>,
): Promise<AnswerGiven<typeof contract.getImportSource>> {
  permit(app, 'import.read')
  return app.transact(async (db) => {
    const [file] = await findFiles(db, [fileId])
    if (!file) refuse('import_file_missing', { fileId })
    return { name: file.name, type: 'application/octet-stream', bytes: await readContent(db, file) }
  })
}

const unreadColumns = ['File', 'Sheet', 'Row', 'Column', 'Value', 'Reason'].map((title) => ({ title, type: 'text' as const }))

/** Every cell of an import that was not understood: file, sheet, row, column, value, reason. */
export async function getImportUnread(
  app: App,
  { importId }: InputOf<typeof contract.getImportUnread>,
): Promise<AnswerGiven<typeof contract.getImportUnread>> {
  permit(app, 'import.read')
  const unread = await app.transact(async (db) => ((await findBatch(db, importId)) ? listUnread(db, importId) : undefined))
  if (!unread) refuse('import_not_found', { importId })
  const rows = unread.map(({ file, sheet, row, column, value, reason }) => [file, sheet, row, column, value, reason])
  return {
    name: 'not-understood.csv',
    type: 'text/csv; charset=utf-8',
    bytes: new Uint8Array(writeListCsv({ title: 'Not understood', columns: unreadColumns, rows })),
  }
}
