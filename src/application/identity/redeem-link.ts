import type { redeemLink as operation } from '#contract/identity.ts'
import type { InputOf } from '#contract/operation.ts'
import { refuse } from '#contract/refusals.ts'
import { takeLink } from '#db/identity/credentials.ts'
import type { House } from '../house.ts'
import { admitted, openSession } from '../sessions.ts'
import { countAttempt } from './attempts.ts'
import { hashSecret } from './secrets.ts'

/** Lets somebody in once: the link is worthless from then on. */
export async function redeemLink(house: House, { secret }: InputOf<typeof operation>, address: string) {
  await countAttempt(house, { address })
  const session = await house.trust(async (db) => {
    const link = await takeLink(db, { secretHash: hashSecret(secret), purpose: 'enter', now: house.now() })
    return link && openSession(house, db, link.accountId)
  })
  return session ? admitted(session) : refuse('link_spent')
}
