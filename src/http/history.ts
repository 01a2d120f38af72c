import { listHistory } from '#application/history/list-history.ts'
import { undoAct, undoChange } from '#application/history/undo.ts'
import * as contract from '#contract/history.ts'
import { route } from './route.ts'

export const historyRoutes = [
  route(contract.listHistory, listHistory),
  route(contract.undoChange, undoChange),
  route(contract.undoAct, undoAct),
]
