import type { signIn as operation } from '#contract/identity.ts'
import type { InputOf } from '#contract/operation.ts'
import { refuse } from '#contract/refusals.ts'
import { findAccountByEmail } from '#db/identity/accounts.ts'
import type { House } from '../house.ts'
import { admitted, openSession } from '../sessions.ts'
import { countAttempt, forgiveAttempts } from './attempts.ts'
import { passwordFits } from './secrets.ts'

/** Refuses an unknown email address, one without a password and a wrong password in the same words and the same time. */
export async function signIn(house: House, { email, password }: InputOf<typeof operation>, address: string) {
  await countAttempt(house, { email, address })
  const account = await house.trust((db) => findAccountByEmail(db, email))
  const fits = await passwordFits(account?.passwordHash, password)
  if (!account || !fits) refuse('sign_in_refused')
  await forgiveAttempts(house, email)
  return admitted(await house.trust((db) => openSession(house, db, account.id)))
}
