import { refuse } from '#contract/refusals.ts'
import { claimKey, forgetKey, rememberAnswer, takeOverKey } from '#db/remembered-answers.ts'
import type { App } from './app.ts'

/** How long an answer may be had again. */
export const answersKeptHours = 24
/** A request that has not ended after this long died with its process. */
const longestMinutes = 10

/**
 * Acts once for one key: a repeat is given the first answer again. A refused or failed request is not remembered, since
 * it changed nothing; it may be repeated.
 *
 * Refuses `key_reused` when the key came with another request before, `key_in_use` while the first still runs.
 */
export async function answerOnce<T>(
  app: App,
  { key, fingerprint }: { key: string; fingerprint: string },
  act: () => Promise<T>,
): Promise<T> {
  const { organisationId, personId } = app.actor
  const owner = { organisationId, personId, key }
  const now = app.now()
  const forgetBefore = new Date(now.getTime() - answersKeptHours * 3_600_000)
  const known = await app.transact((db) => claimKey(db, owner, { id: app.newId(), fingerprint, now, forgetBefore }))
  if (known) {
    if (known.fingerprint !== fingerprint) refuse('key_reused', { key })
    if (known.answer !== null) return known.answer as T
    const { startedAt } = known
    const abandoned = now.getTime() - startedAt.getTime() > longestMinutes * 60_000
    if (!abandoned || !(await app.transact((db) => takeOverKey(db, owner, { startedAt, now })))) refuse('key_in_use', { key })
  }
  try {
    const answer = await act()
    await app.transact((db) => rememberAnswer(db, owner, answer))
    return answer
  } catch (error) {
    await app.transact((db) => forgetKey(db, owner))
    throw error
  }
}
