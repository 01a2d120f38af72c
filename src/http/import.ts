import { getImportSource, getImportUnread, giveImportFile } from '#application/import/import-files.ts'
import { listImports, undoImport } from '#application/import/imports.ts'
import { getListRows } from '#application/import/list-rows.ts'
import { previewImport } from '#application/import/preview-import.ts'
import { runImport } from '#application/import/run-import.ts'
import * as contract from '#contract/import.ts'
import * as listRow from '#contract/list-row.ts'
import { route } from './route.ts'

export const importRoutes = [
  route(contract.giveImportFile, giveImportFile),
  route(contract.getImportSource, getImportSource),
  route(contract.previewImport, previewImport),
  route(contract.runImport, runImport),
  route(contract.listImports, listImports),
  route(contract.getImportUnread, getImportUnread),
  route(contract.undoImport, undoImport),
  route(listRow.getListRows, getListRows),
]
