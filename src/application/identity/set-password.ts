import type { setPassword as operation } from '#contract/identity.ts'
import type { InputOf } from '#contract/operation.ts'
import { refuse } from '#contract/refusals.ts'
import { findAccount, findAccountByEmail, updatePassword } from '#db/identity/accounts.ts'
import { deleteOtherSessions } from '#db/identity/credentials.ts'
import type { AccountApp } from '../house.ts'
import { countAttempt, forgiveAttempts } from './attempts.ts'
import { hashPassword, passwordFits } from './secrets.ts'

/** The first password needs nothing but being signed in; a change needs the one before. */
export async function setPassword({ house, account }: AccountApp, input: InputOf<typeof operation>): Promise<Record<string, never>> {
  const known = await house.trust((db) => findAccount(db, account.id))
  if (!known) return refuse('not_signed_in')
  const email = input.email ?? known.email ?? refuse('email_needed')
  if (known.passwordHash !== null) {
    await countAttempt(house, { email: known.email ?? email, address: `account:${account.id}` })
    if (!(await passwordFits(known.passwordHash, input.current ?? ''))) refuse('sign_in_refused')
    await forgiveAttempts(house, known.email ?? email)
  }
  const passwordHash = await hashPassword(input.password)
  await house.trust(async (db) => {
    const other = await findAccountByEmail(db, email)
    if (other && other.id !== account.id) refuse('email_taken', { email })
    await updatePassword(db, account.id, { email, passwordHash })
    await deleteOtherSessions(db, account.id, account.sessionId)
  })
  return {}
}
