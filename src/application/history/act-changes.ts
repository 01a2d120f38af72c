import type * as contract from '#contract/history.ts'
import type { AnswerGiven, InputOf } from '#contract/operation.ts'
import { refuse } from '#contract/refusals.ts'
import { listActChanges as listRows } from '#db/acts.ts'
import type { App } from '../app.ts'
import { permit } from '../permissions.ts'
import { placeIn } from './list-acts.ts'
import { readableTables } from './readable.ts'
import { tellChanges } from './tell-changes.ts'

/** All that one act did, in the order in which it happened. */
export async function listActChanges(
  app: App,
  { actId, after, limit }: InputOf<typeof contract.listActChanges>,
): Promise<AnswerGiven<typeof contract.listActChanges>> {
  permit(app, 'history.read')
  const behindId = after === undefined ? 0 : /^\d{1,15}$/.test(after) ? Number(after) : refuse('cursor_invalid', { after })
  return app.transact(async (db) => {
    const rows = await listRows(db, readableTables(app), { act: placeIn(actId), behindId, limit: limit + 1 })
    const items = await tellChanges(db, rows.slice(0, limit))
    return { items, next: rows.length > limit ? String(items.at(-1)?.id) : null }
  })
}
