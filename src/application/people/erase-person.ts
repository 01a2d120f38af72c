import type { AnswerGiven, InputOf } from '#contract/operation.ts'
import type { erasePerson as operation } from '#contract/person.ts'
import { refuse } from '#contract/refusals.ts'
import { erasePerson as empty } from '#db/erase-person.ts'
import { findAccount, findSeatOfPerson } from '#db/identity/accounts.ts'
import { leaveOrganisation } from '#db/identity/leave.ts'
import { findMember, findPerson, lockMemberships, updateMembershipState } from '#db/members.ts'
import type { AccountApp } from '../house.ts'
import { keepAnOwner } from '../identity/members.ts'
import { permit } from '../permissions.ts'

/**
 * Empties a person for good and ends their membership and, unless it is used elsewhere, their account. What they did
 * stays, by nobody's name. What people wrote in their own words, and files, are not searched for the name.
 */
export async function erasePerson(
  app: AccountApp,
  { personId, confirmName }: InputOf<typeof operation>,
): Promise<AnswerGiven<typeof operation>> {
  permit(app, 'member.erase')
  const { organisationId } = app.actor
  await app.house.trust(async (db) => {
    await lockMemberships(db, organisationId)
    const person = await findPerson(db, organisationId, personId)
    if (!person || person.erasedAt !== null) return refuse('person_not_found', { personId })
    if (confirmName !== person.name) refuse('confirmation_needed', { name: person.name })
    const member = await findMember(db, organisationId, personId)
    if (member?.hats.includes('owner')) await keepAnOwner(db, app.actor, member)
    if (member && member.state !== 'removed') await updateMembershipState(db, { organisationId, personId, state: 'removed' })
    const seat = await findSeatOfPerson(db, organisationId, personId)
    const account = seat && (await findAccount(db, seat.accountId))
    const addresses = [person.email, account?.email].filter((address) => typeof address === 'string')
    await empty(db, { organisationId, personId, addresses })
    if (seat) await leaveOrganisation(db, { organisationId, accountId: seat.accountId })
  }, app.actor)
  return { erasedId: personId }
}
