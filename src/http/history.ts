import { listActChanges } from '#application/history/act-changes.ts'
import { listActs } from '#application/history/list-acts.ts'
import { listHistory } from '#application/history/list-history.ts'
import { previewUndoAct } from '#application/history/preview-undo.ts'
import { undoAct, undoChange } from '#application/history/undo.ts'
import * as contract from '#contract/history.ts'
import { route } from './route.ts'

export const historyRoutes = [
  route(contract.listActs, listActs),
  route(contract.listActChanges, listActChanges),
  route(contract.listHistory, listHistory),
  route(contract.previewUndoAct, previewUndoAct),
  route(contract.undoChange, undoChange),
  route(contract.undoAct, undoAct),
]
