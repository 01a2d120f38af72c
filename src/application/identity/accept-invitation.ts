import type { acceptInvitation as operation } from '#contract/identity.ts'
import type { InputOf } from '#contract/operation.ts'
import { refuse } from '#contract/refusals.ts'
import { findAccount, findSeat, updatePassword } from '#db/identity/accounts.ts'
import { takeLink } from '#db/identity/credentials.ts'
import { renamePerson, updateMembershipState } from '#db/members.ts'
import type { Db } from '#db/open.ts'
import { sortKey } from '#domain/foundation/sort-key.ts'
import type { House } from '../house.ts'
import { notify } from '../notice/notify.ts'
import { admitted, openSession } from '../sessions.ts'
import { countAttempt } from './attempts.ts'
import { hashPassword, hashSecret, passwordFits } from './secrets.ts'

/**
 * Makes the invited person a member. Somebody who has a password on this installation gives that one; anybody else
 * sets theirs. The invitation stays good when the password is refused.
 */
export async function acceptInvitation(house: House, input: InputOf<typeof operation>, address: string) {
  await countAttempt(house, { address })
  const passwordHash = await hashPassword(input.password)
  const session = await house.trust(async (db) => {
    const link = await takeLink(db, { secretHash: hashSecret(input.secret), purpose: 'invitation', now: house.now() })
    if (!link?.organisationId) return undefined
    await provePassword(db, link.accountId, { password: input.password, passwordHash })
    const { organisationId, invitedBy } = link
    const personId = await takeSeat(db, { accountId: link.accountId, organisationId, name: input.name })
    await notify(db, { organisationId, byPerson: personId, now: house.now(), newId: house.newId }, [
      { told: { kind: 'invitation_accepted', aboutKind: 'member', aboutId: personId, facts: {} }, people: [invitedBy] },
    ])
    return openSession(house, db, link.accountId)
  })
  return session ? admitted(session) : refuse('link_spent')
}

async function provePassword(db: Db, accountId: string, given: { password: string; passwordHash: string }): Promise<void> {
  const account = await findAccount(db, accountId)
  if (!account?.email) refuse('link_spent')
  if (account.passwordHash === null) return updatePassword(db, accountId, { email: account.email, passwordHash: given.passwordHash })
  if (!(await passwordFits(account.passwordHash, given.password))) refuse('sign_in_refused')
}

async function takeSeat(db: Db, { accountId, organisationId, name }: { accountId: string; organisationId: string; name: string }) {
  const seat = await findSeat(db, accountId, organisationId)
  if (!seat) refuse('link_spent')
  await renamePerson(db, { organisationId, id: seat.personId, name, sortKey: sortKey(name) })
  await updateMembershipState(db, { organisationId, personId: seat.personId, state: 'active' })
  return seat.personId
}
