import type { inviteMember as operation } from '#contract/identity.ts'
import type { AnswerGiven, InputOf } from '#contract/operation.ts'
import { refuse } from '#contract/refusals.ts'
import { findAccountByEmail, findSeat, insertAccount, insertSeat } from '#db/identity/accounts.ts'
import { deleteLinks, insertLink } from '#db/identity/credentials.ts'
import { findMember, findPersonByEmail, insertPerson, upsertMembership } from '#db/members.ts'
import type { Db } from '#db/open.ts'
import { sortKey } from '#domain/foundation/sort-key.ts'
import type { AccountApp } from '../house.ts'
import { mailInvitation } from '../mail/mail-invitation.ts'
import { permit } from '../permissions.ts'
import { memberOf, refuseTouchingOwners } from './members.ts'
import { hashSecret, newSecret } from './secrets.ts'

const invitationDays = 7

/**
 * Makes the person a member-to-be, gives the link that lets them in, which replaces any earlier one, and mails it to them.
 * From the second person on everybody needs a password, so whoever invites must have one.
 */
export async function inviteMember(app: AccountApp, { email, hats }: InputOf<typeof operation>): Promise<AnswerGiven<typeof operation>> {
  permit(app, 'member.invite')
  refuseTouchingOwners(app.actor, [hats])
  if (!app.account.hasPassword) refuse('password_needed')

  const { house, actor } = app
  const { organisationId, personId: invitedBy } = actor
  const secret = newSecret()
  const link = `${house.baseUrl}/invitation#${secret}`
  const expiresAt = new Date(house.now().getTime() + invitationDays * 86_400_000)
  const member = await house.trust(async (db) => {
    const personId = await findOrAddPerson(app, db, email)
    const before = await findMember(db, organisationId, personId)
    if (before?.state === 'active') refuse('member_exists', { email })
    await upsertMembership(db, { organisationId, personId, hats, state: 'invited' })
    const accountId = await findOrAddAccount(app, db, { email, personId })
    await deleteLinks(db, accountId, organisationId)
    await insertLink(db, { secretHash: hashSecret(secret), purpose: 'invitation', accountId, organisationId, invitedBy, expiresAt })
    await mailInvitation(app, db, { accountId, email, link, until: expiresAt })
    return (await findMember(db, organisationId, personId)) ?? refuse('member_not_found', { personId })
  }, actor)
  return { member: memberOf(member), link, expiresAt: expiresAt.toISOString() }
}

async function findOrAddPerson({ actor: { organisationId }, newId }: AccountApp, db: Db, email: string): Promise<string> {
  const known = await findPersonByEmail(db, organisationId, email)
  if (known) return known.id
  const id = newId()
  await insertPerson(db, { organisationId, id, name: email, email, sortKey: sortKey(email) })
  return id
}

async function findOrAddAccount(
  { house, actor: { organisationId } }: AccountApp,
  db: Db,
  { email, personId }: { email: string; personId: string },
): Promise<string> {
  const known = await findAccountByEmail(db, email)
  const id = known?.id ?? house.newId()
  if (!known) await insertAccount(db, { id, email, now: house.now() })
  if (!(await findSeat(db, id, organisationId))) await insertSeat(db, { accountId: id, organisationId, personId })
  return id
}
