import { listHistory, undoAct } from '#contract/history.ts'
import { ask, useAct } from './use-operation.ts'

/** The way to take back the act that last changed a record, with everything else it changed; undefined where none is found. */
export function useTakeBack(): (table: string, recordId: string) => Promise<(() => void) | undefined> {
  const { act } = useAct(undoAct)
  return async (table, recordId) => {
    const found = await ask(listHistory, { table, recordId, limit: 1 }).catch(() => null)
    const transaction = found?.items[0]?.transaction
    return transaction === undefined ? undefined : () => void act({ transaction })
  }
}
