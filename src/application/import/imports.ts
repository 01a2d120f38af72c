import type * as contract from '#contract/import.ts'
import type { AnswerGiven, InputOf } from '#contract/operation.ts'
import { refuse } from '#contract/refusals.ts'
import { undoComponents } from '#db/import-changes.ts'
import { type BatchRow, findBatch, listBatches, markUndone, nameFiles } from '#db/imports.ts'
import type { Db } from '#db/open.ts'
import type { App } from '../app.ts'
import { notify, tellingOf } from '../notice/notify.ts'
import { permit } from '../permissions.ts'
import { doubtsIn } from './batch-summary.ts'

const mostListed = 100

/** The latest first. */
export function listImports(app: App): Promise<AnswerGiven<typeof contract.listImports>> {
  permit(app, 'import.read')
  return app.transact(async (db) => {
    const items: contract.ImportBatch[] = []
    for (const row of await listBatches(db, mostListed)) items.push(await asAnswer(db, row))
    return { items }
  })
}

/** Takes a whole import back. What was changed since, or has something resting on it, is left alone and named. */
export function undoImport(app: App, { importId }: InputOf<typeof contract.undoImport>): Promise<AnswerGiven<typeof contract.undoImport>> {
  permit(app, 'import.run')
  return app.transact(async (db) => {
    const batch = await findBatch(db, importId)
    if (!batch) refuse('import_not_found', { importId })
    if (batch.undoneAt) refuse('import_undone', { undoneAt: batch.undoneAt.toISOString() })
    const leftAlone = await undoComponents(db, importId)
    await markUndone(db, importId, app.now())
    const files = (await nameFiles(db, batch.fileIds)).map(({ name }) => name)
    const facts = { files, leftAlone: leftAlone.length }
    await notify(db, tellingOf(app), [
      { told: { kind: 'import_undone', aboutKind: 'import', aboutId: importId, facts }, people: [batch.importedBy] },
    ])
    return { import: await batchAnswer(db, importId), leftAlone }
  })
}

export async function batchAnswer(db: Db, id: string): Promise<contract.ImportBatch> {
  const row = await findBatch(db, id)
  return row ? asAnswer(db, row) : refuse('import_not_found', { importId: id })
}

async function asAnswer(db: Db, { fileIds, made, importedAt, undoneAt, summary, ...row }: BatchRow): Promise<contract.ImportBatch> {
  return {
    ...row,
    new: made,
    doubts: doubtsIn(summary),
    files: await nameFiles(db, fileIds),
    importedAt: importedAt.toISOString(),
    undoneAt: undoneAt?.toISOString() ?? null,
  }
}
