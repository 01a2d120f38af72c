import { Refusal } from '#contract/refusals.ts'
import { findOrganisation } from '#db/organisation.ts'
import { listSelections } from '#db/selections.ts'
import type { App } from '../app.ts'
import { startSelection } from '../selection/start-selection.ts'

/** What a first selection is asked: everything as it is usual. */
export const usualQuestion = { name: '', forced: [], moneyMinor: null, runningCompetes: false, seconds: null, seed: 1 }

/**
 * A sample is there to be seen decided: whoever looks at one first begins its selection, and does not wait for it. Where
 * somebody has changed it so that nothing can be chosen (a rate is missing), it is looked at all the same.
 */
export async function decideSample(app: App): Promise<void> {
  const isUndecided = await app.transact(async (db) => {
    const { sample } = await findOrganisation(db)
    return sample && (await listSelections(db, { after: undefined, limit: 1 })).length === 0
  })
  if (!isUndecided) return
  try {
    await startSelection(app, { ...usualQuestion, wait: false })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}
